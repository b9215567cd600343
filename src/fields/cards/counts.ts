import type { Telling } from '../../workbook/kind.ts';
import { fillIn } from '../ranking/words.ts';
import type { CardsField } from './definition.ts';
import { pileIn } from './rows.ts';

/** How many cards are on each pile and on none, and a soft word when the first has too many. */
export function showCounts(
  root: HTMLElement,
  rows: readonly HTMLElement[],
  { piles, limit }: CardsField,
  { say }: Telling,
): void {
  const words = root.querySelector<HTMLElement>('passerelle-cards')?.dataset;
  const count = (pile: string) => rows.filter((row) => pileIn(row) === pile).length;
  const [first] = piles;
  const counts = [
    ...piles.map(({ id, label }) => ({ id, name: label.text })),
    { id: '', name: say('field.unsorted') },
  ].map(({ id, name }) => {
    const isLimited = limit !== undefined && id === first?.id;
    const text = isLimited ? `${count(id)} (${words?.['wordAtMost'] ?? ''})` : count(id);
    return say('field.named-answer', { name, text });
  });
  write(root, '[data-counts]', counts.join(' · '));
  const inFirst = first ? count(first.id) : 0;
  const isOver = limit !== undefined && inFirst > limit;
  const over = { pile: first?.label.text ?? '', count: inFirst };
  write(root, '[data-over]', isOver ? fillIn(words?.['wordOver'], over) : '');
}

function write(root: HTMLElement, selector: string, words: string): void {
  const place = root.querySelector(selector);
  if (place && place.textContent !== words) place.textContent = words;
}
