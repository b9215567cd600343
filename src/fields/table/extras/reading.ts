import type { Json, LocalField, Offer } from '../../../workbook/kind.ts';
import type { Known } from '../../../workbook/formula/run.ts';
import type { LiveContext } from '../../live.ts';
import { findRow, rowIds } from '../arrange.ts';
import type { TableField } from '../definition.ts';
import { fillIn } from '../rows.ts';
import { partOf } from './make.ts';

/** A table as it stands now: what is kept in its rows, told as its columns tell it. */
export interface Table {
  readonly root: HTMLElement;
  readonly field: TableField;
  readonly context: LiveContext<TableField>;
  /** All rows, in the person’s own order. */
  readonly ids: readonly string[];
  /** Whether anything is written in a row. */
  isAnswered(id: string): boolean;
  column(id: string | undefined): LocalField | undefined;
  /** A cell as text; '' when it is empty. */
  text(id: string, column: LocalField): string;
  /** What a cell is worth as a number, money in minor units; `null` when it is none. */
  number(id: string, column: LocalField): number | null;
  /** The option chosen in a cell; `OTHER` for words of one’s own, `null` for none. */
  choice(id: string, column: LocalField): string | null;
  /** The same where several may be chosen; empty for none. */
  choices(id: string, column: LocalField): readonly string[];
  /** The date in a cell, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `null` when it is none. */
  date(id: string, column: LocalField): string | null;
  /** What a computed column gives in a row. */
  computed(id: string, column: LocalField): Known | null;
  /** What a row is called: its first text, else its first column, or its number. */
  name(id: string): string;
  /** A word of the interface that the table carries, its places filled in. */
  word(name: string, values?: Readonly<Record<string, string | number>>): string;
}

/** Words of one’s own instead of an option. */
export const OTHER = '~other';

/** Whether a column is worked out, not asked. */
export function isComputed(column: LocalField): boolean {
  return 'formula' in column;
}

/** What a column lets choose. */
export function optionsOf(
  column: LocalField,
  { context }: Pick<Table, 'context'>,
): readonly Offer[] {
  return context.telling.offered(column);
}

/** What is chosen, by its id: an option, a row that keeps its words, or words of one’s own. */
function chosenIn(value: Json): string {
  if (typeof value === 'string') return value;
  const { id } = (value ?? {}) as { id?: unknown };
  return typeof id === 'string' ? id : OTHER;
}

/** Reads a table from the notebook and the page. */
export function readRows(root: HTMLElement, context: LiveContext<TableField>): Table {
  const { field, telling, path } = context;
  const cells = new Map(context.rowsAt(path).map((row) => [row.id, row.cells]));
  const ids = rowIds(root);
  const asked = field.columns.filter((column) => !isComputed(column));
  const formulas = Object.fromEntries(
    field.columns.filter(isComputed).map((column) => [column.id, column['formula'] as object]),
  );
  let results: ReadonlyMap<string, Readonly<Record<string, Known | null>>> | undefined;
  const element = partOf(root, 'passerelle-table');

  function cell(id: string, column: LocalField): Json | undefined {
    const answers = telling.answersOf(column.kind);
    const value = answers?.accept(cells.get(id)?.[column.id]);
    return value !== undefined && answers?.isAnswered(value, column) ? value : undefined;
  }

  const table: Table = {
    root,
    field,
    context,
    ids,
    isAnswered: (id) => asked.some((column) => cell(id, column) !== undefined),
    column: (wanted) => field.columns.find(({ id }) => id === wanted),
    text(id, column) {
      if (isComputed(column)) {
        const value = table.computed(id, column);
        return value === null ? '' : context.tell({ value, missing: [] }, column);
      }
      const value = cell(id, column);
      if (value === undefined) return '';
      return telling.answersOf(column.kind)?.toText(value, column, telling) ?? '';
    },
    number(id, column) {
      const value = isComputed(column) ? table.computed(id, column) : cell(id, column);
      return typeof value === 'number' ? value : null;
    },
    choice: (id, column) => table.choices(id, column)[0] ?? null,
    choices: (id, column) => [cell(id, column) ?? []].flat().map(chosenIn),
    date(id, column) {
      const value = cell(id, column);
      return typeof value === 'string' && /^\d{4}(-\d\d){0,2}$/.test(value) ? value : null;
    },
    computed(id, column) {
      results ??= new Map(
        context.computeRows(path, formulas).map((row) => [row.id, row.values] as const),
      );
      return results.get(id)?.[column.id] ?? null;
    },
    name(id) {
      const named = [asked.find(({ kind }) => kind === 'text'), asked[0]].map((column) =>
        column ? table.text(id, column).split('\n')[0]?.trim() : '',
      );
      return named.find(Boolean) ?? table.word('untitled', { row: ids.indexOf(id) + 1 });
    },
    word: (name, values = {}) => fillIn(element?.getAttribute(`data-word-${name}`) ?? '', values),
  };
  return table;
}

/** The cell of a row in a column. */
export function cellOf(root: HTMLElement, id: string, column: string): HTMLElement | null {
  return (
    findRow(root, id)?.querySelector<HTMLElement>(`[data-field="${CSS.escape(column)}"]`) ?? null
  );
}
