import type { LocalField } from '../../../workbook/kind.ts';
import { addKnown, perYear, sumGroups } from './groups.ts';
import type { Sum } from './groups.ts';
import { partOf, setText } from './make.ts';
import { isComputed, optionsOf } from './reading.ts';
import type { Table } from './reading.ts';

/** Fills in the sums by group, for a month as they are written and for a year. */
export function showSums(table: Table): void {
  const places = partOf(table.root, '.table-sums')?.querySelectorAll<HTMLElement>('[data-sum]');
  if (!places) return;
  const by = table.column(table.field.subtotals);
  const groups = by ? optionsOf(by, table).map(({ id }) => id) : [];
  const sums = new Map<string, ReadonlyMap<string | null, Sum>>();
  const totals = new Map<string, Sum>();
  for (const id of new Set([...places].map(({ dataset }) => dataset['sum'] ?? ''))) {
    const column = table.column(id);
    if (!column) continue;
    const numberOf = (row: string) => table.number(row, column);
    const groupOf = (row: string) => (by ? table.choice(row, by) : null);
    sums.set(id, sumGroups(table.ids, groupOf, numberOf, groups));
    totals.set(id, addKnown(table.ids.map(numberOf)));
  }
  for (const place of places) {
    const { sum: id = '', group, year } = place.dataset;
    const column = table.column(id);
    if (!column) continue;
    const month =
      group === undefined ? totals.get(id) : sums.get(id)?.get(group === '' ? null : group);
    const value = year === undefined ? (month ?? null) : perYear(month ?? null);
    setText(place, value === null ? '—' : tellSum(value, column, table));
    place.toggleAttribute('data-blank', value === null);
  }
  const rest = partOf(table.root, '[data-rest]');
  if (rest) rest.hidden = !rest.querySelector('[data-sum]:not([data-blank])');
}

function tellSum(value: number, column: LocalField, { context }: Table): string {
  if (isComputed(column)) return context.tell({ value, missing: [] }, column);
  return context.telling.answersOf(column.kind)?.toText(value, column, context.telling) ?? '';
}
