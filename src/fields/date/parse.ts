import { precisionOf } from '../../workbook/date.ts';

function twoDigits(number: string): string {
  return number.padStart(2, '0');
}

/**
 * Reads a date as people type it where the browser has no calendar: `2026-11-23`, `23/11/2026`,
 * `11/2026`, `2026`, with any of `/ . -` or a space between. `undefined` when it is none.
 */
export function parseDate(typed: string): string | undefined {
  const parts = typed.trim().split(/\s*[/.\-\s]\s*/);
  if (!parts.every((part) => /^\d+$/.test(part))) return undefined;
  const ordered = (parts[0]?.length === 4 ? parts : parts.reverse()).map(twoDigits);
  const value = ordered.join('-');
  return precisionOf(value) === undefined ? undefined : value;
}

/** Writes a date as `parseDate` reads it and as people type it: `23/11/2026`. */
export function writeDate(value: string): string {
  return precisionOf(value) === undefined ? value : value.split('-').reverse().join('/');
}
