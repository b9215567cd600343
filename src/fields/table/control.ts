import type { Control, ControlContext } from '../control.ts';
import { arrange, findRow, makeAll, rowIds } from './arrange.ts';
import type { TableField } from './definition.ts';
import { effectiveOrder, startRows } from './rows.ts';

const MANY = 60;

export type TableContext = ControlContext<TableField>;

/** Event by which an element learns that a script put answers into its cells; the row, or all. */
export const SHOWN = 'passerelle:shown';
export type ShownEvent = CustomEvent<{ readonly row: string | undefined }>;

const contexts = new WeakMap<HTMLElement, TableContext>();

/** What a table stands for, once its answers have been shown; the element waits for it. */
export function contextOf(root: HTMLElement): TableContext | undefined {
  return contexts.get(root);
}

function tellShown(root: HTMLElement, row?: string): void {
  root
    .querySelector('passerelle-table')
    ?.dispatchEvent(new CustomEvent(SHOWN, { detail: { row } }) satisfies ShownEvent);
}

/** Event by which what follows from the rows of a table learns that the last of them have come. */
export const WHOLE = 'passerelle:whole';

function arrangeIn(
  root: HTMLElement,
  ids: readonly string[],
  context: TableContext,
  show?: (id: string) => void,
): void {
  contexts.set(root, context);
  // Long tables are laid out row by row, and only those near the screen.
  root.toggleAttribute('data-many', ids.length > MANY);
  const whole = () => {
    tellShown(root);
    root.dispatchEvent(new Event(WHOLE));
  };
  arrange(root, ids, [], show && { show, whole });
  tellShown(root);
}

/** The answer of a table is the order of its rows; its rows are answers of their own. */
export const control: Control<TableField, readonly string[]> = {
  read: rowIds,
  show(root, order, context) {
    arrangeIn(root, order ?? startRows(context.field.rows?.start), context);
  },
  rows: {
    order: rowIds,
    orderOf: (order, entries, field) =>
      effectiveOrder(order, entries, startRows(field.rows?.start)),
    arrange: arrangeIn,
    whole: makeAll,
    row: findRow,
    shown: tellShown,
  },
};
