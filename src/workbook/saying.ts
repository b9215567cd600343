import type { Locale } from './words.ts';

export type SayValues = Readonly<Record<string, string | number>>;

/** Gives a word of the interface, its `{placeholders}` filled in. */
export type Say = (key: string, values?: SayValues) => string;

/**
 * Makes the function that says the interface’s words in one language. With a `count` among the
 * values, the plural form of the language is taken (`key.one`, `key.other`). A word that does
 * not exist is given as its key, so that a mistake is seen and nothing breaks.
 */
export function sayer(words: Readonly<Record<string, string>>, locale: Locale): Say {
  let plural: Intl.PluralRules | undefined;
  const format = new Intl.NumberFormat(locale);
  return (key, values = {}) => {
    let template = words[key];
    if (typeof values['count'] === 'number') {
      plural ??= new Intl.PluralRules(locale);
      template =
        words[`${key}.${plural.select(values['count'])}`] ?? words[`${key}.other`] ?? template;
    }
    return (template ?? key).replace(/\{([\w-]+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? format.format(value) : value;
    });
  };
}
