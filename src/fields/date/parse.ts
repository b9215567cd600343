/** How precisely a date is known. */
export type Precision = 'day' | 'month' | 'year';

function twoDigits(number: string): string {
  return number.padStart(2, '0');
}

/** Tells whether year, month and day name a day of the calendar; years have four digits. */
function isOnCalendar(year: string, month = '01', day = '01'): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // A day that a month does not have is an invalid date, or another day: February 31.
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}

/** `day`, `month` or `year` of a date written `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, else `undefined`. */
export function precisionOf(value: string): Precision | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value) ?? [];
  if (year === undefined || !isOnCalendar(year, month, day)) return undefined;
  return day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
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
