import { nearest } from '../nearest.ts';
import type { Pair, Prose, Text, Words } from '../words.ts';
import type { Place } from '../problem.ts';
import { reportUnexpected } from './shape.ts';
import type { Shape } from './shape.ts';
import type { Reading, Source } from './source.ts';

const EXPECTS = {
  fr: 'un texte, ou un texte par langue (une ligne par langue)',
  en: 'a text, or one text per language (one language a line)',
};

/** Plain words in each language of the edition. */
export const words: Shape<Words> = {
  expects: EXPECTS,
  read: (source, reading) =>
    readByLanguage(source, reading, (value, locale, place) =>
      reading.setWords(value, locale, place),
    ) as Words | undefined,
};

/** Words in which emphasis and links are allowed, in each language of the edition. */
export const prose: Shape<Prose> = {
  expects: EXPECTS,
  read: (source, reading) =>
    readByLanguage<Text>(source, reading, (value, locale, place) =>
      reading.setProse(value, locale, place),
    ) as Prose | undefined,
};

/** Two words in each language: `fr: [lointain, proche]`. */
export const pair: Shape<Pair> = {
  expects: { fr: 'deux mots par langue : fr: [peu, beaucoup]', en: 'two words per language: en: [little, much]' },
  read(source, reading) {
    if (source.type !== 'map') return reportUnexpected(source, this.expects, reading);
    const result: Record<string, readonly [string, string]> = {};
    for (const entry of knownLanguages(source.entries, reading)) {
      const items = entry.value.type === 'list' ? entry.value.items : [];
      const [low, high] = items.map((item) => readText(item, reading));
      if (items.length !== 2 || low === undefined || high === undefined) {
        reportUnexpected(entry.value, this.expects, reading);
        continue;
      }
      result[entry.key] = [
        reading.setWords(low, entry.key, entry.value.place),
        reading.setWords(high, entry.key, entry.value.place),
      ];
    }
    return finish(source, result, reading) as Pair | undefined;
  },
};

function readByLanguage<T>(
  source: Source,
  reading: Reading,
  set: (value: string, locale: string, place: Place) => T,
): Record<string, T> | undefined {
  if (source.type === 'scalar') {
    const value = readText(source, reading);
    const [first] = reading.locales;
    if (value === undefined) return undefined;
    return finish(source, { [first]: set(value, first, source.place) }, reading);
  }
  if (source.type !== 'map') return reportUnexpected(source, EXPECTS, reading);
  const result: Record<string, T> = {};
  for (const entry of knownLanguages(source.entries, reading)) {
    const value = readText(entry.value, reading);
    if (value !== undefined) result[entry.key] = set(value, entry.key, entry.value.place);
  }
  return finish(source, result, reading);
}

function readText(source: Source, reading: Reading): string | undefined {
  const value = source.type === 'scalar' ? source.value : undefined;
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return reportUnexpected(source, EXPECTS, reading);
  if (text.trim() !== '') return text.trim();
  return reportUnexpected(source, EXPECTS, reading);
}

function knownLanguages<E extends { key: string; place: Place }>(
  entries: readonly E[],
  reading: Reading,
): E[] {
  return entries.filter((entry) => {
    if (reading.locales.includes(entry.key)) return true;
    // A layer may carry languages this edition does not show; a typing mistake is something else.
    if (/^[a-z]{2}(-[A-Z]{2})?$/.test(entry.key)) return false;
    const known = reading.locales.join(', ');
    const close = nearest(entry.key, reading.locales) ?? known;
    reading.report({
      rule: 'unknown-attribute',
      place: entry.place,
      message: { fr: `Langue inconnue : « ${entry.key} ».`, en: `Unknown language: “${entry.key}”.` },
      hint: { fr: `Langues de cette édition : ${close}.`, en: `Languages of this edition: ${close}.` },
    });
    return false;
  });
}

function finish<T>(
  source: Source,
  result: Record<string, T>,
  reading: Reading,
): Record<string, T> | undefined {
  const missing = reading.locales.filter((locale) => !(locale in result));
  if (missing.length > 0) {
    const names = missing.join(', ');
    reading.report({
      rule: 'missing-language',
      place: source.place,
      message: { fr: `Il manque cette langue : ${names}.`, en: `This language is missing: ${names}.` },
      hint: {
        fr: `Ajoutez une ligne « ${missing[0]}: » ; en attendant, la page montre l’autre langue.`,
        en: `Add a line “${missing[0]}:”; until then the page shows the other language.`,
      },
    });
  }
  return Object.keys(result).length > 0 ? result : undefined;
}
