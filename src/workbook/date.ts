import { isFrench } from './language.ts';

/**
 * The tag by which dates and amounts are written: English as in Europe, `15 March 2027`, where an
 * edition does not name another region, such as `en-US`.
 */
export function tagOf(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}

/**
 * Writes a date as the language does, as precisely as it is known: `15 mars 2027`, `mars 2027`.
 * @param date `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, known to be a date
 */
export function tellDate(date: string, locale: string): string {
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
