import type { Json } from '../../workbook/kind.ts';

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

/** Writes values into the `{placeholders}` of a word; an unknown one stays as it is. */
export function fillIn(word: string, values: Readonly<Record<string, string | number>>): string {
  return word.replace(/\{(\w+)\}/g, (all, key: string) => String(values[key] ?? all));
}
