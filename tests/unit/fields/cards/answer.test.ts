import { describe, expect, it } from 'vitest';
import { answers } from '../../../../src/fields/cards/answer.rich.ts';
import type { CardsField } from '../../../../src/fields/cards/definition.ts';
import type { Telling } from '../../../../src/workbook/kind.ts';

const cards = ['time', 'team', 'pay'].map((id) => ({ id, label: { text: id.toUpperCase() } }));
const piles = ['first', 'second'].map((id) => ({ id, label: { text: id } }));
const field = { kind: 'cards', id: 'field', options: cards, piles } as unknown as CardsField;
const telling: Telling = {
  locale: 'fr',
  currency: 'EUR',
  say: (_key, { name = '', text = '' } = {}) => `${name}: ${text}`,
  answersOf: () => undefined,
  offered: () => cards,
};

const value = {
  piles: { pay: 'first', time: 'first', o1: 'first', gone: 'second' },
  own: [
    { id: 'o1', text: 'Mienne' },
    { id: 'o2', text: ' ' },
  ],
};

const item = (id: string, text: string) => ({ id, label: { text } });

describe('the answers of cards', () => {
  it('are told pile by pile, in the order the cards are given', () => {
    expect(answers.toText(value, field, telling)).toBe('first: TIME, PAY, Mienne\nsecond: gone');
  });

  it('offer the cards of one pile to later fields, the person’s own among them', () => {
    expect(answers.toItems?.(value, field, telling, 'first')).toEqual([
      item('time', 'TIME'),
      item('pay', 'PAY'),
      item('o1', 'Mienne'),
    ]);
    expect(answers.toItems?.(value, field, telling, 'second')).toEqual([item('gone', 'gone')]);
    expect(answers.toItems?.(value, field, telling, 'nowhere')).toEqual([]);
  });

  it('offer all sorted cards, and none that is not', () => {
    const ids = answers.toItems?.(value, field, telling).map(({ id }) => id);
    expect(ids).toEqual(['time', 'pay', 'o1', 'gone']);
  });

  it('take no card for sorted because every object has its name', () => {
    const odd = {
      ...field,
      options: [{ id: 'constructor', label: { text: 'Bâtir' } }],
    } as unknown as CardsField;
    expect(answers.toText({ piles: {} }, odd, telling)).toBe('');
    expect(answers.toItems?.({ piles: {} }, odd, telling)).toEqual([]);
  });
});
