import {
  all,
  cellIn,
  itemsIn,
  lineIn,
  nameControls,
  nameOf,
  ownLine,
  showNumber,
  write,
} from './board.ts';
import type { Board } from './board.ts';
import { at } from './grid.ts';
import type { Item, Side } from './grid.ts';

/** Beyond so many options no page has room for all of them side by side. */
const MANY = 7;

/** What of a field’s own HTML new parts are made from. */
type Model = 'head' | 'row' | 'cell' | 'option';

function make(root: HTMLElement, model: Model): HTMLElement {
  const template = root.querySelector<HTMLTemplateElement>(`template[data-new-${model}]`);
  const element = template?.content.firstElementChild;
  if (!element) throw new Error(`The matrix ${root.id} has no model of a ${model}`);
  return document.importNode(element, true) as HTMLElement;
}

/** Makes the page show what a matrix holds: its options, criteria, weights and scores. */
export function draw(root: HTMLElement, board: Board): void {
  const options = itemsIn(board, 'options');
  const criteria = itemsIn(board, 'criteria');
  drawHeads(root, board, options);
  drawLines(root, board, criteria);
  for (const [criterion, line] of board.lines) {
    const cells = options.map(({ id }) => {
      const cell = line.cells.get(id) ?? cellIn(make(root, 'cell'));
      if (!line.cells.has(id)) {
        line.cells.set(id, cell);
        cell.cell.dataset['option'] = id;
        if (cell.score) identify(cell.score, `${root.id}.${id}.${criterion}`);
        if (cell.fact) identify(cell.fact, `${root.id}.${id}.${criterion}.fact`);
      }
      showNumber(cell.score, at(at(board.value.scores, id), criterion));
      const isFact = at(board.value.facts, id)?.includes(criterion) ?? false;
      if (cell.fact && cell.fact.checked !== isFact) cell.fact.checked = isFact;
      return cell.cell;
    });
    removeOthers(line.cells, options, ({ cell }) => cell);
    keepOrder(cells, line.row.querySelector('td.matrix-weight') ?? line.row);
    showNumber(line.weight, at(board.value.weights, criterion));
  }
  drawAdded(root, options);
  offerAdding(root, [...options, ...criteria]);
  nameControls(root, board);
  showOne(root, board, options);
}

function drawHeads(root: HTMLElement, { heads }: Board, options: readonly Item[]): void {
  for (const { id } of options) {
    if (heads.has(id)) continue;
    const head = make(root, 'head');
    head.dataset['option'] = id;
    heads.set(id, head);
  }
  removeOthers(heads, options, (head) => head);
  const anchor = root.querySelector('th.matrix-weight');
  if (anchor)
    keepOrder(
      options.flatMap(({ id }) => heads.get(id) ?? []),
      anchor,
    );
}

function drawLines(root: HTMLElement, { lines }: Board, criteria: readonly Item[]): void {
  const body = root.querySelector('[data-rows]');
  if (!body) return;
  for (const item of criteria) {
    let line = lines.get(item.id);
    if (!line) {
      const row = make(root, 'row');
      row.dataset['criterion'] = item.id;
      line = lineIn(row);
      if (line.weight) identify(line.weight, `${root.id}.${item.id}`);
      const input = row.querySelector<HTMLInputElement>('input[type=text]');
      if (input && item.origin === 'own') {
        input.dataset['ownCriteria'] = item.id;
        identify(input, `${root.id}.${item.id}.words`);
        // For paper, where a line to write in is cut at its edge.
        row.querySelector('[data-words]')?.classList.add('print-answer');
      } else input?.remove();
      lines.set(item.id, line);
    }
    showItem(line.row, item);
  }
  removeOthers(lines, criteria, ({ row }) => row);
  const rows = criteria.flatMap(({ id }) => lines.get(id)?.row ?? []);
  const isInOrder = all(body, ':scope > [data-criterion]').every((row, at) => row === rows[at]);
  if (isInOrder && rows.every((row) => row.isConnected)) return;
  body.prepend(...rows);
}

/** The options that the person added, with their words and a way to remove them. */
function drawAdded(root: HTMLElement, options: readonly Item[]): void {
  const list = root.querySelector<HTMLElement>('[data-added-options]');
  if (!list) return;
  const added = options.filter(({ origin }) => origin !== 'given');
  const there = new Map(
    all(list, ':scope > li').map((line) => [line.dataset['added'] ?? '', line]),
  );
  const lines = added.map((item) => {
    let line = there.get(item.id);
    if (!line) {
      line = make(root, 'option');
      line.dataset['added'] = item.id;
      const input = line.querySelector<HTMLInputElement>('input');
      if (input && item.origin === 'own') {
        input.dataset['ownOptions'] = item.id;
        identify(input, `${root.id}.${item.id}.words`);
        line.querySelector('[data-words]')?.remove();
      } else input?.remove();
    }
    showItem(line, item);
    return line;
  });
  if (lines.length !== there.size || lines.some((line, at) => list.children[at] !== line))
    list.replaceChildren(...lines);
  list.hidden = lines.length === 0;
}

/** Shows the buttons that add one’s own as long as the worksheet has a place for more. */
function offerAdding(root: HTMLElement, items: readonly Item[]): void {
  for (const button of all(root, '[data-add]')) {
    const side = button.dataset['add'];
    const own = items.filter(({ id }) => ownLine(root, side as Side, id) !== null).length;
    button.hidden = own >= Number(button.dataset['most']);
  }
}

/** The words of something added, whether its source still has it, and the button that removes it. */
function showItem(place: HTMLElement, item: Item): void {
  if (item.origin === 'given') return;
  const input = place.querySelector<HTMLInputElement>('input[type=text]');
  if (input && input.value !== item.text) input.value = item.text;
  const words = place.querySelector('[data-words]');
  if (words) write(words, item.text);
  const flag = place.querySelector<HTMLElement>('[data-flag]');
  if (flag) flag.hidden = !item.isGone;
  const button = place.querySelector<HTMLElement>('[data-remove]');
  if (!button) return;
  const { word = '', untitled } = button.dataset;
  button.dataset['remove'] = item.id;
  button.ariaLabel = word.replace('{item}', () => nameOf(item, untitled));
}

/** Where there is room for one option alone, shows which, and how many there are. */
export function showOne(
  root: HTMLElement,
  board: Board,
  options: readonly Item[] = itemsIn(board, 'options'),
): void {
  const element = root.querySelector<HTMLElement>('passerelle-matrix');
  const chooser = root.querySelector<HTMLSelectElement>('[data-step]');
  const steps = root.querySelector<HTMLElement>('[data-steps]');
  if (!element || !chooser || !steps) return;
  const ids = options.map(({ id }) => id);
  const place = Math.max(0, ids.indexOf(board.current ?? ''));
  board.current = ids[place];
  steps.hidden = ids.length < 2;
  element.toggleAttribute('data-stepped', ids.length > 1);
  element.toggleAttribute('data-many', ids.length > MANY);
  const untitled = element.dataset['wordUntitledOption'];
  const names = options.map((item) => nameOf(item, untitled));
  const isSame =
    chooser.length === ids.length &&
    ids.every(
      (id, at) => chooser.options[at]?.value === id && chooser.options[at].text === names[at],
    );
  if (!isSame) chooser.replaceChildren(...ids.map((id, at) => new Option(names[at], id)));
  chooser.value = board.current ?? '';
  root.querySelector('[data-turn="-1"]')?.toggleAttribute('disabled', place === 0);
  root.querySelector('[data-turn="1"]')?.toggleAttribute('disabled', place === ids.length - 1);
  for (const part of all(root, 'table.matrix [data-option]'))
    part.toggleAttribute('data-current', part.dataset['option'] === board.current);
}

function identify(control: HTMLInputElement | HTMLSelectElement, name: string): void {
  Object.assign(control, { id: name, name });
}

function removeOthers<T>(
  map: Map<string, T>,
  items: readonly Item[],
  elementOf: (value: T) => HTMLElement,
): void {
  const wanted = new Set(items.map(({ id }) => id));
  for (const [id, value] of map) {
    if (wanted.has(id)) continue;
    elementOf(value).remove();
    map.delete(id);
  }
}

/** Puts elements after another in this order, and moves none that is there already. */
function keepOrder(elements: readonly HTMLElement[], anchor: Element): void {
  let before = anchor;
  for (const element of elements) {
    if (before.nextElementSibling !== element) before.after(element);
    before = element;
  }
}
