import { dragBy, halfAt } from '../drag.ts';
import type { Aim } from '../drag.ts';
import { draw, firstMove } from './draw.ts';
import { withPlace, withRestored, without } from './order.ts';
import { idIn, placeIn, standingAt, tellItem } from './standing.ts';
import type { Standing } from './standing.ts';
import { fillIn, shorten } from './words.ts';

/** What a change of the order says, and what « Undo » would bring back. */
interface Aftermath {
  readonly said: string;
  readonly before?: readonly string[];
}

/** Moves what is ranked: by buttons, by its number, by Alt and the arrows, or by dragging. */
class RankingElement extends HTMLElement {
  #before: readonly string[] | undefined;

  connectedCallback(): void {
    this.addEventListener('click', this);
    this.addEventListener('change', this);
    this.addEventListener('keydown', this);
    dragBy(this, {
      items: '[data-item]',
      targets: '[data-ranked] > [data-item], [data-beyond] > [data-item], [data-none], [data-rest]',
      aim: (item, target, point) => {
        if (target === item || ('rest' in target.dataset && target.contains(item)))
          return undefined;
        return { element: target, edge: 'item' in target.dataset ? halfAt(target, point) : 'in' };
      },
      drop: (item, aim) => this.#drop(item, aim),
    });
  }

  handleEvent(event: Event): void {
    const { target } = event;
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;
    if (event instanceof KeyboardEvent) {
      // A list that opens uses the same keys.
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!line || !step || !event.altKey || target instanceof HTMLSelectElement) return;
      event.preventDefault();
      this.#step(line, step);
    } else if (event.type === 'change') {
      if (line && target === placeIn(line) && target instanceof HTMLSelectElement)
        this.#choose(line, target.value);
    } else if (target instanceof Element) {
      const button = target.closest('button');
      if (button && line) this.#press(line, button.dataset['move']);
      else if (button && 'undo' in button.dataset) this.#undo();
      else if (button && 'empty' in button.dataset) this.#empty();
    }
  }

  get #root(): HTMLElement {
    const root = this.closest<HTMLElement>('[data-kind="ranking"]');
    if (!root) throw new Error('passerelle-ranking stands outside its field');
    return root;
  }

  get #standing(): Standing | undefined {
    return standingAt(this.#root);
  }

  #press(line: HTMLElement, move: string | undefined): void {
    if (move === 'up') this.#step(line, -1);
    else if (move === 'down') this.#step(line, 1);
    else if (move === 'top') this.#put(line, 0);
    else if (move === 'out') this.#takeOut(line);
    else if (move === 'in') this.#rank(line);
  }

  #step(line: HTMLElement, by: number): void {
    const order = this.#standing?.order ?? [];
    const place = order.indexOf(idIn(line));
    if (place >= 0 && order[place + by] !== undefined) this.#put(line, place + by);
  }

  /** The list of places was used: an event of its own brings the answer to the worksheet. */
  #choose(line: HTMLElement, place: string): void {
    if (place === '') this.#takeOut(line, true);
    else this.#put(line, Number(place) - 1, true);
  }

  /** Ranks a thing last; the focus goes on to the next one that can be ranked. */
  #rank(line: HTMLElement): void {
    const next = (line.nextElementSibling ?? line.previousElementSibling) as HTMLElement | null;
    this.#put(line, Infinity);
    const button = firstMove(next ?? line);
    button?.focus();
  }

  #put(line: HTMLElement, place: number, isTold = false): void {
    const standing = this.#standing;
    if (!standing) return;
    const id = idIn(line);
    const order = withPlace(standing.order, id, place);
    this.#settle(order, { said: this.#tellPlace(standing, order, id) }, isTold);
  }

  #takeOut(line: HTMLElement, isTold = false): void {
    const standing = this.#standing;
    if (!standing?.order.includes(idIn(line))) return;
    const item = this.#name(standing, idIn(line));
    const said = fillIn(this.dataset['wordOut'], { item });
    this.#settle(without(standing.order, idIn(line)), { said, before: standing.order }, isTold);
    this.querySelector<HTMLElement>('[data-undo]')?.focus();
  }

  #empty(): void {
    const before = this.#standing?.order ?? [];
    this.#settle([], { said: fillIn(this.dataset['wordEmptied'], {}), before });
    this.querySelector<HTMLElement>('[data-undo]')?.focus();
  }

  #undo(): void {
    const standing = this.#standing;
    const before = this.#before;
    if (!standing || !before) return;
    const back = before.filter((id) => !standing.order.includes(id));
    const order = withRestored(standing.order, before);
    const [only] = back;
    const said =
      only !== undefined && back.length === 1
        ? this.#tellPlace(standing, order, only)
        : fillIn(this.dataset['wordRestored'], {});
    this.#settle(order, { said });
    const line = standing.lines.get(only ?? '');
    if (line) firstMove(line)?.focus();
  }

  #drop(item: HTMLElement, { element, edge }: Aim): void {
    const standing = this.#standing;
    if (!standing) return;
    if ('rest' in element.dataset) return this.#takeOut(item);
    const others = without(standing.order, idIn(item));
    const place = others.indexOf(idIn(element));
    if (edge === 'in' || place < 0) this.#put(item, 0);
    else this.#put(item, edge === 'before' ? place : place + 1);
  }

  #name(standing: Standing, id: string): string {
    return shorten(tellItem(standing, id).words);
  }

  #tellPlace(standing: Standing, order: readonly string[], id: string): string {
    const { keep = Infinity } = standing.context.field;
    const rank = order.indexOf(id) + 1;
    const word = rank > keep ? this.dataset['wordBeyond'] : this.dataset['wordPlaced'];
    return fillIn(word, { item: this.#name(standing, id), rank, of: order.length });
  }

  /** Ends a change: shows it, says it, and tells the worksheet unless an event does already. */
  #settle(order: readonly string[], { said, before }: Aftermath, isTold = false): void {
    const standing = this.#standing;
    if (!standing) return;
    standing.order = order;
    this.#before = before;
    draw(this.#root, standing);
    const place = this.querySelector('[data-said]');
    if (place) place.textContent = said;
    this.querySelector('[data-undo]')?.toggleAttribute('hidden', !before);
    if (!isTold) this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

customElements.define('passerelle-ranking', RankingElement);
