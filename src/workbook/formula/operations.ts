import type { Place } from './evaluate.ts';
import { compare, equal, isDate, splitDate, toTime } from './values.ts';
import type { Known } from './values.ts';

/** Computes from operands that are all known. `null` or NaN: no result, for instance a wrong type. */
export type Operation = (operands: readonly Known[], today: string) => Known | null;

/**
 * Computes from operands that are still formulas: some may stay unknown, or be computed for
 * another row. `places` are the rows at hand, the nearest last.
 */
export type Form = (
  operands: readonly unknown[],
  places: readonly Place[],
  run: (formula: unknown, places: readonly Place[]) => Known | null,
) => Known | null;

/** More of the language, in the two ways that a function is computed. */
export interface More {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly forms: Readonly<Record<string, Form>>;
}

const DAY = 86_400_000;

/** A number, or NaN for anything else, which no result can come from. */
export function number(value: unknown): number {
  return typeof value === 'number' ? value : NaN;
}

/** The text of a date, '' for anything else. */
export function dateOf(value: unknown): string {
  return isDate(value) ? value.date : '';
}

/** A sum without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
function tidy(value: number): number {
  return Number(value.toFixed(9));
}

/** The sum of numbers; NaN when something is no number. */
export function total(list: readonly unknown[]): number {
  return tidy(list.reduce<number>((sum, item) => sum + number(item), 0));
}

/** The items of a list; anything else is its own item. */
export function listOf(value: Known): Known[] {
  return [value].flat();
}

/** The value that comes first in the order given by `sign`, among numbers or among dates. */
function extreme(operands: readonly Known[], sign: number): Known | null {
  const list = operands.flat();
  const [first] = list;
  if (first === undefined || list.some((item) => Number.isNaN(compare(item, first)))) return null;
  return list.reduce((best, item) => (compare(item, best) * sign > 0 ? item : best));
}

/**
 * What each operator and function does once its operands are known. The other comparisons are
 * written with these at build: `a >= b` is shipped as `not (a < b)`.
 */
export const operations: Record<string, Operation> = {
  '+': ([a, b]) => total([a, b]),
  '-': ([a, b]) => (b === undefined ? -number(a) : tidy(number(a) - number(b))),
  '*': ([a, b]) => number(a) * number(b),
  '/': ([a, b]) => number(a) / number(b),
  '=': ([a, b]) => equal(a, b),
  '<': ([a, b]) => {
    const order = compare(a, b);
    return Number.isNaN(order) ? null : order < 0;
  },
  not: ([a]) => (typeof a === 'boolean' ? !a : null),

  count: (operands) => operands.flat().length,
  sum: (operands) => total(operands.flat()),
  mean: (operands) => total(operands.flat()) / operands.flat().length,
  min: (operands) => extreme(operands, -1),
  max: (operands) => extreme(operands, 1),
  // Texts have no order (NaN, so 0): a ranking keeps its own.
  top: ([list = [], most]) =>
    listOf(list)
      .sort((a, b) => compare(b, a) || 0)
      .slice(0, number(most)),
  has: ([list = [], value]) => listOf(list).some((item) => equal(item, value)),

  abs: ([a]) => Math.abs(number(a)),
  round: ([a, decimals = 0]) => {
    const power = 10 ** number(decimals);
    const size = number(a);
    return (Math.sign(size) * Math.round(tidy(Math.abs(size) * power))) / power;
  },
  ceil: ([a]) => Math.ceil(number(a) - 1e-9),

  today: (_, today) => ({ date: today }),
  daysUntil: ([date], today) => Math.round((toTime(dateOf(date)) - toTime(today)) / DAY),
  monthsSince: ([date], today) => {
    const [year, month, day] = splitDate(dateOf(date));
    const [thisYear, thisMonth, thisDay] = splitDate(today);
    return (thisYear - year) * 12 + thisMonth - month - (thisDay < day ? 1 : 0);
  },
  // Whole months only: a length of time is never promised longer than it is.
  addMonths: ([date, months]) => {
    const [year, month, day] = splitDate(dateOf(date));
    const target = month + Math.floor(number(months) + 1e-9);
    // 31 January and one month is the last of February, not a day of March.
    const time = Math.min(Date.UTC(year, target - 1, day), Date.UTC(year, target, 0));
    return { date: new Date(time).toJSON()?.slice(0, dateOf(date).length) ?? '' };
  },
  words: ([id]) => (typeof id === 'string' ? { words: id } : null),
};

/** What is computed from formulas that may stay unknown; empty until more is learned. */
export const forms: Record<string, Form> = {};

/** Makes more functions known, to every formula computed from now on. */
export function learn(more: More): void {
  Object.assign(operations, more.operations);
  Object.assign(forms, more.forms);
}

/** What an operation does, by its name; `undefined` when it is unknown, or not loaded. */
export function operationOf(name: unknown): Operation | undefined {
  return typeof name === 'string' && Object.hasOwn(operations, name) ? operations[name] : undefined;
}

/** The same for what is computed from formulas. */
export function formOf(name: unknown): Form | undefined {
  return typeof name === 'string' && Object.hasOwn(forms, name) ? forms[name] : undefined;
}
