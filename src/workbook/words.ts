/** A language tag of the edition, such as `fr` or `en`. */
export type Locale = string;

declare const plain: unique symbol;
declare const rich: unique symbol;
declare const paired: unique symbol;

/** Short plain text in each language of the edition, already typeset. */
export type Words = Readonly<Record<Locale, string>> & { readonly [plain]: true };

/** Text that may hold emphasis and links: `html` is there only when it does. */
export interface Text {
  readonly text: string;
  readonly html?: string;
}

/** A label, a hint or another short text with emphasis and links, in each language. */
export type Prose = Readonly<Record<Locale, Text>> & { readonly [rich]: true };

/** Two words that belong together (the ends of a scale), in each language. */
export type Pair = Readonly<Record<Locale, readonly [string, string]>> & {
  readonly [paired]: true;
};

/** The same value with every word given in one language. */
export type Local<T> = T extends Words
  ? string
  : T extends Prose
    ? Text
    : T extends Pair
      ? readonly [string, string]
      : T extends readonly (infer Item)[]
        ? readonly Local<Item>[]
        : T extends object
          ? { [Key in keyof T]: Local<T[Key]> }
          : T;

/** A message for authors, who read French or English. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A map whose keys are all languages of the edition: no other map of the model has such keys. */
export function isByLanguage(
  value: unknown,
  locales: readonly Locale[],
): value is Record<Locale, unknown> {
  if (!isRecord(value)) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => locales.includes(key));
}

/**
 * Tells whether every word below `value` exists in `locale`.
 * A page, a worksheet or a term is shown whole in one language, never half and half.
 */
export function isComplete(value: unknown, locales: readonly Locale[], locale: Locale): boolean {
  if (isByLanguage(value, locales)) return locale in value;
  if (Array.isArray(value)) return value.every((item) => isComplete(item, locales, locale));
  if (isRecord(value))
    return Object.values(value).every((item) => isComplete(item, locales, locale));
  return true;
}

/**
 * Gives `value` with all its words in one language: `locale` when it is complete there,
 * otherwise the first language of the edition that is complete, otherwise the first.
 * `lang` says which language was taken, for the `lang` attribute and the notice.
 */
export function localise<T>(
  value: T,
  locales: readonly Locale[],
  locale: Locale,
): { value: Local<T>; lang: Locale } {
  const candidates = [locale, ...locales];
  const lang =
    candidates.find((candidate) => isComplete(value, locales, candidate)) ?? locales[0] ?? locale;
  return { value: pick(value, locales, lang) as Local<T>, lang };
}

function pick(value: unknown, locales: readonly Locale[], lang: Locale): unknown {
  if (isByLanguage(value, locales)) {
    const written = [lang, ...locales].find((locale) => locale in value);
    return written === undefined ? undefined : value[written];
  }
  if (Array.isArray(value)) return value.map((item) => pick(item, locales, lang));
  if (isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, pick(item, locales, lang)]),
    );
  }
  return value;
}
