import type { Words } from '../words.ts';
import { words } from './language.ts';
import { text } from './scalars.ts';
import type { Shape } from './shape.ts';

/** Words that are the same in every language, such as a name; or one line a language. */
export const everywhere: Shape<Words> = {
  ...words,
  read(source, reading) {
    if (source.type !== 'scalar') return words.read(source, reading);
    const written = text.read(source, reading)?.trim();
    if (written === undefined || written === '') return words.read(source, reading);
    return Object.fromEntries(
      reading.locales.map((locale) => [locale, reading.setWords(written, locale)]),
    ) as Words;
  },
};
