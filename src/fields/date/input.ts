import { precisionOf } from '../../workbook/date.ts';
import type { Precision } from '../../workbook/date.ts';
import { parseDate, writeDate } from './parse.ts';

/** The kind of `<input>` for a precision: browsers have no calendar of years. */
export const inputTypes = { day: 'date', month: 'month', year: 'text' } as const;

function nativeType(input: HTMLInputElement): string {
  return inputTypes[(input.dataset['precision'] ?? 'day') as Precision];
}

/**
 * The date in an `<input data-precision>`, or the words typed instead; `null` when it is empty,
 * `undefined` while only a part of it is there.
 */
export function readDateInput(input: HTMLInputElement): string | null | undefined {
  if (input.value.trim() === '') return input.validity.badInput ? undefined : null;
  return parseDate(input.value) ?? input.value;
}

/**
 * Shows a date in its `<input>`. What a calendar cannot show (words, a month where a day is
 * asked, a browser without such a calendar) is shown in a plain line instead.
 */
export function showDateInput(input: HTMLInputElement, value: string | null | undefined): void {
  const shown = readDateInput(input);
  const isHalfTyped = shown === undefined;
  if (isHalfTyped ? !value : shown === (value ?? null)) return;
  input.type = nativeType(input);
  input.value = value ?? '';
  if (!value || (input.type !== 'text' && input.value === value)) return;
  input.type = 'text';
  input.value = precisionOf(value) === 'year' ? value : writeDate(value);
}
