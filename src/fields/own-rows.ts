/*
 * Rows that a person adds below those of the worksheet: items of a checklist, cards to sort.
 * `[data-own]` is one row, its value the id of what it holds; a row without an id is blank.
 * `[data-own-list]` holds them, `template[data-own-template]` is what a new one is made from,
 * and `data-own-max` on the element around says how many there may be.
 */

/** Stands for the row’s id in the ids and names of the template. */
export const ROW = '~own';

/** An id for something a person added: `o` and six characters. */
function createOwnId(): string {
  const numbers = crypto.getRandomValues(new Uint8Array(6));
  return `o${Array.from(numbers, (number) => (number % 36).toString(36)).join('')}`;
}

/** The id of what a row holds; a blank row is given one. */
export function ownId(row: HTMLElement): string {
  return (row.dataset['own'] ||= createOwnId());
}

/** The rows a person added, blank ones included, in order. */
export function ownRows(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-own]')];
}

/** The line that holds the words of a row. */
export function ownLine(row: HTMLElement): HTMLInputElement | null {
  return row.querySelector<HTMLInputElement>('[data-own-words]');
}

/** The ids of the rows of a printed form: that of the page, then those that only paper has. */
const PAPER_ROW = /^own(-\d+)?$/;

/**
 * Makes the rows of a blank field those of a printed form that have these ids, the same whenever
 * it is read; other ids are no rows of it.
 */
export function castOwnRows(root: HTMLElement, ids: ReadonlySet<string>): void {
  const max = Number(root.querySelector<HTMLElement>('[data-own-max]')?.dataset['ownMax'] ?? 0);
  const rows = [...ids].filter((id) => PAPER_ROW.test(id)).slice(0, max);
  const [blank] = ownRows(root);
  if (blank?.dataset['own'] === '') blank.dataset['own'] = 'own';
  for (const id of rows.filter((each) => each !== 'own')) {
    const row = addOwnRow(root, id);
    if (row) row.dataset['own'] = id;
  }
}

/** Adds a blank row after the others; `undefined` when the worksheet has no place for one. */
export function addOwnRow(root: HTMLElement, token = createOwnId()): HTMLElement | undefined {
  const template = root.querySelector<HTMLTemplateElement>('template[data-own-template]');
  const model = template?.content.firstElementChild;
  const list = root.querySelector('[data-own-list]');
  if (!model || !list) return undefined;
  const row = document.importNode(model, true) as HTMLElement;
  for (const element of row.querySelectorAll('*')) {
    for (const attribute of element.attributes) {
      attribute.value = attribute.value.replaceAll(ROW, token);
    }
  }
  list.append(row);
  offerRemoving(row);
  return row;
}

/** Shows the button that removes a row: it works only where this script runs. */
export function offerRemoving(row: HTMLElement): void {
  const button = row.querySelector<HTMLElement>('[data-remove]');
  if (button) button.hidden = false;
}

/** Shows the button that adds a row as long as there may be more. */
export function offerAdding(root: HTMLElement): void {
  const max = Number(root.querySelector<HTMLElement>('[data-own-max]')?.dataset['ownMax'] ?? 0);
  const button = root.querySelector<HTMLElement>('[data-add]');
  if (button) button.hidden = ownRows(root).length >= max;
}

function emptyRow(row: HTMLElement): void {
  row.dataset['own'] = '';
  for (const input of row.querySelectorAll('input')) {
    if (input.type === 'radio') input.checked = input.value === '';
    else if (input.type === 'checkbox') input.checked = false;
    else input.value = '';
  }
}

/**
 * Makes the rows fit what an answer holds, in its order, and gives them; rows that are there
 * already are kept, with the focus they may have. Without any id one blank row is left.
 */
export function fitOwnRows(root: HTMLElement, ids: readonly string[]): Map<string, HTMLElement> {
  const wanted = [...new Set(ids)];
  const rows = ownRows(root);
  const spare = rows.filter((row) => !wanted.includes(row.dataset['own'] ?? ''));
  const fitted = new Map<string, HTMLElement>();
  for (const id of wanted) {
    const row = rows.find((each) => each.dataset['own'] === id) ?? spare.shift() ?? addOwnRow(root);
    if (!row) continue;
    row.dataset['own'] = id;
    fitted.set(id, row);
  }
  const [blank] = wanted.length === 0 ? spare.splice(0, 1) : [];
  if (blank) emptyRow(blank);
  for (const row of spare) row.remove();
  const list = root.querySelector('[data-own-list]');
  const ordered = [...fitted.values()];
  if (ordered.some((row, at) => ownRows(root)[at] !== row)) list?.append(...ordered);
  return fitted;
}
