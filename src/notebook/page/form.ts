import { offerBack } from '../../fields/around.ts';
import type { Control, ControlContext, RowsChange } from '../../fields/control.ts';
import { behaviourOf, isAwaited } from '../../fields/rich.ts';
import type { Behaviour } from '../../fields/rich.ts';
import type { Json, LocalField } from '../../workbook/kind.ts';
import { columnsOf, isCells } from '../answers.ts';
import { isSame } from '../index.ts';
import { showAround } from './around.ts';
import { findTypedEarly, keepTyped } from './early.ts';
import { fetchLate } from './late.ts';
import { rememberOffers } from './offered.ts';
import type { Page } from './page.ts';
import { closestField, pathIn, rowOf } from './places.ts';

/** One field of the form on this page, and where its answer is kept. */
export interface Bound {
  readonly root: HTMLElement;
  readonly field: LocalField;
  readonly path: string;
  /** What is there of its kind: what is rich comes as the field comes near the screen. */
  readonly behaviour: Behaviour;
}

/** A form tied to the notebook. */
export interface BoundForm {
  readonly worksheet: string;
  readonly form: HTMLFormElement;
  /** The fields that stand in the form themselves, cells of tables left out. */
  readonly fields: readonly Bound[];
  /** Shows one answer as the notebook has it now; all of them without a path. */
  refresh(path?: string): void;
  /** Brings what a field lets choose in step with the earlier answers it takes from. */
  offer(bound: Bound): void;
  /** Fetches what is still to come of the form, so that paper has all of it. */
  complete(): Promise<unknown>;
  /** Whether the reader is typing, at this path, something else than an entry from elsewhere. */
  isTyping(path: string, entry: { readonly v: Json }): boolean;
}

/**
 * Ties the controls of one worksheet to the notebook: what is typed is written, what is stored is
 * shown. A control in use whose text is not the stored one is never replaced.
 * @param onWrite told of every path the reader has just written
 * @param onLoad told when what a rich kind needs has come
 */
export function bindForm(
  form: HTMLFormElement,
  page: Page,
  onWrite: (bound: Bound) => void,
  onLoad: () => void,
): BoundForm {
  const { notebook, telling, fields } = page;
  const worksheet = form.dataset['worksheet'] ?? '';
  const context = (field: LocalField): ControlContext => ({ field, telling });
  const controlOf = (kind: string): Control | undefined => behaviourOf(kind).control;
  const bounds = new Map<string, Bound>();
  /** The field, or the cell, that has been typed in and still has the focus. */
  let typing: HTMLElement | null = null;
  /** Fields filled before this script was there, until they are written. */
  const early = new Set(findTypedEarly(form));
  /** What fields held before they were cleared. */
  const cleared = new WeakMap<HTMLElement, Json>();
  const offered = rememberOffers();
  for (const root of form.querySelectorAll<HTMLElement>('[data-field]')) {
    const path = `${worksheet}.${root.dataset['field'] ?? ''}`;
    const field = rowOf(root) ? undefined : fields.get(path);
    if (!field || bounds.has(path)) continue;
    bounds.set(path, {
      root,
      field,
      path,
      get behaviour() {
        return behaviourOf(field.kind);
      },
    });
  }
  const late = fetchLate(form, [...bounds.values()], page, (bound) => {
    for (const root of early) if (bound.root.contains(root)) early.delete(root);
    const typed = keepTyped(bound.root);
    const writeTyped = (controls: readonly HTMLElement[]) => {
      for (const root of new Set(controls.map(closestField))) if (root) write(root);
    };
    const { path } = bound;
    const isNew = notebook.read(path) === undefined && notebook.paths(`${path}.`).length === 0;
    if (isNew) writeTyped(typed.map(({ control }) => control));
    refreshOne(bound);
    // An answer of many parts is shown first, then what was typed in one of them is put back.
    if (!isNew) writeTyped(typed.map(({ putBack }) => putBack()));
    onLoad();
  });

  function offer({ root, field }: Pick<Bound, 'root' | 'field'>): void {
    const { from } = field as { from?: unknown };
    const taking = (columnsOf(field) ?? []).filter((column) => typeof column['from'] === 'object');
    if (taking.length > 0 && !(typing && root.contains(typing))) {
      const offers = taking.flatMap((column) => telling.offered(column));
      if (offered.isNew(root, offers)) refreshOne(bounds.get(pathIn(worksheet, root)));
      return;
    }
    const control = controlOf(field.kind);
    if (typeof from !== 'object' || !control?.offer) return;
    const offers = telling.offered(field);
    if (!offered.isNew(root, offers)) return;
    control.offer(root, context(field));
    // What is chosen already is told in the words its source has now.
    const path = pathIn(worksheet, root);
    if (!rowOf(root) && typing !== root) refreshOne(bounds.get(path));
  }

  function cellsOf(row: HTMLElement, columns: readonly LocalField[]) {
    return columns.flatMap((column) => {
      const root = row.querySelector<HTMLElement>(`[data-field="${column.id}"]`);
      const control = controlOf(column.kind);
      return root && control ? [{ column, root, control }] : [];
    });
  }

  function writeField(bound: Bound): void {
    const { root, field, path } = bound;
    const value = controlOf(field.kind)?.read(root, context(field));
    if (value === undefined) return;
    showAround(root, field, value, telling);
    if (value === null && notebook.read(path) === undefined) return;
    notebook.write(path, value);
    onWrite(bound);
  }

  function writeOrder(bound: Bound): void {
    const order = controlOf(bound.field.kind)?.rows?.order(bound.root) ?? [];
    notebook.write(bound.path, order);
  }

  /** @param keepsEmpty whether a row in which nothing is said is kept as a row all the same */
  function writeRow(bound: Bound, row: HTMLElement, keepsEmpty = false): void {
    const columns = columnsOf(bound.field) ?? [];
    const path = `${bound.path}.${row.dataset['row'] ?? ''}`;
    const stored = notebook.read(path);
    // Columns this page does not know are kept as they are.
    const cells: Record<string, Json> = isCells(stored) ? { ...stored } : {};
    for (const { column, root, control } of cellsOf(row, columns)) {
      const value = control.read(root, context(column));
      if (value === undefined) continue;
      showAround(root, column, value, telling);
      if (value === null) delete cells[column.id];
      else cells[column.id] = value;
    }
    const isEmpty = Object.keys(cells).length === 0;
    if (isEmpty && !keepsEmpty && (stored === undefined || stored === null)) return;
    notebook.write(path, cells);
    const order = notebook.read(bound.path);
    const id = row.dataset['row'] ?? '';
    if (!Array.isArray(order) || !order.includes(id)) writeOrder(bound);
    onWrite(bound);
  }

  function write(root: HTMLElement): void {
    const row = rowOf(root);
    const table = row && row.parentElement?.closest<HTMLElement>('[data-field]');
    const bound = bounds.get(`${worksheet}.${(table ?? root).dataset['field'] ?? ''}`);
    if (!bound) return;
    if (late.want(bound)) early.add(root);
    if (row && table) writeRow(bound, row);
    else if (!columnsOf(bound.field)) writeField(bound);
  }

  /** Writes what was typed before a script was there; what the notebook had is kept beside it. */
  function keepEarly(): void {
    const isThere = (root: HTMLElement) =>
      controlOf(root.dataset['kind'] ?? '') !== undefined &&
      !isAwaited(
        rowOf(root)?.parentElement?.closest<HTMLElement>('[data-field]')?.dataset['kind'] ?? '',
      );
    const places = [...early]
      .filter(isThere)
      .map((root) => ({ root, path: pathIn(worksheet, root) }));
    const isNew = (path: string) => (notebook.read(path) ?? null) === null;
    for (const { root, path } of places) if (isNew(path)) write(root);
    refreshAll();
    for (const { root, path } of places) {
      const stored = notebook.entry(path);
      write(root);
      const isReplaced = stored && !isSame(stored.v, notebook.read(path) ?? null);
      if (isReplaced && stored.v !== null) notebook.keepVersion(path, stored);
      if (root.contains(document.activeElement)) typing = root;
      early.delete(root);
    }
  }

  function refreshAll(): void {
    for (const bound of bounds.values()) refreshOne(bound);
  }

  function showRows(bound: Bound): void {
    const { root, field, path } = bound;
    const rows = controlOf(field.kind)?.rows;
    const columns = columnsOf(field);
    if (!rows || !columns) return;
    const entries = new Map(
      notebook
        .paths(`${path}.`)
        .map((each) => [each.slice(path.length + 1), notebook.read(each) ?? null]),
    );
    const order = telling.answersOf(field.kind)?.accept(notebook.read(path));
    const ids = rows.orderOf(Array.isArray(order) ? order.map(String) : null, entries, field);
    rows.arrange(root, ids, context(field), (id) => showRow(bound, id, columns));
    rows.shown(root);
  }

  function showRow(bound: Bound, id: string, columns: readonly LocalField[]): void {
    const row = controlOf(bound.field.kind)?.rows?.row(bound.root, id);
    if (!row) return;
    const stored = notebook.read(`${bound.path}.${id}`);
    for (const { root, column } of cellsOf(row, columns))
      showValue(root, column, isCells(stored) ? (stored[column.id] ?? null) : null);
  }

  function showValue(root: HTMLElement, field: LocalField, value: Json | null): void {
    const control = controlOf(field.kind);
    const accepted = value === null ? null : telling.answersOf(field.kind)?.accept(value);
    // A value that is no answer of this kind stays in the notebook; the page does not show it.
    if (!control || accepted === undefined) return;
    if (typing === root || early.has(root)) {
      const held = control.read(root, context(field));
      // Half a date is no answer yet, and still the reader's own.
      if (held === undefined || !isSame(held, accepted)) return;
    }
    control.show(root, accepted, context(field));
    showAround(root, field, accepted, telling);
  }

  function refreshOne(bound: Bound | undefined): void {
    if (!bound) return;
    if (columnsOf(bound.field)) showRows(bound);
    else showValue(bound.root, bound.field, notebook.read(bound.path) ?? null);
  }

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    typing = closestField(target);
    if (typing) write(typing);
  });
  form.addEventListener('change', ({ target }) => {
    const root = closestField(target);
    if (root) write(root);
    // What is chosen by one click is written whole: nothing is being typed.
    if (target instanceof Element && target.matches('select, [type=radio], [type=checkbox]'))
      typing = null;
    // Once it is on the screen; should the page go before that, it is saved as it goes.
    requestAnimationFrame(() => setTimeout(() => void notebook.flush()));
  });
  const stopTyping = () => {
    typing = null;
    void notebook.flush();
  };
  // Not `focusout`: WebKit has none when a reader goes to another window.
  form.addEventListener('blur', stopTyping, true);
  // A page that is not looked at keeps its focus, and nobody types in it.
  addEventListener('pagehide', stopTyping);
  document.addEventListener('visibilitychange', stopTyping);
  form.addEventListener('click', ({ target }) => {
    const clear = target instanceof Element ? target.closest<HTMLElement>('[data-clear]') : null;
    const root = closestField(clear);
    const path = `${worksheet}.${root?.dataset['field'] ?? ''}`;
    const bound = bounds.get(path);
    if (!clear || !root || !bound) return;
    const back = 'back' in clear.dataset ? cleared.get(root) : undefined;
    cleared.set(root, notebook.read(path) ?? null);
    offerBack(clear, back === undefined);
    controlOf(bound.field.kind)?.show(root, back ?? null, context(bound.field));
    writeField(bound);
    void notebook.flush();
    root.querySelector<HTMLElement>('input, select, textarea')?.focus();
  });
  form.addEventListener('passerelle:rows', (event) => {
    const root = closestField(event.target);
    const bound = bounds.get(`${worksheet}.${root?.dataset['field'] ?? ''}`);
    if (!bound) return;
    const { added, removed, restored } = (event as CustomEvent<RowsChange>).detail;
    // `null` tells other tabs and devices that the row was removed, not merely emptied.
    if (removed !== undefined) notebook.write(`${bound.path}.${removed}`, null);
    for (const id of [added, restored]) {
      const row = id === undefined ? null : controlOf(bound.field.kind)?.rows?.row(bound.root, id);
      if (row) writeRow(bound, row, true);
    }
    writeOrder(bound);
    onWrite(bound);
    void notebook.flush();
  });

  form.addEventListener('focusin', ({ target }) => {
    const root = closestField(target);
    const row = root && rowOf(root);
    const table = row?.parentElement?.closest<HTMLElement>('[data-field]');
    const owner = bounds.get(`${worksheet}.${table?.dataset['field'] ?? ''}`);
    const column = columnsOf(owner?.field ?? ({} as LocalField))?.find(
      ({ id }) => id === root?.dataset['field'],
    );
    if (root && column) offer({ root, field: column });
  });

  keepEarly();
  return {
    worksheet,
    form,
    fields: [...bounds.values()],
    offer,
    complete: late.wantAll,
    refresh(path) {
      if (path === undefined) return refreshAll();
      const [worksheetId, fieldId, row] = path.split('.');
      const bound = bounds.get(`${worksheetId}.${fieldId}`);
      if (!bound) return;
      const rows = controlOf(bound.field.kind)?.rows;
      if (row !== undefined && rows?.row(bound.root, row) && isCells(notebook.read(path))) {
        showRow(bound, row, columnsOf(bound.field) ?? []);
        rows.shown(bound.root, row);
      } else refreshOne(bound);
    },
    isTyping(path, { v }) {
      // Where nothing was written yet there is nothing to lose.
      if (!typing || pathIn(worksheet, typing) !== path || notebook.entry(path) === undefined)
        return false;
      const bound = bounds.get(path);
      if (!bound) return true;
      const value = controlOf(bound.field.kind)?.read(bound.root, context(bound.field));
      return !isSame(value ?? null, v);
    },
  };
}
