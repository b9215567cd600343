import { describe, expect, it } from 'vitest';
import { answers } from '../../../../src/fields/sourced/answer.rich.ts';
import type { Sourced } from '../../../../src/fields/sourced/answer.rich.ts';
import type { SourcedField } from '../../../../src/fields/sourced/definition.ts';
import type { Telling } from '../../../../src/workbook/kind.ts';

const field = { kind: 'sourced', id: 'f' } as SourcedField;
const telling: Telling = {
  locale: 'fr',
  currency: 'EUR',
  say: (key) => key,
  answersOf: () => undefined,
  offered: () => [],
};
const tell = (value: Sourced) => answers.toText(value, field, telling);
const worth = (value: Sourced) => answers.toValue?.(value, field, telling);

describe('an answer with its source', () => {
  it('is told with its source and the day it was checked', () => {
    expect(tell({ text: 'Biens séparés', source: 'bpifrance', date: '2027-03-01' })).toBe(
      'Biens séparés (bpifrance, 1er mars 2027)',
    );
    expect(tell({ text: 'Biens séparés', source: ' ' })).toBe('Biens séparés');
    expect(tell({ text: '', source: 'bpifrance' })).toBe('bpifrance');
  });

  it('is worth its text in a formula once the source and a date are given', () => {
    expect(worth({ text: 'Oui', source: 'urssaf', date: '2027-03-01' })).toBe('Oui');
    expect(worth({ text: 'Oui', source: 'urssaf', date: '2027-03' })).toBe('Oui');
    expect(worth({ text: 'Oui', source: 'urssaf' })).toBeNull();
    expect(worth({ text: 'Oui', date: '2027-03-01' })).toBeNull();
    expect(worth({ text: 'Oui', source: 'urssaf', date: 'hier' })).toBeNull();
    expect(worth({ text: ' ', source: 'urssaf', date: '2027-03-01' })).toBeNull();
  });

  it('keeps what a later version may add', () => {
    const value = { text: 'Oui', source: 'x', later: [1] };
    expect(answers.accept(value)).toEqual(value);
    expect(answers.accept({ text: 'Oui', source: 3 })).toEqual({ text: 'Oui' });
    expect(answers.accept({ source: 'x' })).toBeUndefined();
    expect(answers.accept('Oui')).toBeUndefined();
  });
});
