import type { Locale } from './words.ts';

/** The language of a tag without its region: `fr` of `fr-CA`. */
export function rootOf(locale: Locale): Locale {
  return locale.split('-')[0] ?? locale;
}

/** How a tag is written: a language, its script where it has several, a region: `fr`, `zh-Hans`, `es-419`. */
const TAG = '[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?';

/** A pattern with the tag of a language in it, in place of `<tag>`. */
export function withTag(pattern: RegExp): RegExp {
  return new RegExp(pattern.source.replace('<tag>', `(${TAG})`));
}

/** Whether a tag is of French, of whatever region. */
export function isFrench(locale: Locale): boolean {
  return rootOf(locale) === 'fr';
}

/** The scripts that run from right to left, of living languages. */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

/** Whether a language is usually written from right to left. */
export function isRightToLeft(locale: Locale): boolean {
  return RIGHT_TO_LEFT.has(new Intl.Locale(locale).maximize().script ?? '');
}

/**
 * Which language of an edition words are for that are written in `language`: itself, or, for
 * words without a region, its variant of a region (`fr` is for `fr-CA`). An edition has one
 * variant of a language at most.
 */
export function localeFor(language: string, locales: readonly Locale[]): Locale | undefined {
  return locales.includes(language)
    ? language
    : locales.find((locale) => rootOf(locale) === language);
}

/**
 * Of things written in several languages, those that an edition takes, each with its language of
 * the edition: what is written for its region rather than what is written for all.
 * @param languageOf the language a thing is written in
 */
export function takeLanguages<T>(
  written: readonly T[],
  languageOf: (item: T) => string,
  locales: readonly Locale[],
): readonly { readonly item: T; readonly locale: Locale }[] {
  const all = new Set(written.map(languageOf));
  return written.flatMap((item) => {
    const language = languageOf(item);
    const locale = localeFor(language, locales);
    const isTaken = locale !== undefined && (locale === language || !all.has(locale));
    return isTaken ? [{ item, locale }] : [];
  });
}

/** The name of a language in another, such as `allemand`; its tag where no name is known. */
export function nameOfLanguage(language: Locale, inLanguage: Locale): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(language) ?? language;
}

/** What a language calls itself, as a title: `Deutsch`, `Français`. */
export function ownNameOf(language: Locale): string {
  const name = nameOfLanguage(rootOf(language), language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** The plural forms of words: `rows.one`, `rows.few`; `rows.other` is there in every language. */
export const PLURAL = /\.(zero|one|two|few|many|other)$/;

/**
 * What each language says, completed by the others in their order: nothing is left unsaid. A
 * language that has the general form of a plural is lent no other form of it: it says what it has.
 */
export function completeWords(
  words: Readonly<Record<Locale, Readonly<Record<string, string>>>>,
  locales: readonly Locale[],
): Record<Locale, Record<string, string>> {
  const inTurn = [...locales].reverse();
  return Object.fromEntries(
    locales.map((locale) => {
      const own = words[locale] ?? {};
      const isLent = ([key]: readonly [string, string]) =>
        !PLURAL.test(key) || !Object.hasOwn(own, key.replace(PLURAL, '.other'));
      const lent = inTurn.flatMap((each) => Object.entries(words[each] ?? {}).filter(isLent));
      // Not by assignment, which would make `__proto__` no key like others.
      return [locale, Object.fromEntries([...lent, ...Object.entries(own)])];
    }),
  );
}
