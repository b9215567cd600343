import { describe, expect, it } from 'vitest';
import { cut, wrap } from '../../../../src/fields/chart/figure.ts';

/** Room for so many letters of ours. */
const room = (letters: number) => letters * 6.4 + 1;

describe('words that have no room', () => {
  it.each([
    ['Collègues', 9, 'Collègues'],
    ['Collègues', 8, 'Collègu…'],
    ['李小龙', 6, '李小龙'],
    ['我想找一份工作', 8, '我想找…'],
    ['Ирина Сергеевна', 8, 'Ирина С…'],
    ['e\u0301te\u0301', 3, 'e\u0301te\u0301'],
    ['🎉🎉🎉', 4, '🎉…'],
    ['👩‍👩‍👧', 6, '👩‍👩‍👧'],
    ['عمر بن الخطاب', 8, 'عمر بن…'],
  ])('are cut between letters, wide ones counted as such: %s', (words, letters, shown) => {
    expect(cut(words, room(letters))).toBe(shown);
  });

  it('go on in the next line as soon as wide ones fill the first', () => {
    expect(wrap('工作计划 下一步', room(10))).toEqual(['工作计划', '下一步']);
    expect(wrap('plan next', room(10))).toEqual(['plan next']);
  });
});
