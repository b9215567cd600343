import { isFrench } from './language.ts';

/**
 * The tag by which dates and amounts are written: English as in Europe, `15 March 2027`, where an
 * edition does not name another region, such as `en-US`.
 */
export function tagOf(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}

/** How precisely a date is known. */
export type Precision = 'day' | 'month' | 'year';

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
 * Writes a date as the language does, as precisely as it is known: `15 mars 2027`, `mars 2027`.
 * @param date `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; other text stays as it was typed
 */
export function tellDate(date: string, locale: string): string {
  if (precisionOf(date) === undefined) return date;
  const formatter = new Intl.DateTimeFormat(tagOf(locale), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(date.length > 4 ? { month: 'long' } : {}),
    ...(date.length > 7 ? { day: 'numeric' } : {}),
  });
  const parts = formatter
    // Not Date.UTC, which moves the years before 100 into the last century.
    .formatToParts(new Date(date))
    .map(({ type, value }) =>
      // Intl leaves out that the first of a month is “1er” in French.
      type === 'day' && value === '1' && isFrench(locale) ? '1er' : value,
    );
  return parts.join('');
}

/** The day in the reader’s own time zone, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}
