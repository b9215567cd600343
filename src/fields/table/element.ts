import type { RowsChange } from '../control.ts';
import { controlOf } from '../controls.ts';
import { arrange, findRow, number, rowIds } from './arrange.ts';
import { contextOf, SHOWN } from './control.ts';
import type { ShownEvent, TableContext } from './control.ts';
import { fillIn, newRowId, withoutRow, withRow, withRowMoved, withRowRestored } from './rows.ts';
import { findCell, keepTotals } from './totals.ts';
import type { ReadCell, Totals } from './totals.ts';

/** A row taken away, which « Cancel » puts back where it stood. */
interface Removed {
  readonly id: string;
  readonly element: HTMLElement;
  readonly before: readonly string[];
}

/** What the page says after a change of rows, and what « Cancel » would put back. */
interface Aftermath {
  readonly said?: string;
  readonly removed?: Removed;
}

const CONTROLS = 'input:not([type="hidden"]), textarea, select';

/** Rows that can be added, removed, put back, moved and copied; sums below their columns. */
class TableElement extends HTMLElement {
  #removed: Removed | undefined;
  #totals: Totals | undefined;

  connectedCallback(): void {
    this.addEventListener('click', this);
    this.addEventListener('input', this);
    this.addEventListener('change', this);
    this.addEventListener('keydown', this);
    this.addEventListener(SHOWN, this);
    this.#begin();
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
      this.#totals?.update(rowOf(target)?.dataset['row']);
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
    const tools = this.querySelector<HTMLTemplateElement>('template[data-row-tools]');
    const newRow = this.querySelector<HTMLTemplateElement>('template[data-new-row]');
    for (const place of [
      ...this.querySelectorAll('tbody .row-tools'),
      ...(newRow?.content.querySelectorAll('.row-tools') ?? []),
    ])
      if (tools) place.append(document.importNode(tools.content, true));
    number(this.#root);
    this.querySelector('[data-live]')?.removeAttribute('hidden');
    return context;
  }

  #learn(row: string | undefined): void {
    this.#begin();
    if (this.#removed && findRow(this.#root, this.#removed.id)) this.#settle({});
    if (row !== undefined) this.#totals?.update(row);
    // The rows are there; whoever made them shows their cells next.
    else queueMicrotask(() => this.#totals?.update());
  }

  #read: ReadCell = (cell, column) => {
    const telling = contextOf(this.#root)?.telling;
    const control = controlOf(column.kind);
    return telling ? (control?.read(cell, { field: column, telling }) ?? null) : null;
  };

  #word(name: string, values: Readonly<Record<string, string | number>> = {}): string {
    return fillIn(this.dataset[`word${name}`] ?? '', values);
  }

  #press(button: HTMLButtonElement): void {
    const row = rowOf(button);
    if (button.hasAttribute('data-add-row')) this.#add();
    else if (button.hasAttribute('data-undo')) this.#restore();
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
    this.#settle({ said: said.filter(Boolean).join(' ') }, { added: id });
    row?.querySelector<HTMLElement>(CONTROLS)?.focus();
  }

  #copy(from: HTMLElement, to: HTMLElement): void {
    const context = contextOf(this.#root);
    for (const column of context?.field.columns ?? []) {
      const [source, target] = [findCell(from, column.id), findCell(to, column.id)];
      if (!context || !source || !target) continue;
      const inside = { field: column, telling: context.telling };
      const control = controlOf(column.kind);
      control?.show(target, control.read(source, inside), inside);
      control?.refresh?.(target, inside);
    }
  }

  #remove(row: HTMLElement): void {
    const before = rowIds(this.#root);
    const id = row.dataset['row'] ?? '';
    const said = this.#word('Removed', { row: before.indexOf(id) + 1 });
    arrange(this.#root, withoutRow(before, id));
    this.#settle({ said, removed: { id, element: row, before } }, { removed: id });
    this.querySelector<HTMLElement>('[data-undo]')?.focus();
  }

  #restore(): void {
    if (!this.#removed) return;
    const { id, element, before } = this.#removed;
    const order = withRowRestored(rowIds(this.#root), id, before);
    arrange(this.#root, order, element);
    const said = this.#word('Restored', { row: order.indexOf(id) + 1 });
    this.#settle({ said }, { restored: id });
    element.querySelector<HTMLElement>(CONTROLS)?.focus();
  }

  #move(row: HTMLElement, button: HTMLButtonElement): void {
    const before = rowIds(this.#root);
    const id = row.dataset['row'] ?? '';
    const after = withRowMoved(before, id, button.dataset['move'] === 'up' ? -1 : 1);
    arrange(this.#root, after);
    const said = this.#word('Moved', { row: before.indexOf(id) + 1, place: after.indexOf(id) + 1 });
    this.#settle({ said }, {});
    const free = button.disabled ? row.querySelector('[data-move]:not(:disabled)') : button;
    if (free instanceof HTMLElement) free.focus();
  }

  /** Ends a change of rows: what it says, whether it can be cancelled, who is told. */
  #settle({ said = '', removed }: Aftermath, change?: RowsChange): void {
    this.#removed = removed;
    const place = this.querySelector('[data-said]');
    if (place) place.textContent = said;
    this.querySelector('[data-undo-place]')?.toggleAttribute('hidden', !removed);
    if (!change) return;
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
