import { evaluate, know, rowsIn } from '../workbook/formula/run.ts';
import type { Known, Result, Row, Scope, TableValue, Value } from '../workbook/formula/run.ts';
import type { Json, LocalField, Telling } from '../workbook/kind.ts';
import { columnsOf, rowsAt } from './answers.ts';
import type { AnswerSource } from './answers.ts';

/** What formulas may name: the field at each full path `worksheet.field`. */
export type FieldsByPath = ReadonlyMap<string, LocalField>;

interface FormulaIn {
  readonly ast?: unknown;
}

/** Computes formulas over answers. Results are remembered until the answers change. */
export interface Calculator {
  /** The result of a computed field, or of another formula of a field. */
  compute(formula: FormulaIn): Result;
  /** Whether a field is asked now: its `showIf`, when it has one, is true. */
  isShown(field: LocalField): boolean;
  /** Computes formulas for each row of a table, by full path, in which something is known. */
  computeRows(
    table: string,
    formulas: Readonly<Record<string, FormulaIn | undefined>>,
  ): readonly RowResult[];
}

/** What formulas give for one row. */
export interface RowResult {
  readonly id: string;
  readonly values: Readonly<Record<string, Known | null>>;
}

/**
 * Makes a calculator over a source of answers. A hidden field counts as unanswered; a computed
 * field that is named in a formula is computed in its turn.
 */
export function calculate(
  source: AnswerSource,
  fields: FieldsByPath,
  telling: Telling,
  today: string,
): Calculator {
  const known = new Map<string, Value | undefined>();
  const running = new Set<string>();

  function valueAt(path: string): Value | undefined {
    const field = fields.get(path);
    // A cycle is refused at build; a damaged page must still not hang.
    if (!field || running.has(path)) return undefined;
    running.add(path);
    try {
      if (!isShown(field)) return null;
      const formula = formulaOf(field);
      if (formula) {
        const { value, missing } = compute(formula);
        return value ?? { missing };
      }
      const columns = columnsOf(field);
      if (columns) return { rows: rowsOf(path, columns).map(({ row }) => row) };
      return toValue(source.read(path), field, telling);
    } finally {
      running.delete(path);
    }
  }

  const tables = new Map<string, { readonly id: string; row: Row }[]>();

  /** The rows of a table with what each cell is worth; computed columns come last. */
  function rowsOf(path: string, columns: readonly LocalField[]) {
    const before = tables.get(path);
    if (before) return before;
    const answered = columns.filter((column) => !formulaOf(column));
    // Words of a source may change, and answers not loaded yet are not known to be nothing.
    const isLasting = answered.every(
      (column) => typeof column['from'] !== 'object' && telling.answersOf(column.kind),
    );
    const rows = rowsAt(source, path).map(({ id, cells }) => {
      const worth = isLasting ? worths.get(cells) : undefined;
      const row: Row =
        worth ??
        Object.fromEntries(
          answered.map((column) => [column.id, toCell(cells[column.id], column, telling)]),
        );
      if (isLasting) worths.set(cells, row);
      return { id, row };
    });
    tables.set(path, rows);
    const written = rows.filter(({ row }) =>
      Object.values(row).some((cell) => know(cell) !== null),
    );
    for (const column of inOrder(columns)) {
      const all = written.map(({ row }) => row);
      written.forEach((each, index) => {
        const inside = { table: path, row: all[index] ?? each.row, rows: all };
        const ast = formulaOf(column)?.ast ?? null;
        const { value, missing } = evaluate(ast, scope, today, inside);
        each.row = { ...each.row, [column.id]: value ?? { missing } };
      });
    }
    return rows;
  }

  const scope: Scope = {
    resolve(path) {
      if (!known.has(path)) known.set(path, valueAt(path));
      return known.get(path);
    },
  };
  const compute = (formula: FormulaIn) => evaluate(formula.ast ?? null, scope, today);
  function isShown(field: LocalField): boolean {
    const { showIf } = field as { showIf?: FormulaIn };
    return showIf === undefined || compute(showIf).value === true;
  }
  return {
    compute,
    isShown,
    computeRows(table, formulas) {
      const columns = columnsOf(fields.get(table) ?? ({} as LocalField));
      const rows = columns
        ? rowsOf(table, columns)
        : rowsIn(scope.resolve(table)).map((row, index) => ({ id: String(index + 1), row }));
      const all = rows.map(({ row }) => row);
      return rows
        .filter(({ row }) => Object.values(row).some((cell) => know(cell) !== null))
        .map(({ id, row }) => ({
          id,
          values: Object.fromEntries(
            Object.entries(formulas).map(([key, formula]) => {
              const inside = { table, row, rows: all };
              const ast = formula?.ast ?? null;
              return [key, ast === null ? null : evaluate(ast, scope, today, inside).value];
            }),
          ),
        }));
    },
  };
}

/** What the cells of a row are worth, as long as they are the same: a long table is read once. */
const worths = new WeakMap<object, Row>();

/** The computed columns, each after those that its formula names; a circle is refused at build. */
function inOrder(columns: readonly LocalField[]): readonly LocalField[] {
  const computed = columns.filter(formulaOf);
  const done: LocalField[] = [];
  const visit = (column: LocalField, path: readonly LocalField[]) => {
    if (done.includes(column) || path.includes(column)) return;
    const text = JSON.stringify(formulaOf(column)?.ast);
    for (const other of computed)
      if (text.includes(`["column","${other.id}"`)) visit(other, [...path, column]);
    done.push(column);
  };
  for (const column of computed) visit(column, []);
  return done;
}

function formulaOf(field: LocalField): FormulaIn | undefined {
  return (field as { formula?: FormulaIn }).formula;
}

/** What one cell is worth: a cell holds no rows. */
function toCell(value: Json | undefined, column: LocalField, telling: Telling): Known | null {
  const cell = toValue(value, column, telling);
  return typeof cell === 'object' && cell !== null && 'rows' in cell ? null : cell;
}

function toValue(
  value: Json | undefined,
  field: LocalField,
  telling: Telling,
): Known | TableValue | null {
  const answers = telling.answersOf(field.kind);
  const accepted = value === undefined || value === null ? undefined : answers?.accept(value);
  if (accepted === undefined) return null;
  return answers?.toValue?.(accepted, field, telling) ?? null;
}
