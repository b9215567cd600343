import { id } from './scalars.ts';
import { prose, words } from './language.ts';
import { reportUnexpected } from './shape.ts';
import type { Shape } from './shape.ts';
import type { Prose, Words } from '../words.ts';

/** One thing to choose, to tick or to sort: its id is what the answer holds. */
export interface Option {
  readonly id: string;
  readonly label: Prose;
}

/** `- family: {fr, en}`: a list whose items are one id and its words. */
export const options: Shape<readonly Option[]> = named(prose, (name, label) => ({
  id: name,
  label,
}));

/** Like `options`, for words without emphasis: `- not-limited: {fr, en}`. */
export const phrases: Shape<readonly { readonly id: string; readonly words: Words }[]> = named(
  words,
  (name, value) => ({ id: name, words: value }),
);

/** A list of single-entry maps `- id: value`, ids unique within the list. */
export function named<T, U>(
  shape: Shape<T>,
  build: (id: string, value: T) => U,
): Shape<readonly U[]> {
  const expects = {
    fr: 'une liste de lignes « - identifiant: » suivies de leurs mots',
    en: 'a list of “- id:” lines followed by their words',
  };
  return {
    expects,
    read(source, reading) {
      if (source.type !== 'list') return reportUnexpected(source, expects, reading);
      const seen = new Set<string>();
      return source.items.flatMap((item) => {
        const entry = item.type === 'map' ? item.entries[0] : undefined;
        if (item.type !== 'map' || item.entries.length !== 1 || !entry) {
          reportUnexpected(item, expects, reading);
          return [];
        }
        const { key, place } = entry;
        const name = id.read({ type: 'scalar', place, value: key, text: key }, reading);
        const value = shape.read(entry.value, reading);
        if (name === undefined || value === undefined) return [];
        if (seen.has(name)) {
          reading.report({
            rule: 'duplicate-id',
            place: entry.place,
            message: {
              fr: `« ${name} » figure déjà dans cette liste.`,
              en: `“${name}” is already in this list.`,
            },
            hint: {
              fr: 'Donnez un autre identifiant à l’un des deux.',
              en: 'Give one of the two another id.',
            },
          });
          return [];
        }
        seen.add(name);
        const built = build(name, value);
        if (typeof built === 'object' && built !== null) reading.mark(built, entry.place);
        return [built];
      });
    },
  };
}
