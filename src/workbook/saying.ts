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
  // `Object.hasOwn`: no key is a word because every object has it.
  const find = (key: string) => (Object.hasOwn(words, key) ? words[key] : undefined);
  return (key, values = {}) => {
    let template = find(key);
    const { count } = values;
    if (typeof count === 'number') {
      plural ??= new Intl.PluralRules(locale);
      // Chinese has no form for one; the words it borrows from a language that does have it.
      const form = count === 1 ? 'one' : plural.select(count);
      template = find(`${key}.${form}`) ?? find(`${key}.other`) ?? template;
    }
    return (template ?? key).replace(/\{([\w-]+)\}/g, (whole, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) return whole;
      return typeof value === 'number' ? format.format(value) : value;
    });
  };
}
