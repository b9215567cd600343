import { tellDate } from '../../../workbook/date.ts';
import type { Telling } from '../../../workbook/kind.ts';

const DAY = 86_400_000;

/**
 * A moment in words: “today at 10:15”, “yesterday at 18:02”, “on 12 November 2026 at 10:15”.
 * @param time in ms; a moment nobody knows gives ''
 */
export function tellWhen(time: number, { say, locale }: Telling, now = Date.now()): string {
  if (Number.isNaN(time)) return '';
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(
    time,
  );
  const date = dayOf(time);
  const key = date === dayOf(now) ? 'today' : date === dayOf(now - DAY) ? 'yesterday' : 'date';
  return say(`notebook.when.${key}`, { date: tellDate(date, locale), time: clock });
}

/** The day in the reader’s own time zone, `YYYY-MM-DD`. */
function dayOf(time: number): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
