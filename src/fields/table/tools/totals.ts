import type { Json, LocalField, Telling } from '../../../workbook/kind.ts';
import { isRowAnswered } from '../answer.ts';
import type { Row } from '../answer.ts';
import { isWhole, madeRow, rowIds } from '../arrange.ts';
import type { TableField } from '../definition.ts';
import { fillIn } from '../rows.ts';
import { addUp } from './sum.ts';
import type { KnownRow } from './sum.ts';

/** Reads the answer that a cell holds now. */
export type ReadCell = (cell: HTMLElement, column: LocalField) => Json | null;

/** Reads all the cells of a row. */
function readRow(row: HTMLElement, field: TableField, read: ReadCell): Row {
  return Object.fromEntries(
    field.columns.map((column) => {
      const cell = findCell(row, column.id);
      return [column.id, cell && read(cell, column)];
    }),
  );
}

/** Writes what is not there already: a page is laid out anew for each text that is written. */
function say(place: HTMLElement | null | undefined, words: string): void {
  if (place && place.textContent !== words) place.textContent = words;
}

/** The cell of a row in a column. */
export function findCell(row: HTMLElement, column: string): HTMLElement | null {
  return row.querySelector<HTMLElement>(`[data-field="${CSS.escape(column)}"]`);
}

/** The sums below a table’s columns. Remembers what each row holds: a keystroke reads one row. */
export interface Totals {
  /** Reads one row again, or all of them, and shows the sums. */
  update(row?: string): void;
}

/** Keeps the sums of the columns that the table adds up; `counted` says how many rows count. */
export function keepTotals(
  root: HTMLElement,
  field: TableField,
  telling: Telling,
  read: ReadCell,
  counted: string,
): Totals {
  const known = new Map<string, KnownRow>();
  const columns = field.columns.filter(({ id }) => field.total?.includes(id));
  // Looked up once: below hundreds of rows, at each key, a search would be felt.
  const places = new Map(
    columns.map(({ id }) => [
      id,
      root.querySelector<HTMLElement>(`[data-total="${CSS.escape(id)}"]`),
    ]),
  );

  function learn(id: string): void {
    const element = madeRow(root, id);
    const row = element && readRow(element, field, read);
    if (row) known.set(id, { row, isAnswered: isRowAnswered(row, field, telling) });
    else known.delete(id);
  }

  function show(): void {
    for (const column of columns) {
      const { sum, given, asked } = addUp(known.values(), column.id);
      const place = places.get(column.id);
      const note = place?.parentElement?.querySelector<HTMLElement>('[data-counted]');
      const answers = telling.answersOf(column.kind);
      if (!place || !answers) continue;
      say(place, sum === null ? '—' : answers.toText(sum, column, telling));
      place.toggleAttribute('data-blank', sum === null);
      say(note, sum !== null && given < asked ? fillIn(counted, { given, asked }) : '');
    }
  }

  return {
    update(row) {
      // A sum of half the rows would be a wrong one; the last rows tell when they have come.
      if (columns.length === 0 || !isWhole(root)) return;
      if (row === undefined) {
        known.clear();
        for (const id of rowIds(root)) learn(id);
      } else {
        learn(row);
      }
      show();
    },
  };
}
