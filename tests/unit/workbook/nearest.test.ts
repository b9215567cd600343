import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hintFor, nearest } from '../../../src/workbook/nearest.ts';

describe('nearest', () => {
  it.each([
    ['closness', 'closeness'],
    ['lable', 'label'],
    ['chioce', 'choice'],
    ['Prénom', 'prenom'],
    ['total-incomes', 'total-income'],
    ['summ', 'sum'],
  ])('finds that %s was meant to be %s', (word, meant) => {
    const candidates = ['label', 'table', 'closeness', 'total-income', 'sum', 'prenom', 'choice'];
    expect(nearest(word, candidates)).toBe(meant);
  });

  it('gives nothing when no candidate is close', () => {
    expect(nearest('holiday', ['label', 'table', 'closeness'])).toBeUndefined();
    expect(nearest('x', ['y', 'ab'])).toBeUndefined();
    expect(nearest('word', [])).toBeUndefined();
  });

  it('prefers the nearest, and the first of two equally near', () => {
    expect(nearest('column', ['columns-of', 'columns'])).toBe('columns');
    expect(nearest('cart', ['card', 'care'])).toBe('card');
  });

  it('finds any word that is in the list, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z-]{3,12}$/), { minLength: 1 }), (words) => {
        const [first = ''] = words;
        expect(nearest(first, words)).toBe(first);
      }),
    );
  });

  it('never gives a word that was not offered', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (word, words) => {
        const found = nearest(word, words);
        expect(found === undefined || words.includes(found)).toBe(true);
      }),
    );
  });
});

describe('the hint for a name that does not exist', () => {
  it('gives the nearest, or those there are, and says where there are more', () => {
    const many = Array.from({ length: 40 }, (_, index) => `stage-${index}`);
    expect(hintFor('lable', ['label']).en).toBe('Did you mean “label”?');
    expect(hintFor('x', ['one', 'two']).en).toBe('There are: one, two.');
    expect(hintFor('x', many).en).toMatch(/stage-15…$/);
    expect(hintFor('x', []).en).toBe('There are none.');
  });
});
