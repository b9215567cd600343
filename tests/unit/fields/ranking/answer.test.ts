import { describe, expect, it } from 'vitest';
import { answers } from '../../../../src/fields/ranking/answer.rich.ts';
import type { RankingField } from '../../../../src/fields/ranking/definition.ts';
import type { Offer, Telling } from '../../../../src/workbook/kind.ts';

const options = [
  { id: 'pay', label: { text: 'Salaire' } },
  { id: 'hours', label: { text: 'Horaires' } },
  { id: 'area', label: { text: 'Lieu' } },
];
const people: readonly Offer[] = [{ id: 'r1', label: { text: 'Ana Lima' } }];

function tellingOf(offers: readonly Offer[]): Telling {
  return {
    locale: 'fr',
    currency: 'EUR',
    say: (key) => key,
    answersOf: () => undefined,
    offered: () => offers,
  };
}

const own = { kind: 'ranking', id: 'field', options, keep: 2 } as RankingField;
const taken = {
  kind: 'ranking',
  id: 'field',
  from: { sources: ['map.people.name'] },
} as RankingField;
const ana = { id: 'r1', text: 'Ana' };
const leo = { id: 'r2', text: 'Leo' };

describe('the answers of a ranking', () => {
  it('are told as a numbered list, in the words that things have now', () => {
    expect(answers.toText(['hours', 'pay'], own, tellingOf(options))).toBe(
      '1. Horaires\n2. Salaire',
    );
    expect(answers.toText([ana], taken, tellingOf(people))).toBe('1. Ana Lima');
  });

  it('keep the words of what its source has lost', () => {
    expect(answers.toText([leo, ana], taken, tellingOf(people))).toBe('1. Leo\n2. Ana Lima');
  });

  it('take nothing twice', () => {
    expect(answers.accept(['pay', 'pay', { id: 'pay', text: 'x' }, ana, ana])).toEqual([
      'pay',
      ana,
    ]);
    expect(answers.accept([ana, 3])).toBeUndefined();
    expect(answers.accept('pay')).toBeUndefined();
  });

  it('are worth ids of options, and words of what earlier answers give', () => {
    expect(answers.toValue?.(['hours', 'pay'], own, tellingOf(options))).toEqual(['hours', 'pay']);
    expect(answers.toValue?.([ana, leo], taken, tellingOf(people))).toEqual(['Ana Lima', 'Leo']);
  });

  it('count only the places asked for, and tell what is kept beyond them', () => {
    const all = ['area', 'hours', 'pay'];
    const telling = tellingOf(options);
    expect(answers.toValue?.(all, own, telling)).toEqual(['area', 'hours']);
    expect(answers.toItems?.(all, own, telling)).toEqual([
      { id: 'area', label: { text: 'Lieu' } },
      { id: 'hours', label: { text: 'Horaires' } },
    ]);
    expect(answers.toText(all, own, telling)).toContain('3. Salaire');
  });

  it('take a list of words or ids as a suggestion, without what is not there to be ranked', () => {
    const telling = tellingOf([...options, ...people]);
    const both = { ...own, from: taken.from } as RankingField;
    expect(answers.fromValue?.(['Ana Lima', 'pay', 'Nobody'], both, telling)).toEqual([
      { id: 'r1', text: 'Ana Lima' },
      'pay',
    ]);
    expect(answers.fromValue?.(['Nobody'], both, telling)).toBeUndefined();
  });
});
