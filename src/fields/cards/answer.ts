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
  toText({ piles, own = [] }, field, { say }) {
    const cards = [...field.options.map(({ id, label }) => ({ id, text: label.text })), ...own];
    const known = new Set(cards.map(({ id }) => id));
    const all = [
      ...cards,
      ...Object.keys(piles).flatMap((id) => (known.has(id) ? [] : [{ id, text: id }])),
    ];
    const used = [...new Set([...field.piles.map(({ id }) => id), ...Object.values(piles)])];
    return used
      .flatMap((pile) => {
        const inPile = all.filter(({ id, text }) => piles[id] === pile && text.trim() !== '');
        if (inPile.length === 0) return [];
        const names = inPile.map(({ text }) => text).join(', ');
        return [say('field.named-answer', { name: labelOf(pile, field.piles), text: names })];
      })
      .join('\n');
  },
};
