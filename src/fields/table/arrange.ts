import { castRow } from './mould.ts';
import { fillIn } from './rows.ts';

/** What is known of the rows on the page, so that long tables are not looked through at each key. */
interface Arranged {
  /** The person’s own order, which a sorted view does not change. */
  readonly ids: readonly string[];
  readonly rows: ReadonlyMap<string, HTMLElement>;
}

/** Gives the order in which rows are shown, from their own order. */
export type View = (ids: readonly string[]) => readonly string[];

const arranged = new WeakMap<HTMLElement, Arranged>();
const views = new WeakMap<HTMLElement, View>();

function bodyOf(root: HTMLElement): HTMLElement {
  const body = root.querySelector<HTMLElement>('[data-rows]');
  if (!body) throw new Error('a table without [data-rows]');
  return body;
}

function arrangedIn(root: HTMLElement): Arranged {
  const known = arranged.get(root);
  if (known) return known;
  const elements = bodyOf(root).querySelectorAll<HTMLElement>(':scope > [data-row]');
  const rows = new Map([...elements].map((row) => [row.dataset['row'] ?? '', row]));
  return { ids: [...rows.keys()], rows };
}

/** The ids of the rows of a table in the person’s own order, whatever order they are shown in. */
export function rowIds(root: HTMLElement): string[] {
  return [...arrangedIn(root).ids];
}

/** The row of an id, or `null`. */
export function findRow(root: HTMLElement, id: string): HTMLElement | null {
  return arrangedIn(root).rows.get(id) ?? null;
}

/**
 * Shows the rows in another order than their own from now on; without a view in their own order
 * again. What is stored does not change.
 */
export function showAs(root: HTMLElement, view?: View): void {
  if (view) views.set(root, view);
  else views.delete(root);
  arrange(root, rowIds(root));
}

/**
 * Makes the rows of a table be these, in this order. Rows that stay keep what is typed in them
 * and the focus; `spare` are rows taken away earlier that may be put back instead of new ones.
 */
export function arrange(
  root: HTMLElement,
  ids: readonly string[],
  spare: readonly HTMLElement[] = [],
): void {
  const body = bodyOf(root);
  const before = arrangedIn(root).rows;
  const spares = new Map(spare.map((row) => [row.dataset['row'] ?? '', row]));
  const template = root.querySelector<HTMLTemplateElement>('template[data-new-row]');
  if (!template) throw new Error('a table without template[data-new-row]');
  const rows = new Map(
    ids.map((id) => [id, before.get(id) ?? spares.get(id) ?? castRow(template, id)]),
  );
  const focused = document.activeElement;
  for (const [id, row] of before) if (!rows.has(id)) row.remove();
  const own = [...rows.keys()];
  arranged.set(root, { ids: own, rows });
  let next = body.firstElementChild;
  for (const id of views.get(root)?.(own) ?? own) {
    const row = rows.get(id);
    if (!row) continue;
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

/** So many rows are numbered at once; the others follow while nobody waits. */
const AT_ONCE = 40;

/** What was last written in a row about its place. */
const told = new WeakMap<HTMLElement, number>();
const pending = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>();

/**
 * Writes each row’s number wherever it is said, and closes the way up of the first row and the
 * way down of the last; both ways where the rows are shown in another order than their own.
 * @param isAnew whether the rows have got new tools, which nothing was written on yet
 */
export function number(root: HTMLElement, isAnew = false): void {
  clearTimeout(pending.get(root));
  const { ids, rows } = arrangedIn(root);
  const isSorted = views.has(root);
  const last = ids.length - 1;
  let count = 0;
  for (const [index, id] of ids.entries()) {
    const row = rows.get(id);
    const isFirst = isSorted || index === 0;
    const isLast = isSorted || index === last;
    const place = index * 4 + Number(isFirst) * 2 + Number(isLast);
    if (!row || (!isAnew && told.get(row) === place)) continue;
    if (isAnew) told.delete(row);
    if (count++ < AT_ONCE) tellPlace(row, index + 1, isFirst, isLast, place);
  }
  if (count > AT_ONCE)
    pending.set(
      root,
      setTimeout(() => number(root)),
    );
}

function tellPlace(
  row: HTMLElement,
  at: number,
  isFirst: boolean,
  isLast: boolean,
  place: number,
): void {
  told.set(row, place);
  const shown = row.querySelector('[data-number]');
  if (shown && shown.textContent !== String(at)) shown.textContent = String(at);
  for (const tool of row.lastElementChild?.children ?? []) {
    if (!(tool instanceof HTMLButtonElement)) continue;
    tool.setAttribute('aria-label', fillIn(tool.dataset['word'] ?? '', { row: at }));
    if (tool.dataset['move'] === 'up' && tool.disabled !== isFirst) tool.disabled = isFirst;
    if (tool.dataset['move'] === 'down' && tool.disabled !== isLast) tool.disabled = isLast;
  }
}
