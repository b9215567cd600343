import type { Json, LocalField, Telling } from '../workbook/kind.ts';

/** The field a control stands for, and how its answers are told. */
export interface ControlContext<F = LocalField> {
  readonly field: F;
  readonly telling: Telling;
}

/**
 * How one kind of field is read from, and shown in, its native controls. `root` is the element
 * with `data-field`; nothing outside it is touched. A folder of `src/fields` exports one of
 * these as `control` from `control.ts` when its field stores an answer.
 */
export interface Control<F = LocalField, V extends Json = Json> {
  /**
   * The answer that the controls hold now; `null` when they are empty; `undefined` when what is
   * typed is not finished (half a date) and the answer stays as it was.
   */
  read(root: HTMLElement, context: ControlContext<F>): V | null | undefined;
  /** Puts an answer into the controls; `null` and `undefined` empty them. */
  show(root: HTMLElement, value: V | null | undefined, context: ControlContext<F>): void;
  /** A short remark on the answer as it stands (its length, a number that is none), or ''. */
  remark?(value: V | null, context: ControlContext<F>): string;
  /**
   * Brings what stands around the controls in step with them: lines repeated for paper, counts,
   * the button that clears. To be called after every `read` and every `show`.
   */
  refresh?(root: HTMLElement, context: ControlContext<F>): void;
  /**
   * Brings what can be chosen in step with `telling.offered(field)`: called when earlier answers
   * that the field takes from have changed, and for a cell when it takes the focus.
   */
  offer?(root: HTMLElement, context: ControlContext<F>): void;
  /** Only for kinds made of rows, each of which is an answer of its own. */
  readonly rows?: Rows<F>;
}

/**
 * The rows of a field. The cells of a row are `[data-field]` elements below `[data-row]`, each
 * read and shown by the control of its own kind.
 */
interface Rows<F = LocalField> {
  /** The ids of the rows as they stand now. */
  order(root: HTMLElement): string[];
  /** The rows to show, from the saved order and the entry of each row (`null`: removed). */
  orderOf(
    order: readonly string[] | null | undefined,
    entries: ReadonlyMap<string, Json>,
    field: F,
  ): string[];
  /**
   * Makes the rows be these, in this order: makes and takes away rows, keeps what is typed.
   * @param show called for each row once it is there, to show what it holds; with it, many rows
   *   may come one after another, and all are only there after `whole`
   */
  arrange(
    root: HTMLElement,
    ids: readonly string[],
    context: ControlContext<F>,
    show?: (id: string) => void,
  ): void;
  /** Makes the rows now that were to come later. */
  whole(root: HTMLElement): void;
  row(root: HTMLElement, id: string): HTMLElement | null;
  /** To be called after a script has shown cells: of one row, or of all when `id` is absent. */
  shown(root: HTMLElement, id?: string): void;
}

/** What a `passerelle:rows` event tells, once the rows on the page have changed. */
export interface RowsChange {
  /** A new row, which may hold a copy of another’s answers. */
  readonly added?: string;
  readonly removed?: string;
  /** A removed row that is back, with what was written in it. */
  readonly restored?: string;
}
