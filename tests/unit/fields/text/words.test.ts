import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../../../src/fields/text/words.ts';

describe('the words of a text', () => {
  it.each([
    ['', 0],
    ['   \n', 0],
    ['Bonjour', 1],
    // Signs that French sets apart, with ordinary, narrow and wide spaces that do not break.
    ['« Bonjour ! »', 1],
    ['«\u00a0Vous venez\u202f?\u00a0»', 2],
    ['Une règle : dire vrai ; puis se taire.', 7],
    ['un tiret – long — aussi', 4],
    ['l’emploi, aujourd’hui, c’est-à-dire demain', 4],
    ['un rendez-vous', 2],
    ['ligne\nà la ligne\t!', 4],
    // English.
    ['“Don’t worry,” she said.', 4],
    ['A well-known, hard-working team: 12 people', 6],
    ['... - • 3', 1],
  ])('are counted as they are said: %j', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('are never fewer than none, nor more than the spaces allow', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const count = countWords(text);
        expect(Number.isInteger(count)).toBe(true);
        expect(count).toBeGreaterThanOrEqual(0);
        expect(count).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('add up when texts stand side by side', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(countWords(`${one} ${other}`)).toBe(countWords(one) + countWords(other));
      }),
    );
  });
});
