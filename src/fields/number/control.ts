import type { Telling } from '../../workbook/kind.ts';
import type { Control, ControlContext } from '../control.ts';
import type { NumberField } from './definition.ts';
import {
  formatNumber,
  formatPlain,
  minorDigits,
  minorUnits,
  parseNumber,
  toMinor,
} from './format.ts';

type Context = ControlContext<NumberField>;

/** The answer that was typed: a number (money in minor units), else the words; `null` for none. */
export function readTyped(typed: string, { field, telling }: Context): number | string | null {
  if (typed.trim() === '') return null;
  const { locale, currency } = telling;
  if (field.unit !== 'money') return parseNumber(typed, locale) ?? typed;
  const major = parseNumber(typed, locale, minorDigits(currency));
  return major === undefined ? typed : toMinor(major, currency);
}

/** An answer as one types it; cents are written only where there are some. */
export function writeTyped(
  value: number | string | null | undefined,
  { field, telling }: Context,
): string {
  if (typeof value !== 'number') return value ?? '';
  const { locale, currency } = telling;
  if (field.unit !== 'money') return formatPlain(value, locale);
  const major = value / minorUnits(currency);
  return formatPlain(major, locale, Number.isInteger(major) ? 0 : minorDigits(currency));
}

/** A limit of the field, which is in major units, as the page writes it. */
function formatLimit(limit: number, field: NumberField, { locale, currency }: Telling): string {
  const value = field.unit === 'money' ? toMinor(limit, currency) : limit;
  return formatNumber(value, field, locale, currency);
}

export const control: Control<NumberField, number | string> = {
  read: (root, context) => readTyped(root.querySelector('input')?.value ?? '', context),
  show(root, value, context) {
    const input = root.querySelector('input');
    // What says the same stays as the person typed it: `1 200,00` is not made into `1200`.
    if (!input || readTyped(input.value, context) === (value ?? null)) return;
    input.value = writeTyped(value, context);
  },
  remark(value, { field, telling }) {
    if (value === null) return '';
    if (typeof value === 'string') return telling.say('field.not-a-number');
    const amount = field.unit === 'money' ? value / minorUnits(telling.currency) : value;
    if (field.min !== undefined && amount < field.min)
      return telling.say('field.below-min', { min: formatLimit(field.min, field, telling) });
    if (field.max !== undefined && amount > field.max)
      return telling.say('field.above-max', { max: formatLimit(field.max, field, telling) });
    return '';
  },
};
