import type { Json } from '../../../workbook/kind.ts';
import type { LiveContext } from '../../live.ts';
import { effectiveOrder, newRowId, startRows } from '../../table/rows.ts';
import type { TextField } from '../definition.ts';
import { BLANK_ROWS, rehearsalsId } from './rehearsals.ts';

type Around = Pick<LiveContext<TextField>, 'answerAt' | 'field' | 'rowsAt' | 'worksheet' | 'write'>;

function pathOf({ worksheet, field }: Around): string {
  return `${worksheet}.${rehearsalsId(field.id)}`;
}

function isBlank(cells: Readonly<Record<string, Json>>): boolean {
  return Object.values(cells).every((cell) => cell === null || cell === '');
}

/** How many rehearsals of a text are noted. */
export function countRehearsals(context: Around): number {
  return context.rowsAt(pathOf(context)).filter(({ cells }) => !isBlank(cells)).length;
}

/**
 * Notes a rehearsal in the first blank row, or in a new one below the others.
 * @param date `YYYY-MM-DD`
 */
export function keepRehearsal(context: Around, date: string, seconds: number): void {
  const table = pathOf(context);
  const stored = context.answerAt(table);
  const start = startRows(BLANK_ROWS);
  const order = Array.isArray(stored) ? stored.map(String) : null;
  const written = context.rowsAt(table);
  // A row that was removed is not a blank one.
  const removed = [...(order ?? []), ...start].filter(
    (id) => context.answerAt(`${table}.${id}`) === null,
  );
  const entries = new Map<string, Json>([
    ...written.map(({ id, cells }): [string, Json] => [id, cells]),
    ...removed.map((id): [string, Json] => [id, null]),
  ]);
  const ids = effectiveOrder(order, entries, start);
  const blank = ids.find((id) => isBlank((entries.get(id) ?? {}) as Record<string, Json>));
  const row = blank ?? newRowId(ids);
  context.write(`${table}.${row}`, { date, seconds });
  if (!order?.includes(row)) context.write(table, blank === undefined ? [...ids, row] : ids);
}
