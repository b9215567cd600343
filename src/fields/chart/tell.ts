import { tagOf, tellDate } from '../../workbook/date.ts';

/** How a figure says things in one language. */
export interface Tell {
  /**
   * A word of charts (`chart.…` of the interface), its places filled in. With a `count` among
   * the values, the plural form of the language is taken (`key.one`, `key.other`).
   */
  word(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** An amount, in the format of the chart. */
  number(value: number): string;
  /** A share, 0.25 as `25 %`. */
  rate(value: number): string;
  /** `2027-03-15` as `mars 2027`. */
  month(date: string): string;
  date(date: string): string;
  list(items: readonly string[]): string;
}

/** The names that columns have in the table that is drawn, instead of the words of charts. */
export type Heads = Readonly<Record<string, string>>;

/** The names of the columns of a chart’s table. */
export function headsOf(keys: readonly string[], heads: Heads, tell: Tell): string[] {
  return keys.map((key) => heads[key] || tell.word(key));
}

export type NumberFormat = 'number' | 'money' | 'percent';

/** Makes what says things, from the templates of the words. */
export function teller(
  template: (key: string) => string | null | undefined,
  language: { readonly locale: string; readonly currency: string; readonly format?: NumberFormat },
): Tell {
  const { locale, currency, format = 'number' } = language;
  const tag = tagOf(locale);
  const counts = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent' });
  const numbers =
    format === 'percent'
      ? percent
      : format === 'money'
        ? new Intl.NumberFormat(tag, {
            style: 'currency',
            currency,
            trailingZeroDisplay: 'stripIfInteger',
          })
        : counts;
  const lists = new Intl.ListFormat(tag);
  const plurals = new Intl.PluralRules(tag);
  return {
    word(key, values = {}) {
      const { count } = values;
      const form =
        typeof count === 'number'
          ? (template(`${key}.${plurals.select(count)}`) ?? template(`${key}.other`))
          : null;
      return (form ?? template(key) ?? key).replace(/\{(\w+)\}/g, (place, name: string) => {
        const value = values[name];
        if (value === undefined) return place;
        return typeof value === 'number' ? counts.format(value).replace(/^-/, '−') : value;
      });
    },
    number: (value) => numbers.format(value).replace(/^-/, '−'),
    rate: (value) => percent.format(value),
    month: (date) => tellDate(date.slice(0, 7), locale),
    date: (date) => tellDate(date, locale),
    list: (items) => lists.format(items),
  };
}
