import { whenIdle } from '../near.ts';
import { castRow } from './mould.ts';
import { fillIn } from './rows.ts';

/** What is known of the rows on the page, so that long tables are not looked through at each key. */
interface Arranged {
  /** The person’s own order, which a sorted view does not change. */
  readonly ids: readonly string[];
  /** The rows that are made. Of a long table, those further down come a little later. */
  readonly rows: Map<string, HTMLElement>;
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

/** Looked for beside the table alone: it stands below hundreds of rows. */
function templateOf(body: HTMLElement): HTMLTemplateElement {
  const beside = body.closest('passerelle-table')?.children ?? [];
  const template = [...beside].find((each) => each.matches('template[data-new-row]'));
  if (!template) throw new Error('a table without template[data-new-row]');
  return template as HTMLTemplateElement;
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

/** The row of an id, or `null`. One that was to come later comes now, with all others. */
export function findRow(root: HTMLElement, id: string): HTMLElement | null {
  const { ids, rows } = arrangedIn(root);
  if (!rows.has(id) && ids.includes(id)) makeAll(root);
  return madeRow(root, id);
}

/** The row of an id, or `null` as long as it is not made. */
export function madeRow(root: HTMLElement, id: string): HTMLElement | null {
  return arrangedIn(root).rows.get(id) ?? null;
}

/** Whether every row is made. */
export function isWhole(root: HTMLElement): boolean {
  const { ids, rows } = arrangedIn(root);
  return rows.size === ids.length;
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

/** So many rows are made at a time where rows may come later. */
const AT_A_TIME = 40;
/** A device that makes all rows within this does so at once, in ms … */
const AT_ONCE = 250;
/** … and one that does not makes them for so long again and again, waiting no longer in between. */
const WORK = 60;
const PAUSE = 60;

/** Told of each row that has come, and at last that all have. */
interface Coming {
  /** Shows what a row holds. */
  show(id: string): void;
  whole(): void;
}

const comings = new WeakMap<HTMLElement, Coming>();

/**
 * Makes the rows of a table be these, in this order. Rows that stay keep what is typed in them
 * and the focus; `spare` are rows taken away earlier that may be put back instead of new ones.
 * @param coming lets the rows of a long table come one after another while nobody waits; without
 *   it they are all there at once
 */
export function arrange(
  root: HTMLElement,
  ids: readonly string[],
  spare: readonly HTMLElement[] = [],
  coming?: Coming,
): void {
  const wasWhole = isWhole(root);
  const before = arrangedIn(root).rows;
  const spares = new Map(spare.map((row) => [row.dataset['row'] ?? '', row]));
  const own = [...new Set(ids)];
  const rows = new Map<string, HTMLElement>();
  for (const id of own) {
    const row = before.get(id) ?? spares.get(id);
    if (row) rows.set(id, row);
  }
  for (const [id, row] of before) if (!rows.has(id)) row.remove();
  arranged.set(root, { ids: own, rows });
  if (!coming) {
    makeRows(root, Infinity);
    if (!wasWhole) comings.get(root)?.whole();
    return;
  }
  comings.set(root, coming);
  for (const id of rows.keys()) coming.show(id);
  makeWithin(root, AT_ONCE);
  if (!isWhole(root)) makeLater(root);
}

/** Makes rows until all are there, or the time is over. */
function makeWithin(root: HTMLElement, time: number): void {
  const began = performance.now();
  do makeRows(root, AT_A_TIME);
  while (!isWhole(root) && performance.now() - began < time);
}

/** Makes the rows that are still to come. */
export function makeAll(root: HTMLElement): void {
  if (isWhole(root)) return;
  makeRows(root, Infinity);
  comings.get(root)?.whole();
}

const isMaking = new WeakSet<HTMLElement>();

/** Makes the rows to come while nobody waits, and all of them for whoever does: paper, a search. */
function makeLater(root: HTMLElement): void {
  if (isMaking.has(root)) return;
  isMaking.add(root);
  const finish = () => makeAll(root);
  const onKey = ({ ctrlKey, metaKey }: KeyboardEvent) => void ((ctrlKey || metaKey) && finish());
  addEventListener('beforeprint', finish);
  addEventListener('keydown', onKey);
  const go = () => {
    if (!isWhole(root)) {
      makeWithin(root, WORK);
      if (!isWhole(root)) return whenIdle(go, PAUSE);
      comings.get(root)?.whole();
    }
    isMaking.delete(root);
    removeEventListener('beforeprint', finish);
    removeEventListener('keydown', onKey);
  };
  whenIdle(go, PAUSE);
}

/** Makes the next rows to come, so many at most, and puts all that are made in their order. */
function makeRows(root: HTMLElement, most: number): void {
  const body = bodyOf(root);
  const { ids, rows } = arrangedIn(root);
  const order = views.get(root)?.(ids) ?? ids;
  const made = order.filter((id) => !rows.has(id)).slice(0, most);
  const template = made.length > 0 ? templateOf(body) : undefined;
  for (const id of made) if (template) rows.set(id, castRow(template, id));
  const focused = document.activeElement;
  let next = body.firstElementChild;
  for (const id of order) {
    const row = rows.get(id);
    if (!row) continue;
    if (row === next) next = row.nextElementSibling;
    else body.insertBefore(row, next);
  }
  number(root);
  for (const id of made) comings.get(root)?.show(id);
  // A row that moves loses the focus it holds.
  if (
    focused !== document.activeElement &&
    focused instanceof HTMLElement &&
    body.contains(focused)
  )
    focused.focus({ preventScroll: true });
}

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
    if (count++ < AT_A_TIME) tellPlace(row, index + 1, isFirst, isLast, place);
  }
  if (count > AT_A_TIME)
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
