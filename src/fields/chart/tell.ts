import { tagOf, tellDate } from '../../workbook/date.ts';
import { isFrench } from '../../workbook/language.ts';

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
  /** A month on an axis of time, as short as can be: the year is said first, and in January. */
  mark(month: string, isFirst: boolean): string;
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

/** « D’avril à mai », « Du 5 avril au 6 mai »: what stands before a date depends on it. */
function tieFrench(told: string): string {
  return told
    .replace(/^De (?=avril|août|octobre)/, 'D’')
    .replace(/^De (?=\d{1,2}(er)? )/, 'Du ')
    .replace(/ à (?=\d{1,2}(er)? \p{L})/u, ' au ');
}

/** Makes what says things, from the templates of the words. */
export function teller(
  template: (key: string) => string | null | undefined,
  language: { readonly locale: string; readonly currency: string; readonly format?: NumberFormat },
): Tell {
  const { locale, currency, format = 'number' } = language;
  const tag = tagOf(locale);
  // What is so little below nothing that it is written as 0 has no sign.
  const signed = { signDisplay: 'negative' } as const;
  const counts = new Intl.NumberFormat(tag, { ...signed, maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(tag, { ...signed, style: 'percent' });
  const numbers =
    format === 'percent'
      ? percent
      : format === 'money'
        ? new Intl.NumberFormat(tag, {
            ...signed,
            style: 'currency',
            currency,
            trailingZeroDisplay: 'stripIfInteger',
          })
        : counts;
  const short = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(tag);
  const plurals = new Intl.PluralRules(tag);
  return {
    word(key, values = {}) {
      const { count } = values;
      const form =
        typeof count === 'number'
          ? (template(`${key}.${plurals.select(count)}`) ?? template(`${key}.other`))
          : null;
      const told = (form ?? template(key) ?? key).replace(/\{(\w+)\}/g, (place, name: string) => {
        const value = values[name];
        if (value === undefined) return place;
        return typeof value === 'number' ? counts.format(value).replace(/^-/, '−') : value;
      });
      return isFrench(locale) && 'from' in values ? tieFrench(told) : told;
    },
    number: (value) => numbers.format(value).replace(/^-/, '−'),
    rate: (value) => percent.format(value).replace(/^-/, '−'),
    mark(month, isFirst) {
      const [year = ''] = month.split('-');
      if (!isFirst && month.endsWith('-01')) return year;
      const name = short.format(new Date(month));
      return isFirst ? `${name} ${year}` : name;
    },
    month: (date) => tellDate(date.slice(0, 7), locale),
    date: (date) => tellDate(date, locale),
    list: (items) => lists.format(items),
  };
}
