import { localeFor, takeLanguages, withTag } from '../language.ts';
import { nearest } from '../nearest.ts';
import type { Locale, Pair, Prose, Text, Words } from '../words.ts';
import { reportMissing } from './missing.ts';
import { reportUnexpected } from './shape.ts';
import type { Shape } from './shape.ts';
import { shorten } from './source.ts';
import type { MapEntry, MapSource, Reading, ScalarSource, Source } from './source.ts';
import { describeColon, describeComma, describeComment } from './traps.ts';

/** How the tag of a language looks. */
export const LANGUAGE = withTag(/^<tag>$/);

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * Whether a text is the tag of a language, in its one spelling. Any two or three letters may be
 * one: it has to have a name.
 */
export function isLanguage(text: string): boolean {
  return (
    LANGUAGE.test(text) &&
    Intl.getCanonicalLocales(text)[0] === text &&
    names.of(text) !== undefined
  );
}

const EXPECTS = {
  fr: 'un texte, ou un texte par langue (une ligne par langue)',
  en: 'a text, or one text per language (one language a line)',
};

/** Words, be they a number; not none. */
const WRITTEN = { type: ['string', 'number'], pattern: '\\S' };

const SCHEMA = {
  anyOf: [
    WRITTEN,
    {
      type: 'object',
      patternProperties: { [LANGUAGE.source]: WRITTEN },
      additionalProperties: false,
    },
  ],
};

/** Plain words in each language of the edition. */
export const words: Shape<Words> = {
  expects: EXPECTS,
  schema: SCHEMA,
  read: (source, reading) =>
    readByLanguage(source, reading, (text, locale) => reading.setWords(text, locale)) as
      Words | undefined,
};

/** Words in which emphasis and links are allowed, in each language of the edition. */
export const prose: Shape<Prose> = {
  expects: EXPECTS,
  schema: SCHEMA,
  read: (source, reading) =>
    readByLanguage<Text>(source, reading, (text, locale, written) =>
      reading.setProse(text, locale, written),
    ) as Prose | undefined,
};

/** Two words in each language: `fr: [lointain, proche]`. */
export const pair: Shape<Pair> = {
  expects: {
    fr: 'deux mots par langue : fr: [peu, beaucoup]',
    en: 'two words per language: en: [little, much]',
  },
  read(source, reading) {
    if (source.type !== 'map') return reportUnexpected(source, this.expects, reading);
    const result: Record<string, readonly [string, string]> = {};
    const languages = readLanguages(source, reading);
    for (const { item, locale } of languages.taken) {
      const { value } = item;
      const items = value.type === 'list' ? value.items : [];
      const [low, high, ...others] = items.map((item) => readText(item, reading));
      if (low === undefined || high === undefined || others.length > 0) {
        if (items.length !== 2) reportUnexpected(value, this.expects, reading);
        continue;
      }
      result[locale] = [reading.setWords(low, locale), reading.setWords(high, locale)];
    }
    return finish(source, result, languages, reading) as Pair | undefined;
  },
};

function readByLanguage<T>(
  source: Source,
  reading: Reading,
  set: (text: string, locale: string, written: ScalarSource) => T,
): Record<string, T> | undefined {
  if (source.type === 'scalar') {
    const text = readText(source, reading);
    const [first] = reading.locales;
    if (text === undefined) return undefined;
    reportMissing(source, [first], [text], reading);
    return { [first]: set(text, first, source) };
  }
  if (source.type !== 'map') return reportUnexpected(source, EXPECTS, reading);
  const result: Record<string, T> = {};
  const languages = readLanguages(source, reading);
  for (const { item, locale } of languages.taken) {
    const text = readText(item.value, reading);
    if (text !== undefined && item.value.type === 'scalar')
      result[locale] = set(text, locale, item.value);
  }
  return finish(source, result, languages, reading);
}

/** The words of a scalar: a number or `true` is what was typed, nothing is no words. */
function readText(source: Source, reading: Reading): string | undefined {
  const text = source.type === 'scalar' && source.value !== null ? source.text.trim() : '';
  if (source.type !== 'scalar' || text === '') return reportUnexpected(source, EXPECTS, reading);
  if (source.comment !== undefined) reading.report(describeComment(source));
  return text;
}

/** The entries of a map of words that the edition takes. */
interface Languages {
  readonly taken: readonly { readonly item: MapEntry; readonly locale: Locale }[];
  /** Something else stood there, and was explained. */
  readonly hasOthers: boolean;
}

function readLanguages({ entries }: MapSource, reading: Reading): Languages {
  const known: MapEntry[] = [];
  let hasOthers = false;
  let cut: { at: MapEntry; text: string } | undefined;
  const reportCut = () => {
    const language = known.at(-1);
    if (cut && language) reading.report(describeComma(language, cut.text, cut.at));
    cut = undefined;
  };
  for (const entry of entries) {
    const last = known.at(-1)?.value;
    if (localeFor(entry.key, reading.locales) !== undefined) {
      reportCut();
      known.push(entry);
    } else if (last?.type === 'scalar' && isNothing(entry.value)) {
      cut = { at: cut?.at ?? entry, text: `${cut?.text ?? last.text}, ${entry.key}` };
      hasOthers = true;
      // A layer may carry languages this edition does not show.
    } else if (!isLanguage(entry.key)) {
      const isText = /[^\w-]|^\p{Lu}/u.test(entry.key);
      if (isText) reading.report(describeColon(entry));
      else reportUnknownLanguage(entry, reading);
      hasOthers = true;
    }
  }
  reportCut();
  return { taken: takeLanguages(known, ({ key }) => key, reading.locales), hasOthers };
}

function isNothing(source: Source): boolean {
  return source.type === 'scalar' && source.text === '';
}

function reportUnknownLanguage({ key, place }: MapEntry, reading: Reading): void {
  const close = nearest(key, reading.locales);
  const known = reading.locales.join(', ');
  reading.report({
    rule: 'unknown-attribute',
    place,
    message: {
      fr: `Langue inconnue : « ${shorten(key)} ».`,
      en: `Unknown language: “${shorten(key)}”.`,
    },
    hint: close
      ? { fr: `Vouliez-vous écrire « ${close} » ?`, en: `Did you mean “${close}”?` }
      : { fr: `Langues de cette édition : ${known}.`, en: `Languages of this edition: ${known}.` },
  });
}

/** Reports the languages that are not written; those that were wrong are told already. */
function finish<T>(
  source: Source,
  result: Record<string, T>,
  { taken, hasOthers }: Languages,
  reading: Reading,
): Record<string, T> | undefined {
  if (taken.length === 0) {
    return hasOthers ? undefined : reportUnexpected(source, EXPECTS, reading);
  }
  // A language whose name is misspelt is not missing.
  if (!hasOthers)
    reportMissing(
      source,
      taken.map(({ locale }) => locale),
      taken.map(({ item }) => textIn(item.value)),
      reading,
    );
  return Object.keys(result).length > 0 ? result : undefined;
}

function textIn(source: Source): string {
  if (source.type === 'scalar') return source.text;
  return source.type === 'list' ? source.items.map(textIn).join(' ') : '';
}
