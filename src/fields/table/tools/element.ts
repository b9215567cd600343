import type { Json, LocalField } from '../../../workbook/kind.ts';
import type { RowsChange } from '../../control.ts';
import { behaviourOf } from '../../rich.ts';
import { arrange, findRow, number, rowIds } from '../arrange.ts';
import { contextOf, SHOWN } from '../control.ts';
import type { ShownEvent, TableContext } from '../control.ts';
import { forgetSlots } from '../mould.ts';
import { fillIn, newRowId } from '../rows.ts';
import { withoutRow, withRow, withRowMoved, withRowRestored } from './order.ts';
import { findCell, keepTotals } from './totals.ts';
import type { ReadCell, Totals } from './totals.ts';

/** What « Undo » takes back. */
interface Undoing {
  /** Rows that are no longer there: should one come back by itself, there is nothing to undo. */
  readonly without?: string;
  /** Rows that it would take away: it is no longer offered once something is written in them. */
  readonly rows?: readonly string[];
  run(): void;
}

/** What the page says after a change of rows, and what « Undo » would take back. */
interface Aftermath {
  readonly said?: string;
  readonly undoing?: Undoing;
}

const CONTROLS = 'input:not([type="hidden"]), textarea, select';

/** Rows that can be added, removed, put back, moved and copied; sums below their columns. */
export class TableElement extends HTMLElement {
  #undoing: Undoing | undefined;
  #totals: Totals | undefined;

  connectedCallback(): void {
    this.addEventListener('click', this);
    this.addEventListener('input', this);
    this.addEventListener('change', this);
    this.addEventListener('keydown', this);
    this.addEventListener(SHOWN, this);
    if (this.#begin()) this.#totals?.update();
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this);
    this.removeEventListener('input', this);
    this.removeEventListener('change', this);
    this.removeEventListener('keydown', this);
    this.removeEventListener(SHOWN, this);
  }

  handleEvent(event: Event): void {
    const { target } = event;
    if (event.type === SHOWN) {
      this.#learn((event as ShownEvent).detail.row);
    } else if (target instanceof Element && event.type === 'click') {
      const button = target.closest<HTMLButtonElement>('button');
      if (button) this.#press(button);
    } else if (event instanceof KeyboardEvent) {
      // Enter in a line would submit the worksheet.
      if (event.key === 'Enter' && target instanceof HTMLInputElement && !event.isComposing)
        event.preventDefault();
    } else if (target instanceof Element) {
      const row = rowOf(target)?.dataset['row'];
      this.#totals?.update(row);
      if (row !== undefined && this.#undoing?.rows?.includes(row)) this.#settle({});
    }
  }

  get #root(): HTMLElement {
    const root = this.closest<HTMLElement>('[data-kind="table"]');
    if (!root) throw new Error('passerelle-table stands outside its field');
    return root;
  }

  /** Brings the tools out, once the answers have been shown: before, a change could be lost. */
  #begin(): TableContext | undefined {
    const context = contextOf(this.#root);
    if (!context || this.#totals) return context;
    const { field, telling } = context;
    this.#totals = keepTotals(this.#root, field, telling, this.#read, this.#word('Counted'));
    // A form that only goes on paper has no use for tools.
    if (!customElements.get('passerelle-worksheet')) return context;
    const tools = this.querySelector<HTMLTemplateElement>('template[data-row-tools]');
    const newRow = this.querySelector<HTMLTemplateElement>('template[data-new-row]');
    if (newRow) forgetSlots(newRow);
    for (const place of [
      ...this.querySelectorAll('tbody .row-tools'),
      ...(newRow?.content.querySelectorAll('.row-tools') ?? []),
    ])
      if (tools) place.append(document.importNode(tools.content, true));
    number(this.#root, true);
    this.querySelector('[data-live]')?.removeAttribute('hidden');
    return context;
  }

  #learn(row: string | undefined): void {
    this.#begin();
    const { without, rows } = this.#undoing ?? {};
    const isBack = without !== undefined && findRow(this.#root, without);
    if (isBack || (row !== undefined && rows?.includes(row))) this.#settle({});
    if (row !== undefined) this.#totals?.update(row);
    // The rows are there; whoever made them shows their cells next.
    else queueMicrotask(() => this.#totals?.update());
  }

  #read: ReadCell = (cell, column) => {
    const telling = contextOf(this.#root)?.telling;
    const { control } = behaviourOf(column.kind);
    return telling ? (control?.read(cell, { field: column, telling }) ?? null) : null;
  };

  #word(name: string, values: Readonly<Record<string, string | number>> = {}): string {
    return fillIn(this.dataset[`word${name}`] ?? '', values);
  }

  #press(button: HTMLButtonElement): void {
    const row = rowOf(button);
    if (button.hasAttribute('data-add-row')) this.#add();
    else if (button.hasAttribute('data-undo')) this.#undoing?.run();
    else if (row && button.dataset['move']) this.#move(row, button);
    else if (row && button.hasAttribute('data-duplicate')) this.#add(row);
    else if (row && button.hasAttribute('data-remove')) this.#remove(row);
  }

  #add(copied?: HTMLElement): void {
    const order = rowIds(this.#root);
    const id = newRowId(order);
    const next = withRow(order, id, copied?.dataset['row']);
    arrange(this.#root, next);
    const row = findRow(this.#root, id);
    if (copied && row) this.#copy(copied, row);
    const place = next.indexOf(id) + 1;
    const max = Number(this.dataset['max'] ?? Infinity);
    const said = [
      copied ? this.#word('Copied', { row: place - 1, place }) : '',
      next.length > max ? this.#word('Over') : '',
    ];
    this.#settle({ said: said.filter(Boolean).join(' ') });
    this.#tell({ added: id });
    row?.querySelector<HTMLElement>(CONTROLS)?.focus();
  }

  #copy(from: HTMLElement, to: HTMLElement): void {
    for (const column of contextOf(this.#root)?.field.columns ?? []) {
      const cell = findCell(from, column.id);
      if (cell) this.#fill(to, column, this.#read(cell, column));
    }
  }

  #fill(row: HTMLElement, column: LocalField, value: Json | null): void {
    const telling = contextOf(this.#root)?.telling;
    const cell = findCell(row, column.id);
    if (!telling || !cell) return;
    const { control } = behaviourOf(column.kind);
    control?.show(cell, value, { field: column, telling });
    control?.refresh?.(cell, { field: column, telling });
  }

  /**
   * Adds rows with what their cells hold, at the end; those that are there already stay as they
   * are. It can be undone.
   * @param said what the page says then
   * @param undone what it says when they are taken away again
   */
  insertRows(
    rows: ReadonlyMap<string, ReadonlyMap<string, Json>>,
    said: string,
    undone: string,
  ): void {
    const before = rowIds(this.#root);
    const added = [...rows.keys()].filter((id) => !before.includes(id));
    arrange(this.#root, [...before, ...added]);
    for (const id of added) {
      const row = findRow(this.#root, id);
      for (const column of contextOf(this.#root)?.field.columns ?? [])
        if (row) this.#fill(row, column, rows.get(id)?.get(column.id) ?? null);
    }
    for (const id of added) this.#tell({ added: id });
    const run = () => {
      arrange(
        this.#root,
        rowIds(this.#root).filter((id) => !added.includes(id)),
      );
      for (const id of added) this.#tell({ removed: id });
      this.#settle({ said: undone });
    };
    this.#settle({ said, undoing: { rows: added, run } });
    this.#offerUndo();
  }

  /**
   * Says what was done in a row elsewhere, on the board for instance.
   * @param undo takes it back, as long as nothing else is written in that row
   */
  settle(said: string, row: string, undo?: () => void): void {
    this.#settle({ said, ...(undo && { undoing: { rows: [row], run: undo } }) });
  }

  #remove(row: HTMLElement): void {
    const before = rowIds(this.#root);
    const id = row.dataset['row'] ?? '';
    const said = this.#word('Removed', { row: before.indexOf(id) + 1 });
    arrange(this.#root, withoutRow(before, id));
    this.#settle({ said, undoing: { without: id, run: () => this.#restore(row, before) } });
    this.#tell({ removed: id });
    this.#offerUndo();
  }

  /** Puts a row that was taken away back where it stood. */
  #restore(row: HTMLElement, before: readonly string[]): void {
    const id = row.dataset['row'] ?? '';
    const order = withRowRestored(rowIds(this.#root), id, before);
    arrange(this.#root, order, [row]);
    this.#settle({ said: this.#word('Restored', { row: order.indexOf(id) + 1 }) });
    this.#tell({ restored: id });
    row.querySelector<HTMLElement>(CONTROLS)?.focus();
  }

  #move(row: HTMLElement, button: HTMLButtonElement): void {
    const before = rowIds(this.#root);
    const id = row.dataset['row'] ?? '';
    const after = withRowMoved(before, id, button.dataset['move'] === 'up' ? -1 : 1);
    arrange(this.#root, after);
    const said = this.#word('Moved', { row: before.indexOf(id) + 1, place: after.indexOf(id) + 1 });
    this.#settle({ said });
    this.#tell({});
    const free = button.disabled ? row.querySelector('[data-move]:not(:disabled)') : button;
    if (free instanceof HTMLElement) free.focus();
  }

  /** Gives the focus to the way back. A long table stays where it is: the line comes to it. */
  #offerUndo(): void {
    const preventScroll = this.#root.hasAttribute('data-many');
    this.#beside('[data-live]')
      ?.querySelector<HTMLElement>('[data-undo]')
      ?.focus({ preventScroll });
  }

  /** A part that stands below the rows, which may be hundreds to look through. */
  #beside(selector: string): Element | undefined {
    return [...this.children].find((each) => each.matches(selector));
  }

  /** Ends a change of rows: what is said of it, and whether it can be undone. */
  #settle({ said = '', undoing }: Aftermath): void {
    this.#undoing = undoing;
    const place = this.#beside('[data-live]')?.querySelector('[data-said]');
    if (place) place.textContent = said;
    this.#beside('[data-live]')
      ?.querySelector('[data-undo-place]')
      ?.toggleAttribute('hidden', !undoing);
  }

  /** Tells the worksheet that the rows have changed. */
  #tell(change: RowsChange): void {
    const touched = change.added ?? change.removed ?? change.restored;
    if (touched !== undefined) this.#totals?.update(touched);
    this.dispatchEvent(
      new CustomEvent<RowsChange>('passerelle:rows', { bubbles: true, detail: change }),
    );
  }
}

function rowOf(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>('[data-row]');
}

customElements.define('passerelle-table', TableElement);
