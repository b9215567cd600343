import { dateOf, number } from './operations.ts';
import type { Operation } from './operations.ts';
import { isSpan, splitDate, toTime } from './values.ts';
import type { Known } from './values.ts';

const DAY = 86_400_000;

/** The last day that a date, which may be a month or a year, stands for. */
function endOf(date: string): number {
  const [year, month] = splitDate(date);
  if (date.length > 7) return toTime(date);
  return date.length > 4 ? Date.UTC(year, month, 0) : Date.UTC(year, 12, 0);
}

function writeDay(time: number): string {
  return new Date(time).toJSON()?.slice(0, 10) ?? '';
}

/** The day so many whole months after another: 31 January and one month is the last of February. */
function moveMonths(time: number, months: number): number {
  const [year, month, day] = splitDate(writeDay(time));
  return Math.min(Date.UTC(year, month - 1 + months, day), Date.UTC(year, month + months, 0));
}

/** `span(from, to)`; the dates may be given in any order. */
export const span: Operation = ([from, to]) => {
  const [start, end] = [dateOf(from), dateOf(to)];
  return toTime(start) > endOf(end) ? { from: end, to: start } : { from: start, to: end };
};

/**
 * `gaps(spans, months)`: the times longer than so many months that no span covers, from the first
 * start to the last end, told in months. A month or a year counts whole, so that dates known only
 * roughly make no gap that may not exist.
 */
export const gaps: Operation = ([spans, months]) => {
  const all = [spans ?? []].flat();
  if (!all.every(isSpan) || Number.isNaN(number(months))) return null;
  const sorted = all
    .map(({ from, to }) => [toTime(from), endOf(to)] as const)
    .sort(([a], [b]) => a - b);
  const found: Known[] = [];
  let covered = sorted[0]?.[1] ?? 0;
  for (const [start, end] of sorted) {
    const first = covered + DAY;
    if (moveMonths(first, Math.max(0, number(months))) < start)
      found.push({ from: writeDay(first).slice(0, 7), to: writeDay(start - DAY).slice(0, 7) });
    covered = Math.max(covered, end);
  }
  return found;
};

/** `addDays(date, days)`, as precise as the date is. */
export const addDays: Operation = ([date, days]) => {
  const written = dateOf(date);
  const time = toTime(written) + Math.floor(number(days) + 1e-9) * DAY;
  return { date: writeDay(time).slice(0, written.length) };
};
