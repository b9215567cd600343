import type { AnswerKind } from '../../workbook/kind.ts';
import { labelOf } from '../choice/answer.ts';
import type { CardsField } from './definition.ts';

/** A card the person wrote. */
export interface OwnCard {
  readonly id: string;
  readonly text: string;
  readonly [key: string]: string;
}

/** The pile of each sorted card, and the cards the person wrote. */
export interface Sorted {
  readonly piles: Readonly<Record<string, string>>;
  readonly own?: readonly OwnCard[];
  readonly [key: string]: Readonly<Record<string, string>> | readonly OwnCard[];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The pile a card is on; `undefined` when it is not sorted. */
export function pileOf(id: string, { piles }: Sorted): string | undefined {
  // No card is sorted because every object has its name.
  return Object.hasOwn(piles, id) ? piles[id] : undefined;
}

/** All cards with words on them: those given, the person’s own, then those no longer given. */
export function cardsOf({ piles, own = [] }: Sorted, { options }: CardsField): readonly OwnCard[] {
  const cards = [...options.map(({ id, label }) => ({ id, text: label.text })), ...own];
  const known = new Set(cards.map(({ id }) => id));
  const gone = Object.keys(piles).filter((id) => !known.has(id));
  return [...cards, ...gone.map((id) => ({ id, text: id }))].filter(
    ({ text }) => text.trim() !== '',
  );
}

/** The cards on one pile, in the order they are given. */
export function cardsOn(
  pile: string | undefined,
  cards: readonly OwnCard[],
  value: Sorted,
): readonly OwnCard[] {
  return cards.filter(({ id }) => pileOf(id, value) === pile);
}

function sortedIn(cards: readonly OwnCard[], value: Sorted): readonly OwnCard[] {
  return cards.filter(({ id }) => pileOf(id, value) !== undefined);
}

export const answers: AnswerKind<CardsField, Sorted> = {
  accept(value) {
    if (!isRecord(value) || !isRecord(value['piles'])) return undefined;
    const piles = Object.fromEntries(
      Object.entries(value['piles']).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
    const own = (Array.isArray(value['own']) ? value['own'] : []).flatMap((card): OwnCard[] =>
      isRecord(card) && typeof card['id'] === 'string' && typeof card['text'] === 'string'
        ? [{ id: card['id'], text: card['text'] }]
        : [],
    );
    return { piles, ...(own.length > 0 ? { own } : {}) };
  },
  isAnswered: ({ piles, own = [] }) =>
    Object.keys(piles).length > 0 || own.some(({ text }) => text.trim() !== ''),
  toText(value, field, { say }) {
    const cards = cardsOf(value, field);
    const used = [...field.piles.map(({ id }) => id), ...Object.values(value.piles)];
    return [...new Set(used)]
      .flatMap((pile) => {
        const names = cardsOn(pile, cards, value).map(({ text }) => text);
        const name = labelOf(pile, field.piles);
        return names.length > 0
          ? [say('field.named-answer', { name, text: names.join(', ') })]
          : [];
      })
      .join('\n');
  },
  toItems(value, field, _telling, part) {
    const cards = cardsOf(value, field);
    const wanted = part === undefined ? sortedIn(cards, value) : cardsOn(part, cards, value);
    return wanted.map(({ id, text }) => ({ id, label: { text } }));
  },
};
