import { tagOf, tellDate } from '../date.ts';
import { rootOf } from '../language.ts';
import type { Result } from './evaluate.ts';
import { isDate, isSpan } from './values.ts';
import type { DateValue, Known, SpanValue } from './values.ts';

/** How a computed field is shown. */
export interface Formatting {
  /** What the author asked for; the type of the result decides when the two disagree. */
  readonly format?:
    'number' | 'money' | 'percent' | 'date' | 'month' | 'words' | 'list' | undefined;
  /** Exactly so many decimals; without it, none that are not needed and at most two. */
  readonly decimals?: number | undefined;
  /** ISO 4217, for `money`. */
  readonly currency: string;
  readonly locale: string;
  /** The `words` of the field in this language, by id. */
  readonly words?: Readonly<Record<string, string>> | undefined;
  /** Gives a text of the result its words, for instance the label of an option. */
  readonly label?: ((text: string) => string) | undefined;
}

/** What stands for a result that is not known. */
const UNKNOWN = '—';

const YES_NO: Readonly<Record<string, readonly [no: string, yes: string]>> = {
  fr: ['non', 'oui'],
  en: ['no', 'yes'],
};
/** The same where the language is not known. */
const SIGNS = ['✗', '✓'] as const;

/**
 * A result as people read it: "1 250 €", "27 %", "mars 2027", "Ana, Bo et Cy", "—".
 * An empty list is "0": it is known that there is none.
 */
export function formatResult({ value }: Pick<Result, 'value'>, formatting: Formatting): string {
  return value === null ? UNKNOWN : format(value, formatting);
}

function format(value: Known, formatting: Formatting): string {
  const { locale, words, label } = formatting;
  if (typeof value === 'number') return formatNumber(value, formatting);
  if (typeof value === 'string') return label ? label(value) : value;
  if (typeof value === 'boolean')
    return (YES_NO[rootOf(locale)] ?? SIGNS)[Number(value)] ?? UNKNOWN;
  if (isDate(value)) return formatDate(value, formatting);
  if (isSpan(value)) return formatSpan(value, formatting);
  if ('words' in value) return words?.[value.words] ?? UNKNOWN;
  if (value.length === 0) return '0';
  return new Intl.ListFormat(tagOf(locale)).format(value.map((item) => format(item, formatting)));
}

function formatNumber(value: number, { format, decimals, currency, locale }: Formatting): string {
  const style =
    format === 'money'
      ? ({ style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const)
      : format === 'percent'
        ? ({ style: 'percent' } as const)
        : ({ maximumFractionDigits: 2 } as const);
  const exact =
    decimals === undefined
      ? {}
      : ({
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
          trailingZeroDisplay: 'auto',
        } as const);
  // What is so little below nothing that it is written as 0 has no sign.
  const signed = { signDisplay: 'negative' } as const;
  return new Intl.NumberFormat(tagOf(locale), { ...style, ...exact, ...signed }).format(value);
}

function formatDate({ date }: DateValue, { format, locale }: Formatting): string {
  return tellDate(format === 'month' ? date.slice(0, 7) : date, locale);
}

/** "de mars 2019 à juin 2019", "d’avril à…", "du 3 mars 2019 au 5 juin 2019"; once when both are one. */
function formatSpan({ from, to }: SpanValue, formatting: Formatting): string {
  const [start, end] = [from, to].map((date) => formatDate({ date }, formatting));
  if (start === end) return start ?? UNKNOWN;
  const language = rootOf(formatting.locale);
  if (language !== 'fr') return `${start} ${language === 'en' ? 'to' : '–'} ${end}`;
  const isDay = (date: string) => formatting.format !== 'month' && date.length > 7;
  const first = isDay(from) ? 'du ' : /^[aeiou]/.test(start ?? '') ? 'd’' : 'de ';
  return `${first}${start} ${isDay(to) ? 'au' : 'à'} ${end}`;
}
