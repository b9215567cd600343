import type { Telling } from '../../workbook/kind.ts';
import { labelOf } from '../choice/answer.ts';
import { cardsOf, cardsOn } from './answer.rich.ts';
import type { Sorted } from './answer.rich.ts';
import type { CardsField } from './definition.ts';

/** For paper: the cards as they lie on their piles, and those that lie on none. */
export function showSorted(
  root: HTMLElement,
  value: Sorted,
  field: CardsField,
  { say }: Telling,
): void {
  const place = root.querySelector('[data-sorted]');
  if (!place) return;
  const cards = cardsOf(value, field);
  const piles = new Set([...field.piles.map(({ id }) => id), ...Object.values(value.piles)]);
  const lists = [...piles].map((pile) =>
    makePile(
      labelOf(pile, field.piles),
      cardsOn(pile, cards, value).map(({ text }) => text),
    ),
  );
  const rest = cardsOn(undefined, cards, value).map(({ text }) => text);
  if (rest.length > 0) lists.push(makePile(say('field.unsorted'), rest));
  place.replaceChildren(...lists);
}

function makePile(name: string, cards: readonly string[]): HTMLElement {
  const pile = document.createElement('div');
  pile.className = 'card-sorted';
  const title = document.createElement('p');
  title.textContent = `${name} (${cards.length})`;
  const list = document.createElement('ul');
  for (const words of cards) list.append(makeCard(words));
  pile.append(title, list);
  return pile;
}

function makeCard(words: string): HTMLElement {
  const card = document.createElement('li');
  card.textContent = words;
  return card;
}
