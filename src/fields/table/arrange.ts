import { fillIn, PLACEHOLDER } from './rows.ts';

function bodyOf(root: HTMLElement): HTMLElement {
  const body = root.querySelector<HTMLElement>('[data-rows]');
  if (!body) throw new Error('a table without [data-rows]');
  return body;
}

function rowsIn(root: HTMLElement): HTMLElement[] {
  return [...bodyOf(root).querySelectorAll<HTMLElement>(':scope > [data-row]')];
}

function idOf(row: HTMLElement): string {
  return row.dataset['row'] ?? '';
}

/** The ids of the rows of a table, as they stand on the page. */
export function rowIds(root: HTMLElement): string[] {
  return rowsIn(root).map(idOf);
}

export function findRow(root: HTMLElement, id: string): HTMLElement | null {
  return bodyOf(root).querySelector<HTMLElement>(`:scope > [data-row="${CSS.escape(id)}"]`);
}

function rename(within: ParentNode, id: string): void {
  for (const element of within.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (value.includes(PLACEHOLDER))
        element.setAttribute(name, value.replaceAll(PLACEHOLDER, id));
    }
    if (element instanceof HTMLTemplateElement) rename(element.content, id);
  }
}

function makeRow(root: HTMLElement, id: string): HTMLElement {
  const template = root.querySelector<HTMLTemplateElement>('template[data-new-row]');
  const fragment = template && document.importNode(template.content, true);
  if (fragment) rename(fragment, id);
  const row = fragment?.querySelector<HTMLElement>('[data-row]');
  if (!row) throw new Error('a table without template[data-new-row]');
  return row;
}

/**
 * Makes the rows of a table be these, in this order. Rows that stay keep what is typed in them
 * and the focus; `spare` is a row taken away earlier that may be put back instead of a new one.
 */
export function arrange(root: HTMLElement, ids: readonly string[], spare?: HTMLElement): void {
  const body = bodyOf(root);
  const wanted = new Set(ids);
  const rows = new Map([...(spare ? [spare] : []), ...rowsIn(root)].map((row) => [idOf(row), row]));
  const focused = document.activeElement;
  for (const [id, row] of rows) if (!wanted.has(id)) row.remove();
  let next = body.firstElementChild;
  for (const id of wanted) {
    const row = rows.get(id) ?? makeRow(root, id);
    if (row === next) next = row.nextElementSibling;
    else body.insertBefore(row, next);
  }
  number(root);
  // A row that moves loses the focus it holds.
  if (
    focused !== document.activeElement &&
    focused instanceof HTMLElement &&
    body.contains(focused)
  )
    focused.focus({ preventScroll: true });
}

/** Writes each row’s number wherever it is said, and closes the way up of the first row and the way down of the last. */
export function number(root: HTMLElement): void {
  const rows = rowsIn(root);
  for (const [index, row] of rows.entries()) {
    const shown = row.querySelector('[data-number]');
    const isNew = shown?.textContent !== String(index + 1);
    if (shown && isNew) shown.textContent = String(index + 1);
    for (const tool of row.querySelectorAll<HTMLButtonElement>('button[data-word]')) {
      if (isNew || !tool.hasAttribute('aria-label'))
        tool.setAttribute('aria-label', fillIn(tool.dataset['word'] ?? '', { row: index + 1 }));
      if (tool.dataset['move'] === 'up') tool.disabled = index === 0;
      if (tool.dataset['move'] === 'down') tool.disabled = index === rows.length - 1;
    }
  }
}
