import { mirrorLines } from '../around.ts';
import type { Control } from '../control.ts';
import { fitOwnRows, offerAdding, ownId, ownLine, ownRows } from '../own-rows.ts';
import { pileOf } from './answer.rich.ts';
import type { OwnCard, Sorted } from './answer.rich.ts';
import { showCounts } from './counts.ts';
import type { CardsField } from './definition.ts';
import './element.ts';
import { pileIn, putOn, rowsOfCards } from './rows.ts';
import { showSorted } from './sorted.ts';

/** What each field was last seen to hold: cards and piles no longer given are kept from it. */
const seen = new WeakMap<HTMLElement, Sorted>();

const NOTHING: Sorted = { piles: {} };

function isFilled(row: HTMLElement): boolean {
  return ownLine(row)?.value.trim() !== '' || pileIn(row) !== '';
}

export const control: Control<CardsField, Sorted> = {
  read(root) {
    const before: Sorted = seen.get(root) ?? NOTHING;
    const canAdd = root.querySelector('[data-own-template]') !== null;
    const own = ownRows(root)
      .filter(isFilled)
      .map((row): OwnCard => ({ id: ownId(row), text: ownLine(row)?.value ?? '' }));
    const rows = new Map([
      ...rowsOfCards(root).map((row) => [row.dataset['card'] ?? '', row] as const),
      ...ownRows(root).map((row) => [row.dataset['own'] ?? '', row] as const),
    ]);
    const isRemoved = (id: string) => canAdd && before.own?.some((card) => card.id === id);
    const kept = Object.entries(before.piles).filter(([id]) => !rows.has(id) && !isRemoved(id));
    const placed = [...rows].flatMap(([id, row]) => {
      const isUntouched = row.querySelector('input:checked') === null;
      const pile = isUntouched ? pileOf(id, before) : pileIn(row);
      return id !== '' && pile ? [[id, pile] as const] : [];
    });
    const cards = canAdd ? own : (before.own ?? []);
    const value: Sorted = {
      piles: Object.fromEntries([...kept, ...placed]),
      ...(cards.length > 0 ? { own: cards } : {}),
    };
    seen.set(root, value);
    return Object.keys(value.piles).length + cards.length > 0 ? value : null;
  },
  show(root, value) {
    const answer = value ?? NOTHING;
    const { own = [] } = answer;
    seen.set(root, answer);
    for (const row of rowsOfCards(root))
      putOn(row, pileOf(row.dataset['card'] ?? '', answer) ?? '');
    const rows = fitOwnRows(
      root,
      own.map(({ id }) => id),
    );
    for (const card of own) {
      const row = rows.get(card.id);
      const line = row && ownLine(row);
      if (line && line.value !== card.text) line.value = card.text;
      if (row) putOn(row, pileOf(card.id, answer) ?? '');
    }
  },
  refresh(root, { field, telling }) {
    mirrorLines(root, telling.locale);
    offerAdding(root);
    showCounts(root, [...rowsOfCards(root), ...ownRows(root).filter(isFilled)], field, telling);
    showSorted(root, seen.get(root) ?? NOTHING, field, telling);
  },
};
