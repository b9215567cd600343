import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../../src/fields/chart/words.ts';
import { readWords } from '../../content/texts.ts';

const TYPES = ['bars', 'funnel', 'line', 'radar', 'rings', 'scatter', 'timeline'] as const;
/** What is said at build alone. */
const BUILT = [
  'figure',
  'caption',
  'none-table',
  'none-fields',
  'none-elsewhere',
  'save-svg',
  'save-png',
];

describe('the words of charts', () => {
  it.each(['fr', 'en'])('are all there, and all said (%s)', (locale) => {
    const written = [...readWords(locale).keys()]
      .filter((key) => key.startsWith('chart.'))
      .map((key) => key.replace('chart.', ''));
    const said = new Set([...BUILT, ...TYPES.flatMap(wordsOf)]);
    expect(written.toSorted()).toEqual([...said].toSorted());
  });
});
