import type { Known } from '../../workbook/formula/run.ts';
import type { LocalField } from '../../workbook/kind.ts';
import type { LiveContext, ShippedFormula } from '../live.ts';
import type { ChartField } from './definition.ts';
import { toFullPath } from './table.ts';

/** What a chart reads: at build only what fields are there, in the browser the answers as well. */
export type Reading = Pick<
  LiveContext<ChartField>,
  'field' | 'telling' | 'worksheet' | 'fieldAt' | 'rowsAt' | 'answerAt' | 'compute' | 'computeRows'
>;

/** What the labels, bounds and options of a field are read from, whatever its kind. */
interface Attributes {
  readonly columns?: readonly LocalField[];
  readonly options?: readonly { readonly id: string; readonly label: { readonly text: string } }[];
  readonly from?: unknown;
  readonly to?: unknown;
  readonly min?: unknown;
  readonly max?: unknown;
  readonly ends?: readonly [string, string];
}

function attributesOf(field: LocalField | undefined): Attributes {
  return (field ?? {}) as Attributes;
}

/** The least and the most that a field can hold, when it says so. */
export function boundsOf(field: LocalField | undefined): readonly [number, number] | undefined {
  const { from, to, min, max } = attributesOf(field);
  if (typeof from === 'number' && typeof to === 'number') return [from, to];
  return typeof min === 'number' && typeof max === 'number' ? [min, max] : undefined;
}

/** The words of both ends of a scale. */
export function endsOf(field: LocalField | undefined): readonly [string, string] | undefined {
  return attributesOf(field).ends;
}

/** The options of a field, or the statements of several scales, by id. */
export function optionsOf(
  field: LocalField | undefined,
): readonly { readonly id: string; readonly label: string }[] {
  return (attributesOf(field).options ?? []).map(({ id, label }) => ({ id, label: label.text }));
}

export function labelOf(field: LocalField | undefined, otherwise = ''): string {
  return field?.label?.text ?? otherwise;
}

/** One row: its id, its cells as words, and what the formulas give for it. */
export interface ReadRow {
  readonly id: string;
  /** The words of a cell, one for each that was chosen; none when it is empty. */
  words(column: string | undefined): readonly string[];
  /** The date of a cell. */
  date(column: string | undefined): string | null;
  number(key: string): number | null;
  isTrue(key: string): boolean;
  /** The ids of the rows that a cell names. */
  picked(column: string | undefined): readonly string[];
}

/** Numbers beyond this are a slip of the finger: no axis could show them. */
const GREATEST = 1e12;

export function toNumber(value: Known | null | undefined): number | null {
  return typeof value === 'number' && Math.abs(value) <= GREATEST ? value : null;
}

/** A column of the table that a chart draws. */
export function columnOf(
  { field, worksheet, fieldAt }: Reading,
  id: string | undefined,
): LocalField | undefined {
  const [table = ''] = field.of ?? [];
  const columns = attributesOf(fieldAt(toFullPath(table, worksheet))).columns ?? [];
  return id === undefined ? undefined : columns.find((column) => column.id === id);
}

/** What columns are called, by the part they play. */
export function namesOf(
  reading: Reading,
  parts: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(parts).map(([part, id]) => [part, labelOf(columnOf(reading, id))]),
  );
}

/** What a cell stands for in formulas: the value of its column in the row at hand. */
function cell(column: string): ShippedFormula {
  return { ast: ['column', column] };
}

/** Reads the rows of the table, with the columns named and the formulas computed for each. */
export function readRows(
  reading: Reading,
  columns: readonly (string | undefined)[],
  formulas: Readonly<Record<string, ShippedFormula | undefined>> = {},
): readonly ReadRow[] {
  const { field, worksheet, telling } = reading;
  const [first = ''] = field.of ?? [];
  const table = toFullPath(first, worksheet);
  const named = columns.filter((column) => column !== undefined);
  const cells = Object.fromEntries(named.map((column) => [`.${column}`, cell(column)]));
  const labels = new Map(
    named.map((column) => {
      const offers = telling.offered(columnOf(reading, column) ?? {});
      return [column, new Map(offers.map(({ id, label }) => [id, label.text]))];
    }),
  );
  const kept = new Map(reading.rowsAt(table).map((row) => [row.id, row.cells]));
  return reading.computeRows(table, { ...formulas, ...cells }).map(({ id, values }) => ({
    id,
    words(column = '') {
      const value = values[`.${column}`] ?? null;
      const items = value === null ? [] : [value].flat();
      return items.flatMap((item) =>
        typeof item === 'string' || typeof item === 'number'
          ? [labels.get(column)?.get(String(item)) ?? String(item)]
          : [],
      );
    },
    date(column = '') {
      const value = values[`.${column}`];
      return typeof value === 'object' && value !== null && 'date' in value ? value.date : null;
    },
    number: (key) => toNumber(values[key]),
    isTrue: (key) => values[key] === true,
    picked(column = '') {
      const value = kept.get(id)?.[column];
      return (Array.isArray(value) ? value : [value]).flatMap((item: unknown) => {
        if (typeof item === 'string') return [item];
        const picked = typeof item === 'object' && item !== null && 'id' in item ? item.id : null;
        return typeof picked === 'string' ? [picked] : [];
      });
    },
  }));
}
