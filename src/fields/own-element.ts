import { addOwnRow, offerAdding, offerRemoving, ownLine, ownRows } from './own-rows.ts';
import { shorten } from './ranking/words.ts';

interface Removed {
  readonly row: HTMLElement;
  readonly before: Element | null;
}

/**
 * Lets a person add rows of their own, and remove them with a way back. What is said of a removed
 * row comes from `data-removed` and `data-removed-blank` on the line `[data-undo-line]`.
 */
export class OwnRows extends HTMLElement {
  #removed: Removed | undefined;

  connectedCallback(): void {
    this.addEventListener('click', this);
    for (const row of ownRows(this)) offerRemoving(row);
    offerAdding(this);
  }

  handleEvent({ target }: Event): void {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    if ('add' in button.dataset) this.#add();
    const row = button.closest<HTMLElement>('[data-own]');
    if ('remove' in button.dataset && row) this.#remove(row);
    if ('undo' in button.dataset) this.#undo();
  }

  #add(): void {
    const last = ownRows(this).at(-1);
    const isBlank = last && last.dataset['own'] === '' && ownLine(last)?.value === '';
    const row = isBlank ? last : addOwnRow(this);
    if (row) ownLine(row)?.focus();
    this.#changed();
  }

  #remove(row: HTMLElement): void {
    const words = ownLine(row)?.value.trim() ?? '';
    this.#removed = { row, before: row.nextElementSibling };
    row.remove();
    this.#say(words);
    this.querySelector<HTMLElement>('[data-undo]')?.focus();
    this.#changed();
  }

  #undo(): void {
    const { row, before } = this.#removed ?? {};
    this.#removed = undefined;
    this.#say();
    if (!row) return;
    // It may have come back meanwhile, edited in another tab: then there are two of them.
    if (ownRows(this).some(({ dataset }) => dataset['own'] === row.dataset['own']))
      row.dataset['own'] = '';
    if (before?.isConnected) before.before(row);
    else this.querySelector('[data-own-list]')?.append(row);
    ownLine(row)?.focus();
    this.#changed();
  }

  /** Says what was removed; without words, nothing was. */
  #say(removed?: string): void {
    const line = this.querySelector<HTMLElement>('[data-undo-line]');
    const words = line?.querySelector('[role=status]');
    const button = line?.querySelector<HTMLElement>('[data-undo]');
    if (!line || !words || !button) return;
    const { removed: sentence = '', removedBlank = '' } = line.dataset;
    button.hidden = removed === undefined;
    words.textContent =
      removed === undefined
        ? ''
        : removed === ''
          ? removedBlank
          : sentence.replace('{text}', () => shorten(removed));
  }

  #changed(): void {
    offerAdding(this);
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
