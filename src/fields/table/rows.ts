import type { Json } from '../../workbook/kind.ts';
import type { Row } from './answer.ts';

/** What stands for a row’s id in the row that new rows are made from. */
export const PLACEHOLDER = '~row~';

/** How many empty rows a table begins with when its author does not say. */
const USUAL_START = 3;

/** The third part of an answer’s path: see the notebook’s paths. */
const ROW_ID = /^[a-z0-9][a-z0-9-]{0,63}$/i;

/** The ids of the rows every blank table begins with, the same on all devices: `r1`, `r2`… */
export function startRows(count: number = USUAL_START): string[] {
  return Array.from({ length: count }, (_, index) => `r${index + 1}`);
}

/** Gives an id for a new row, `r` and seven characters, which is none of `taken`. */
export function newRowId(
  taken: readonly string[],
  random: () => Uint8Array = () => crypto.getRandomValues(new Uint8Array(7)),
): string {
  const id = `r${Array.from(random(), (byte) => (byte % 36).toString(36)).join('')}`;
  return taken.includes(id) ? newRowId(taken, random) : id;
}

/**
 * The rows to show, in order: those of the saved order, then those that have an entry and which
 * the order does not know (another device made or wrote them): nothing written is ever lost.
 * @param order the table’s own entry; absent or `null` on a blank table
 * @param entries the entry of each row that has one, by row id; `null` for a removed row
 * @param start ids of the rows of a blank table
 */
export function effectiveOrder(
  order: readonly string[] | null | undefined,
  entries: ReadonlyMap<string, Json>,
  start: readonly string[],
): string[] {
  const written = [...entries].filter(([, row]) => row !== null).map(([id]) => id);
  const known = (order ?? start).filter((id) => ROW_ID.test(id) && entries.get(id) !== null);
  return [...new Set([...known, ...written.sort(compareIds)])];
}

/** `r2` before `r10`; the same on every device, whatever its language. */
function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

/** The order with a row put in after another, or at the end. */
export function withRow(order: readonly string[], id: string, after?: string): string[] {
  const others = withoutRow(order, id);
  const place = after === undefined ? -1 : others.indexOf(after);
  return place < 0 ? [...others, id] : others.toSpliced(place + 1, 0, id);
}

/** The order without a row. */
export function withoutRow(order: readonly string[], id: string): string[] {
  return order.filter((each) => each !== id);
}

/** The order with a row one place up (-1) or down (1); the same at the end of the road. */
export function withRowMoved(order: readonly string[], id: string, by: -1 | 1): string[] {
  const from = order.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return [...order];
  return order.toSpliced(from, 1).toSpliced(to, 0, id);
}

/**
 * The order with a removed row put back: after the nearest row that stood before it in the order
 * `before` its removal, however the others have changed since.
 */
export function withRowRestored(
  order: readonly string[],
  id: string,
  before: readonly string[],
): string[] {
  const others = withoutRow(order, id);
  const earlier = before.slice(0, Math.max(before.indexOf(id), 0));
  const neighbour = earlier.findLast((each) => others.includes(each));
  return neighbour === undefined ? [id, ...others] : withRow(others, id, neighbour);
}

/** Writes values into the `{placeholders}` of a word; an unknown one stays as it is. */
export function fillIn(word: string, values: Readonly<Record<string, string | number>>): string {
  return word.replace(/\{(\w+)\}/g, (all, key: string) => String(values[key] ?? all));
}

/** What is known of a row, so that a sum over all rows reads none of them again. */
export interface KnownRow {
  readonly row: Row;
  /** Whether anything is written in it. */
  readonly isAnswered: boolean;
}

/** The sum of a column over the rows in which something is written. */
interface Total {
  /** `null` when no row has a number in this column: that is not zero. */
  readonly sum: number | null;
  /** Rows that have a number in this column. */
  readonly given: number;
  /** Rows in which anything is written. */
  readonly asked: number;
}

/** Adds up a column. Text that is no number is not counted. */
export function addUp(rows: Iterable<KnownRow>, column: string): Total {
  const asked = [...rows].filter(({ isAnswered }) => isAnswered);
  const numbers = asked.map(({ row }) => row[column]).filter((value) => typeof value === 'number');
  return {
    sum: numbers.length > 0 ? numbers.reduce((sum, number) => sum + number, 0) : null,
    given: numbers.length,
    asked: asked.length,
  };
}
