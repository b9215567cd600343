import {
  colour,
  insidePath,
  map,
  optional,
  reportUnexpected,
  required,
} from '../../workbook/shape/index.ts';
import type { ReadBy, Shape } from '../../workbook/shape/index.ts';

/** A value for the light pages, and another for the dark ones where one does not serve both. */
export interface LightAndDark<T> {
  readonly light: T;
  readonly dark?: T;
}

/** One value, or `light:` and `dark:`. */
function lightAndDark<T>(shape: Shape<T>): Shape<LightAndDark<T>> {
  const both = map({
    light: required(shape, { fr: 'Sur fond clair, et sur papier.', en: 'On light, and on paper.' }),
    dark: optional(shape, { fr: 'Sur fond sombre.', en: 'On dark.' }),
  });
  const expects = {
    fr: `${shape.expects.fr} ; ou « light: » et « dark: »`,
    en: `${shape.expects.en}; or “light:” and “dark:”`,
  };
  return {
    expects,
    schema: { anyOf: [shape.schema ?? {}, both.schema ?? {}] },
    read(source, reading) {
      if (source.type === 'map') return both.read(source, reading);
      if (source.type === 'list') return reportUnexpected(source, expects, reading);
      const light = shape.read(source, reading);
      return light === undefined ? undefined : { light };
    },
  };
}

/** What makes an edition look like the firm’s own. */
export const brandShape = map({
  logo: optional(lightAndDark(insidePath), {
    fr: 'Le logo : un fichier SVG ou PNG de ce dossier.',
    en: 'The logo: an SVG or PNG file of this folder.',
  }),
  accent: optional(lightAndDark(colour), {
    fr: 'La couleur de ce qui s’ouvre et de ce qui s’écrit.',
    en: 'The colour of what can be opened, and of what is written.',
  }),
  background: optional(lightAndDark(colour), {
    fr: 'La couleur du papier à l’écran.',
    en: 'The colour of the page on a screen.',
  }),
  font: optional(
    map({
      regular: required(insidePath, { fr: 'Un fichier WOFF2.', en: 'A WOFF2 file.' }),
      italic: optional(insidePath, { fr: 'Son italique.', en: 'Its italic.' }),
      bold: optional(insidePath, { fr: 'Son gras.', en: 'Its bold.' }),
    }),
    { fr: 'Une police de ce dossier.', en: 'A typeface of this folder.' },
  ),
});

/** The brand as it is written in `edition.yaml`. */
export type WrittenBrand = ReadBy<typeof brandShape>;
