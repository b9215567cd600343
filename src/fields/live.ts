import type { Known, Result } from '../workbook/formula/run.ts';
import type { Json, LocalField } from '../workbook/kind.ts';
import { byFolder } from './by-folder.ts';
import type { ControlContext } from './control.ts';

/** A formula as it comes to the browser. */
export interface ShippedFormula {
  readonly ast?: unknown;
}

/** One row of a table, as it is kept. */
export interface LiveRow {
  readonly id: string;
  readonly cells: Readonly<Record<string, Json>>;
}

/** What a field that follows from other answers may ask of them. */
export interface LiveContext<F = LocalField> extends ControlContext<F> {
  /** Id of the worksheet the field stands in. */
  readonly worksheet: string;
  /** `worksheet.field` */
  readonly path: string;
  /** A field this page knows, by its full path. */
  fieldAt(path: string): LocalField | undefined;
  /** An answer as it is kept. */
  answerAt(path: string): Json | undefined;
  /** The rows of a table, in their order. */
  rowsAt(path: string): readonly LiveRow[];
  /** An answer, or a computed result, as plain text; '' when there is none. */
  textAt(path: string): string;
  compute(formula: ShippedFormula): Result;
  /** Computes formulas for each row of a table in which something is known. */
  computeRows(
    table: string,
    formulas: Readonly<Record<string, ShippedFormula | undefined>>,
  ): readonly { readonly id: string; readonly values: Readonly<Record<string, Known | null>> }[];
  /** A result in words and figures, as its computed field says (`format`, `decimals`, `words`). */
  tell(result: Result, field: LocalField): string;
  /** What a result still waits for, or on how many rows it rests; '' when there is nothing to say. */
  tellGiven(result: Result): string;
  /** Writes an answer, as the person would. */
  write(path: string, value: Json | null): void;
}

/**
 * What a kind shows that follows from answers. A folder of `src/fields` exports one of these as
 * `live` from `live.ts`, or from `live.rich.ts` when it is fetched only as the field comes near.
 */
export interface Live<F = LocalField> {
  /** Called after answers have changed; touches the page only where something else is to be shown. */
  refresh(root: HTMLElement, context: LiveContext<F>): void;
  /**
   * Fetches what a first refresh would fetch by itself, for whoever cannot wait: paper.
   * @throws when it cannot be had, offline for instance
   */
  ready?(field: F): Promise<unknown>;
}

const kinds = byFolder(import.meta.glob<Live>('./*/live.ts', { eager: true, import: 'live' }));

/** What a plain kind shows that follows from answers. */
export function liveOf(kind: string): Live | undefined {
  return kinds.get(kind);
}
