import { fillIn } from '../ranking/words.ts';
import { boardAt, itemsIn, nameOf, ownLine, readBoard } from './board.ts';
import type { Board } from './board.ts';
import { draw, showOne } from './draw.ts';
import { createOwnId, withItem, withoutItem } from './grid.ts';
import type { Added, Side } from './grid.ts';
import { showOffers, untaken } from './offers.ts';

/** What the last change was, so that it can be taken back. */
interface Before {
  readonly side: Side;
  readonly removed?: { readonly item: Added; readonly place: number };
  readonly taken?: readonly string[];
}

/**
 * Lets the person add options and criteria, take some from earlier answers, remove them with a
 * way back, and go from option to option where there is room for one.
 */
class MatrixElement extends HTMLElement {
  #before: Before | undefined;

  connectedCallback(): void {
    this.addEventListener('click', this);
    this.addEventListener('input', this);
    this.addEventListener('change', this);
  }

  handleEvent(event: Event): void {
    const { target } = event;
    const board = boardAt(this.#root);
    if (!board || !(target instanceof Element)) return;
    if (event.type !== 'click') return this.#change(board, event, target);
    const button = target.closest('button');
    if (!button) return;
    const { add, take, remove, turn } = button.dataset;
    if (add) this.#add(board, add as Side);
    if (take) this.#take(board, take as Side);
    if (remove) this.#remove(board, remove);
    if (turn) this.#turn(board, Number(turn));
    if ('undo' in button.dataset) this.#undo(board);
  }

  get #root(): HTMLElement {
    return this.closest<HTMLElement>('[data-field]') ?? this;
  }

  #change(board: Board, event: Event, target: Element): void {
    if (target.matches('[data-step], [data-offers] select')) {
      // The option to look at, and what may be taken, are no answers.
      event.stopPropagation();
      if (target instanceof HTMLSelectElement && target.matches('[data-step]'))
        this.#turnTo(board, target.value);
    } else if (event.type === 'change' && target.matches('input[type=text]')) {
      board.value = readBoard(this.#root, board);
      draw(this.#root, board);
    }
  }

  #turn(board: Board, by: number): void {
    const ids = itemsIn(board, 'options').map(({ id }) => id);
    const next = ids[ids.indexOf(board.current ?? '') + by];
    if (next === undefined) return;
    this.#turnTo(board, next);
    const place = this.querySelector('[data-step-said]');
    const at = ids.indexOf(next);
    const option = itemsIn(board, 'options')[at];
    if (place && option)
      place.textContent = fillIn(this.dataset['wordStep'], {
        option: nameOf(option, this.dataset['wordUntitledOption']),
        number: at + 1,
        count: ids.length,
      });
  }

  #turnTo(board: Board, id: string): void {
    board.current = id;
    showOne(this.#root, board);
  }

  #add(board: Board, side: Side): void {
    const root = this.#root;
    board.value = readBoard(root, board);
    // A blank one that waits for words is the one to write in.
    const blank = board.value[side]?.find(
      ({ id, text }) => text.trim() === '' && ownLine(root, side, id),
    );
    const id = blank?.id ?? createOwnId();
    if (!blank) board.value = withItem(board.value, side, { id, text: '' });
    if (side === 'options') board.current = id;
    this.#settle(board, undefined, '');
    ownLine(root, side, id)?.focus();
  }

  #take(board: Board, side: Side): void {
    const chosen = this.querySelector<HTMLSelectElement>(`[data-offers="${side}"] select`)?.value;
    const offers = untaken(board, side).filter(({ id }) => !chosen || id === chosen);
    if (offers.length === 0) return;
    board.value = readBoard(this.#root, board);
    for (const { id, label } of offers)
      board.value = withItem(board.value, side, { id, text: label.text });
    const items = offers.map(({ label }) => label.text).join(', ');
    const said = fillIn(this.dataset['wordTaken'], { items });
    this.#settle(board, { side, taken: offers.map(({ id }) => id) }, said);
    this.querySelector<HTMLElement>('[data-undo]')?.focus();
  }

  #remove(board: Board, id: string): void {
    board.value = readBoard(this.#root, board);
    const sides: readonly Side[] = ['options', 'criteria'];
    const side = sides.find((each) => board.value[each]?.some((item) => item.id === id));
    const place = side ? (board.value[side]?.findIndex((item) => item.id === id) ?? -1) : -1;
    const item = side && board.value[side]?.[place];
    if (!item) return;
    board.value = withoutItem(board.value, side, id);
    const line = this.querySelector<HTMLElement>('[data-undo-line]')?.dataset;
    const text = nameOf(item);
    const said = text === '' ? line?.['removedBlank'] : fillIn(line?.['removed'], { text });
    this.#settle(board, { side, removed: { item, place } }, said ?? '');
    this.querySelector<HTMLElement>('[data-undo]')?.focus();
  }

  #undo(board: Board): void {
    const before = this.#before;
    if (!before) return;
    const { side, removed, taken = [] } = before;
    board.value = readBoard(this.#root, board);
    if (removed) board.value = withItem(board.value, side, removed.item, removed.place);
    for (const id of taken) board.value = withoutItem(board.value, side, id);
    this.#settle(board, undefined, '');
    const back =
      (removed && ownLine(this.#root, side, removed.item.id)) ??
      this.querySelector<HTMLElement>(`[data-remove="${CSS.escape(removed?.item.id ?? '')}"]`) ??
      this.querySelector<HTMLElement>(`[data-take="${side}"]`);
    back?.focus();
  }

  /** Ends a change: shows it, says it, and tells the worksheet. */
  #settle(board: Board, before: Before | undefined, said: string): void {
    this.#before = before;
    draw(this.#root, board);
    showOffers(this.#root, board);
    const line = this.querySelector('[data-undo-line]');
    const words = line?.querySelector('[role=status]');
    if (words) words.textContent = said;
    line?.querySelector('[data-undo]')?.toggleAttribute('hidden', before === undefined);
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

customElements.define('passerelle-matrix', MatrixElement);
