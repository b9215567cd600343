import { dragBy } from '../drag.ts';
import { OwnRows } from '../own-element.ts';
import { ownRows } from '../own-rows.ts';
import { fillIn, shorten } from '../ranking/words.ts';
import { printToCut } from './cut.ts';
import { pileIn, putOn, rowsOfCards, wordsIn } from './rows.ts';

const CARD = '.card';

/** Says where a card went, and lets it be dragged to the column of a pile. */
class CardsElement extends OwnRows {
  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('change', this);
    dragBy(this, {
      items: CARD,
      targets: CARD,
      aim: (_card, row, { clientX }) => {
        const piles = [...row.querySelectorAll<HTMLElement>('.card-pile')];
        const element = piles.find((pile) => {
          const { left, right } = pile.getBoundingClientRect();
          return clientX >= left && clientX <= right;
        });
        return element && { element, edge: 'in' };
      },
      drop: (card, { element }) => this.#drop(card, element),
    });
    this.querySelector('[data-cut]')?.removeAttribute('hidden');
  }

  override handleEvent(event: Event): void {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const row = target.closest<HTMLElement>(CARD);
    if (event.type === 'change') {
      if (row && target instanceof HTMLInputElement && target.type === 'radio') this.#tell(row);
    } else if (target.closest('[data-cut]')) {
      const cards = this.#rows().map(wordsIn).filter(Boolean);
      printToCut(cards, Number(this.dataset['blank'] ?? 0));
    } else super.handleEvent(event);
  }

  #rows(): HTMLElement[] {
    return [...rowsOfCards(this), ...ownRows(this)];
  }

  #drop(card: HTMLElement, column: HTMLElement): void {
    putOn(card, column.querySelector('input')?.value ?? '');
    card.querySelector('input:checked')?.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Told before the worksheet hears of it: what it then shows says the same. */
  #tell(row: HTMLElement): void {
    const said = this.querySelector('[data-said]');
    if (!said) return;
    const pile = pileIn(row);
    const name = row.querySelector('input:checked')?.closest('label')?.textContent?.trim() ?? '';
    const count = this.#rows().filter(
      (each) => pileIn(each) === pile && wordsIn(each) !== '',
    ).length;
    const card = shorten(wordsIn(row));
    said.textContent = fillIn(this.dataset['wordSaid'], { card, pile: name, count });
  }
}

customElements.define('passerelle-cards', CardsElement);
