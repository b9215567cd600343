import type { Finding, Place } from '../../workbook/problem.ts';
import type { Bilingual } from '../../workbook/words.ts';
import { darkOf, paint } from './palette.ts';
import type { Adjusted, Painted } from './palette.ts';
import type { WrittenBrand } from './shape.ts';
import { normaliseHex } from './colour.ts';
import type { Theme } from './theme.ts';
import type { ColourName, Palette, Scheme } from './tokens.ts';

/** Where a colour of the brand was written: in which of the two files, and at which place. */
interface Written {
  readonly file: 'edition' | 'theme';
  readonly place: Place;
}

/** The colours of an edition, and what is to be told of those that were written. */
export interface SettledColours {
  readonly light: Palette;
  readonly dark: Palette;
  /** What theme.css and edition.yaml name between them; colours that follow from it included. */
  readonly findings: readonly { readonly file: 'edition' | 'theme'; readonly finding: Finding }[];
}

type Places = (attribute: 'accent' | 'background', scheme: Scheme) => Place | undefined;

/**
 * Settles the colours of an edition from its `brand:` and its theme.css; where both name a colour,
 * theme.css has the last word. What cannot be read is adjusted and told, or refused.
 * @param placeOf where a colour of `brand:` stands in `edition.yaml`
 */
export function settleColours(
  brand: WrittenBrand | undefined,
  theme: Theme | undefined,
  placeOf: Places,
): SettledColours {
  const chosen: Record<Scheme, Partial<Record<ColourName, string>>> = { light: {}, dark: {} };
  const places: Record<Scheme, Partial<Record<ColourName, Written>>> = { light: {}, dark: {} };
  for (const scheme of ['light', 'dark'] as const) {
    for (const [attribute, name] of [
      ['accent', 'accent'],
      ['background', 'paper'],
    ] as const) {
      const hex = normaliseHex(brand?.[attribute]?.[scheme] ?? '');
      if (hex === undefined) continue;
      chosen[scheme][name] = hex;
      const place = placeOf(attribute, scheme);
      if (place) places[scheme][name] = { file: 'edition', place };
    }
    for (const [name, { value, place }] of Object.entries(theme?.[scheme] ?? {})) {
      chosen[scheme][name as ColourName] = value;
      places[scheme][name as ColourName] = { file: 'theme', place };
    }
  }
  const light = paint(chosen.light, 'light');
  const dark = paint({ ...darkOf(chosen.light), ...chosen.dark }, 'dark');
  return {
    light: light.palette,
    dark: dark.palette,
    findings: [
      ...told(light, 'light', places.light),
      ...told(dark, 'dark', places.dark, places.light),
    ],
  };
}

/** Findings of what was adjusted or refused; nobody is told of what nobody wrote. */
function told(
  { adjusted }: Painted,
  scheme: Scheme,
  places: Readonly<Partial<Record<ColourName, Written>>>,
  derivedFrom: Readonly<Partial<Record<ColourName, Written>>> = {},
): SettledColours['findings'] {
  return adjusted.flatMap((each) => {
    const isRefused = each.used === undefined;
    // A colour that nobody wrote fails because of its ground: that is where it is told.
    const written =
      places[each.name] ??
      (isRefused
        ? (places[each.failure.pair.on] ??
          places.paper ??
          derivedFrom[each.name] ??
          derivedFrom.paper)
        : undefined);
    if (!written) return [];
    const rule = isRefused ? 'brand-unreadable' : 'brand-contrast';
    const words = isRefused ? refused(each, scheme) : adjustedWords(each, scheme);
    return [{ file: written.file, finding: { rule, place: written.place, ...words } }];
  });
}

interface Words {
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

function adjustedWords(each: Adjusted, scheme: Scheme): Words {
  const { name, written, used = written, failure, ground } = each;
  const { pair, ratio } = failure;
  const isPaper = name === 'paper';
  return {
    message: isPaper
      ? paperWords(written, scheme, ratio, pair.least)
      : {
          fr: `« ${written} » se lit mal sur « ${ground} » (${pair.what.fr}) : contraste ${figure(ratio, 'fr')}, il faut ${figure(pair.least, 'fr')}.`,
          en: `“${written}” is hard to read on “${ground}” (${pair.what.en}): contrast ${figure(ratio, 'en')}, and it takes ${figure(pair.least, 'en')}.`,
        },
    hint: {
      fr: `« ${used} » la remplace ${SCHEMES[scheme].fr} : la même teinte, juste assez ${isPaper === (scheme === 'light') ? 'claire' : 'foncée'}. Écrivez-la pour ne plus voir cet avis.`,
      en: `“${used}” takes its place ${SCHEMES[scheme].en}: the same hue, just ${isPaper === (scheme === 'light') ? 'light' : 'dark'} enough. Write it, and this warning goes.`,
    },
  };
}

function refused({ name, written, failure, ground }: Adjusted, scheme: Scheme): Words {
  const { pair, ratio } = failure;
  const isPaper = name === 'paper';
  return {
    message: isPaper
      ? paperWords(written, scheme, ratio, pair.least)
      : {
          fr: `Rien ne se lit sur « ${ground} » (${pair.what.fr}) : « ${written} » a un contraste de ${figure(ratio, 'fr')}, il faut ${figure(pair.least, 'fr')}.`,
          en: `Nothing can be read on “${ground}” (${pair.what.en}): “${written}” has a contrast of ${figure(ratio, 'en')}, and it takes ${figure(pair.least, 'en')}.`,
        },
    hint:
      scheme === 'light'
        ? {
            fr: 'Choisissez un fond presque blanc ; un fond sombre s’écrit sous « dark: ».',
            en: 'Choose a background that is nearly white; a dark one is written under “dark:”.',
          }
        : {
            fr: 'Choisissez un fond presque noir pour l’affichage sombre.',
            en: 'Choose a background that is nearly black for the dark pages.',
          },
  };
}

function paperWords(written: string, scheme: Scheme, ratio: number, least: number): Bilingual {
  const ink = scheme === 'light' ? { fr: 'du noir', en: 'black' } : { fr: 'du blanc', en: 'white' };
  return {
    fr: `Sur le fond « ${written} », même ${ink.fr} n’a qu’un contraste de ${figure(ratio, 'fr')} : il faut ${figure(least, 'fr')} pour que les gris se lisent aussi.`,
    en: `On the background “${written}” even ${ink.en} has a contrast of ${figure(ratio, 'en')} only: it takes ${figure(least, 'en')} for the greys to be readable as well.`,
  };
}

const SCHEMES: Readonly<Record<Scheme, Bilingual>> = {
  light: { fr: 'sur fond clair', en: 'on light pages' },
  dark: { fr: 'sur fond sombre', en: 'on dark pages' },
};

/** Never rounded up: 4.49 is not 4.5. */
function figure(ratio: number, locale: 'fr' | 'en'): string {
  return (Math.floor(ratio * 100) / 100).toLocaleString(locale);
}
