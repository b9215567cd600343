import type { ControlContext } from '../control.ts';
import { fillIn, shorten } from '../ranking/words.ts';
import type { MatrixField } from './definition.ts';
import { isOwn, itemsOn, NOTHING, offeredOn } from './grid.ts';
import type { Added, Item, Matrix, Numbers, Side } from './grid.ts';

/** The controls of one score. */
export interface Cell {
  readonly cell: HTMLElement;
  readonly score: HTMLSelectElement | null;
  readonly fact: HTMLInputElement | null;
}

/** The row of one criterion. */
export interface Line {
  readonly row: HTMLElement;
  readonly weight: HTMLSelectElement | null;
  readonly cells: Map<string, Cell>;
}

/** What one matrix holds on this page, and where its controls are. */
export interface Board {
  value: Matrix;
  context: ControlContext<MatrixField>;
  /** The option shown where there is room for one alone. */
  current: string | undefined;
  readonly heads: Map<string, HTMLElement>;
  readonly lines: Map<string, Line>;
}

const boards = new WeakMap<HTMLElement, Board>();

/** A matrix on this page; `undefined` until its answer has been read or shown. */
export function boardAt(root: HTMLElement): Board | undefined {
  return boards.get(root);
}

/** A matrix on this page, beginning with the controls that its HTML has. */
export function boardOf(root: HTMLElement, context: ControlContext<MatrixField>): Board {
  const before = boards.get(root);
  if (before) return Object.assign(before, { context });
  const board: Board = {
    value: NOTHING,
    context,
    current: undefined,
    heads: new Map(
      all(root, 'th[data-option]').map((head) => [head.dataset['option'] ?? '', head]),
    ),
    lines: new Map(
      all(root, 'tr[data-criterion]').map((row) => [row.dataset['criterion'] ?? '', lineIn(row)]),
    ),
  };
  boards.set(root, board);
  return board;
}

/** The options or the criteria as they stand now. */
export function itemsIn(
  { value, context: { field, telling } }: Board,
  side: Side,
): readonly Item[] {
  return itemsOn(field, side, value, telling);
}

/** Every element below another that a selector finds. */
export function all(root: ParentNode, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)];
}

export function lineIn(row: HTMLElement): Line {
  const cells = all(row, 'td[data-option]').map(
    (cell) => [cell.dataset['option'] ?? '', cellIn(cell)] as const,
  );
  return { row, weight: row.querySelector('[data-weight]'), cells: new Map(cells) };
}

export function cellIn(cell: HTMLElement): Cell {
  return {
    cell,
    score: cell.querySelector('[data-score]'),
    fact: cell.querySelector('[data-fact]'),
  };
}

/** What the controls hold now; what has no control on the page is kept as it was. */
export function readBoard(root: HTMLElement, board: Board): Matrix {
  const { value } = board;
  const weights = { ...value.weights };
  const scores = mapValues(value.scores, (each) => ({ ...each }));
  const facts = mapValues(value.facts, (each) => new Set(each));
  for (const [criterion, { weight, cells }] of board.lines) {
    put(weights, criterion, weight);
    for (const [option, { score, fact }] of cells) {
      put((scores[option] ??= {}), criterion, score);
      const checked = (facts[option] ??= new Set());
      if (fact?.checked) checked.add(criterion);
      else if (fact) checked.delete(criterion);
    }
  }
  const kept: Matrix = {
    ...value,
    weights,
    scores: onlyFilled(scores, (each: Numbers) => Object.keys(each).length > 0),
    facts: onlyFilled(
      mapValues(facts, (each) => [...each]),
      (each) => each.length > 0,
    ),
  };
  const { options, criteria } = value;
  return {
    ...kept,
    ...(options ? { options: reread(root, board, 'options', options) } : {}),
    ...(criteria ? { criteria: reread(root, board, 'criteria', criteria) } : {}),
  };
}

/** What was added, in the words it has now: those typed, or those of its source. */
function reread(
  root: HTMLElement,
  { context: { field, telling } }: Board,
  side: Side,
  added: readonly Added[],
): readonly Added[] {
  const offers = offeredOn(field, side, telling);
  return added.map((item) => {
    const typed = isOwn(item.id) ? ownLine(root, side, item.id)?.value : undefined;
    const offer = offers.find(({ id }) => id === item.id);
    return { ...item, text: typed ?? offer?.label.text ?? item.text };
  });
}

/** The line in which the words of an own option or criterion are typed. */
export function ownLine(root: HTMLElement, side: Side, id: string): HTMLInputElement | null {
  // Ids come from stored answers, where anything may stand.
  return root.querySelector<HTMLInputElement>(`[data-own-${side}="${CSS.escape(id)}"]`);
}

function put(numbers: Record<string, number>, id: string, control: HTMLSelectElement | null): void {
  if (!control) return;
  if (control.value === '') delete numbers[id];
  else numbers[id] = Number(control.value);
}

function mapValues<T, U>(map: Readonly<Record<string, T>>, change: (value: T) => U) {
  return Object.fromEntries(Object.entries(map).map(([id, each]) => [id, change(each)]));
}

function onlyFilled<T>(map: Readonly<Record<string, T>>, isFilled: (value: T) => boolean) {
  return Object.fromEntries(Object.entries(map).filter(([, each]) => isFilled(each)));
}

/** Puts a number into its list; one that the list does not have any more is added to it. */
export function showNumber(control: HTMLSelectElement | null, number: number | undefined): void {
  if (!control) return;
  const value = number === undefined ? '' : String(number);
  if (control.value === value) return;
  control.value = value;
  if (control.value === value) return;
  control.append(new Option(value, value));
  control.value = value;
}

/** Names the controls of each score by its option, its criterion and the weight of that. */
export function nameControls(root: HTMLElement, board: Board): void {
  const { dataset } = root.querySelector<HTMLElement>('passerelle-matrix') ?? root;
  const options = itemsIn(board, 'options').map((item) => ({
    id: item.id,
    option: nameOf(item, dataset['wordUntitledOption']),
    words: wholeNameOf(item, dataset['wordUntitledOption']),
  }));
  for (const { id, words } of options) {
    const head = board.heads.get(id)?.querySelector('[data-words]');
    if (head) write(head, words);
  }
  for (const item of itemsIn(board, 'criteria')) {
    const line = board.lines.get(item.id);
    if (!line) continue;
    const copy = line.row.querySelector('th .print-answer');
    if (copy) write(copy, item.text);
    const criterion = nameOf(item, dataset['wordUntitledCriterion']);
    const weight = line.weight?.value ?? '';
    name(line.weight, fillIn(dataset['wordWeightName'], { criterion }));
    const word = dataset[weight === '' ? 'wordScoreName' : 'wordScoreNameWeighted'];
    for (const { id, option } of options) {
      const cell = line.cells.get(id);
      if (!cell) continue;
      if (cell.cell.dataset['label'] !== option) cell.cell.dataset['label'] = option;
      name(cell.score, fillIn(word, { option, criterion, weight }));
      name(cell.fact, fillIn(dataset['wordFactName'], { option, criterion }));
    }
  }
}

/** The words of an option or a criterion, or what it is called as long as it has none. */
export function wholeNameOf({ text }: { readonly text: string }, untitled = ''): string {
  return text.trim() === '' ? untitled : text;
}

/** The same, short enough to be named inside other words. */
export function nameOf(item: { readonly text: string }, untitled = ''): string {
  return shorten(wholeNameOf(item, untitled));
}

function name(control: HTMLElement | null, words: string): void {
  if (control && control.ariaLabel !== words) control.ariaLabel = words;
}

/** Writes words where they are not already. */
export function write(place: Element, words: string): void {
  if (place.textContent !== words) place.textContent = words;
}
