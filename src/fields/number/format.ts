import type { NumberField } from './definition.ts';

/** Minor units in one major unit of a currency: 100 for the euro, 1 for the yen. */
export function minorUnits(currency: string): number {
  return 10 ** minorDigits(currency);
}

/** How many digits the minor units take: 2 for the euro. */
export function minorDigits(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/** An amount in minor units, from one in major units: 19.99 gives 1999, whatever floats do. */
export function toMinor(major: number, currency: string): number {
  // 15 digits are as many as a double keeps: beyond them stands only the error of the product.
  const exact = Number((Math.abs(major) * minorUnits(currency)).toPrecision(15));
  return Math.sign(major) * Math.round(exact) + 0;
}

/** The sign of a currency in a language, and whether it stands before the amount. */
export function moneySign(locale: string, currency: string): { sign: string; isBefore: boolean } {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(1);
  const at = parts.findIndex(({ type }) => type === 'currency');
  return {
    sign: parts[at]?.value ?? currency,
    isBefore: at < parts.findIndex(({ type }) => type === 'integer'),
  };
}

/** Writes an answer with its unit, as the language does: `1 200 €`, `€1,200`, `12 heures`. */
export function formatNumber(
  value: number,
  field: Pick<NumberField, 'unit'>,
  locale: string,
  currency: string,
): string {
  if (field.unit === 'money') {
    const major = value / minorUnits(currency);
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      ...(Number.isInteger(major) ? { maximumFractionDigits: 0 } : {}),
    }).format(major);
  }
  const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value);
  return field.unit ? `${written}\u00A0${field.unit}` : written;
}

/**
 * Writes a number as one types it in its language: no unit, no grouping of digits. `places` is
 * how many digits follow the mark; without it, as many as the number has.
 */
export function formatPlain(value: number, locale: string, places?: number): string {
  return new Intl.NumberFormat(locale, {
    useGrouping: false,
    ...(places === undefined
      ? { maximumFractionDigits: 20 }
      : { minimumFractionDigits: places, maximumFractionDigits: places }),
  }).format(value);
}

/** The mark that groups digits in a language: a comma in English, a space in French. */
function groupMark(locale: string): string | undefined {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567);
  return parts.find(({ type }) => type === 'group')?.value;
}

/** Digits in groups of three: `1.234.567` for the mark `.`. */
function isGrouped(digits: string, mark: string): boolean {
  const [first = '', ...others] = digits.split(mark);
  return /^[1-9]\d{0,2}$/.test(first) && others.every((group) => /^\d{3}$/.test(group));
}

/** Splits digits and marks into whole part and decimals; `undefined` when they make no number. */
function splitDigits(
  digits: string,
  locale: string,
  places: number | undefined,
): readonly [whole: string, decimals: string] | undefined {
  const mark = digits[Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'))];
  if (mark === undefined) return [digits, ''];
  const other = mark === ',' ? '.' : ',';
  const [whole = '', decimals = '', ...more] = digits.split(mark);
  const grouped = digits.replaceAll(mark, '');
  if (more.length > 0)
    return isGrouped(digits, mark) && /^\d+$/.test(grouped) ? [grouped, ''] : undefined;
  if (whole.includes(other))
    return isGrouped(whole, other) ? [whole.replaceAll(other, ''), decimals] : undefined;
  // `1,234` is a thousand and more for an English reader, and for anyone who counts in cents.
  const mayGroup = mark === groupMark(locale) || (places !== undefined && places < 3);
  return mayGroup && isGrouped(digits, mark) ? [grouped, ''] : [whole, decimals];
}

/**
 * Reads a number as people type it: `1 234,50`, `1,234.50`, `1234`, `-3`, with or without a
 * currency sign. The language decides what `1,234` is; `places`, the digits that may follow the
 * mark (2 for euros), helps where it does not. `undefined` when it is no number.
 */
export function parseNumber(typed: string, locale: string, places?: number): number | undefined {
  const bare = typed
    // As wide as the letters they stand among: `１２００`.
    .replace(/[\uFF0B-\uFF19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00A0\u202F'’_]/g, '')
    .replace(/R(?=\$)|[\p{Sc}%]|(EUR(OS?)?|zł|lei|грн|元)$/giu, '')
    .replace(/[−–]/g, '-');
  const [, sign, digits = ''] = /^([+-]?)((?=.*\d)[\d.,]+)$/.exec(bare) ?? [];
  const split = sign === undefined ? undefined : splitDigits(digits, locale, places);
  if (!split) return undefined;
  const value = Number(`${split[0] || '0'}.${split[1] || '0'}`);
  if (Math.abs(value) >= 1e13) return undefined;
  return (sign === '-' ? -value : value) + 0;
}
