import { mirrorLines } from '../around.ts';
import type { Control } from '../control.ts';
import { fitOwnRows, offerAdding, ownId, ownLine, ownRows } from '../own-rows.ts';
import type { OwnCard, Sorted } from './answer.ts';
import type { CardsField } from './definition.ts';

/** What each field was last seen to hold: cards and piles no longer given are kept from it. */
const seen = new WeakMap<HTMLElement, Sorted>();

const NOTHING: Sorted = { piles: {} };

function rowsOfCards(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-card]')];
}

function pileOf(row: HTMLElement): string {
  return row.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value ?? '';
}

/** Puts a card on a pile. On one that is no longer there, no circle is filled. */
function putOn(row: HTMLElement, pile: string): void {
  for (const radio of row.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
    radio.checked = radio.value === pile;
  }
}

function isFilled(row: HTMLElement): boolean {
  return ownLine(row)?.value.trim() !== '' || pileOf(row) !== '';
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
      const pile = isUntouched ? before.piles[id] : pileOf(row);
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
    const { piles, own = [] } = value ?? NOTHING;
    seen.set(root, value ?? NOTHING);
    for (const row of rowsOfCards(root)) putOn(row, piles[row.dataset['card'] ?? ''] ?? '');
    const rows = fitOwnRows(
      root,
      own.map(({ id }) => id),
    );
    for (const card of own) {
      const row = rows.get(card.id);
      const line = row && ownLine(row);
      if (line && line.value !== card.text) line.value = card.text;
      if (row) putOn(row, piles[card.id] ?? '');
    }
  },
  refresh(root, { field, telling: { locale, say } }) {
    mirrorLines(root, locale);
    offerAdding(root);
    const rows = [...rowsOfCards(root), ...ownRows(root).filter(isFilled)];
    const counts = [
      ...field.piles.map(({ id, label }) => ({ id, pile: label.text })),
      { id: '', pile: say('field.unsorted') },
    ].map(({ id, pile }) =>
      say('field.named-answer', {
        name: pile,
        text: rows.filter((row) => pileOf(row) === id).length,
      }),
    );
    const line = root.querySelector('[data-counts]');
    const words = counts.join(' · ');
    if (line && line.textContent !== words) line.textContent = words;
  },
};
