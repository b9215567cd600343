import { evaluate } from '../workbook/formula/run.ts';
import type { Known, Result, Scope, Value } from '../workbook/formula/run.ts';
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
      const formula = (field as { formula?: FormulaIn }).formula;
      if (formula) {
        const { value, missing } = compute(formula);
        return value ?? { missing };
      }
      const columns = columnsOf(field);
      if (columns) {
        return {
          rows: rowsAt(source, path).map(({ cells }) =>
            Object.fromEntries(
              columns.map((column) => [column.id, toValue(cells[column.id], column, telling)]),
            ),
          ),
        };
      }
      return toValue(source.read(path), field, telling);
    } finally {
      running.delete(path);
    }
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
  return { compute, isShown };
}

function toValue(value: Json | undefined, field: LocalField, telling: Telling): Known | null {
  const answers = telling.answersOf(field.kind);
  const accepted = value === undefined || value === null ? undefined : answers?.accept(value);
  if (accepted === undefined) return null;
  return answers?.toValue?.(accepted, field, telling) ?? null;
}
