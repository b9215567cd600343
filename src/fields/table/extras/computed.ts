import { madeRow } from '../arrange.ts';
import { addKnown } from './groups.ts';
import { partOf, setText } from './make.ts';
import { isComputed } from './reading.ts';
import type { Table } from './reading.ts';

/** What each row shows, so that an answer in one row touches that row alone. */
const shown = new WeakMap<HTMLElement, string>();

/** Shows what computed columns give in each row, and their sums below. */
export function showComputed(table: Table): void {
  const { root, field, ids, context } = table;
  const columns = field.columns.filter(isComputed);
  if (columns.length === 0) return;
  for (const id of ids) {
    const row = madeRow(root, id);
    const values = JSON.stringify(columns.map((column) => table.computed(id, column)));
    if (!row || shown.get(row) === values) continue;
    shown.set(row, values);
    for (const column of columns) {
      const cell = row.querySelector(`[data-field="${CSS.escape(column.id)}"]`);
      const text = table.text(id, column);
      cell?.toggleAttribute('data-filled', text !== '');
      setText(cell?.querySelector('[data-computed]'), text || '—');
    }
  }
  for (const column of columns) {
    const place = partOf(root, `[data-total="${CSS.escape(column.id)}"]`);
    if (!place) continue;
    const value = addKnown(ids.map((id) => table.number(id, column)));
    setText(place, value === null ? '—' : context.tell({ value, missing: [] }, column));
    place.toggleAttribute('data-blank', value === null);
  }
}
