import { fillIn, shorten } from '../ranking/words.ts';
import { all } from './board.ts';
import type { Board } from './board.ts';
import { givenOn, offeredOn } from './grid.ts';
import type { Side } from './grid.ts';
import type { Offer } from '../../workbook/kind.ts';

/** As many are taken with one click; of more, one is chosen. */
const A_HANDFUL = 8;

/** What earlier answers offer on a side and the matrix does not hold yet. */
export function untaken(
  { value, context: { field, telling } }: Board,
  side: Side,
): readonly Offer[] {
  const there = new Set([...givenOn(field, side), ...(value[side] ?? [])].map(({ id }) => id));
  return offeredOn(field, side, telling).filter(({ id }) => !there.has(id));
}

/** Lists what can be taken from earlier answers, as long as there is something. */
export function showOffers(root: HTMLElement, board: Board): void {
  for (const place of all(root, '[data-offers]')) {
    const offers = untaken(board, place.dataset['offers'] as Side);
    const chooser = place.querySelector('select');
    place.hidden = offers.length === 0;
    if (!chooser) continue;
    const choices = offers.map(({ id, label }) => ({ id, text: shorten(label.text) }));
    if (offers.length > 1 && offers.length <= A_HANDFUL) {
      const text = fillIn(place.dataset['wordAll'], { count: offers.length });
      choices.unshift({ id: '', text });
    }
    const isSame =
      chooser.length === choices.length &&
      choices.every(({ id, text }, at) => {
        const option = chooser.options[at];
        return option?.value === id && option.text === text;
      });
    if (!isSame) chooser.replaceChildren(...choices.map(({ id, text }) => new Option(text, id)));
  }
}
