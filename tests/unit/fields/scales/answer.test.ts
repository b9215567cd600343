import { describe, expect, it } from 'vitest';
import { answers } from '../../../../src/fields/scales/answer.rich.ts';
import type { ScalesField } from '../../../../src/fields/scales/definition.ts';
import type { Telling } from '../../../../src/workbook/kind.ts';

const options = [
  { id: 'repair', label: { text: 'Réparer' } },
  { id: 'constructor', label: { text: 'Bâtir' } },
  { id: 'sort', label: { text: 'Ranger' } },
];
const field = { kind: 'scales', id: 'field', options, from: 1, to: 5 } as unknown as ScalesField;
const telling: Telling = {
  locale: 'fr',
  currency: 'EUR',
  say: (key, values = {}) => [key.split('.').at(-1), ...Object.values(values)].join(' '),
  answersOf: () => undefined,
  offered: () => options,
};

describe('the answers of several scales', () => {
  it('keep whole numbers and “I do not know”, and leave the rest out', () => {
    expect(answers.accept({ a: 3, b: 'unknown', c: 2.5, d: '4', e: null })).toEqual({
      a: 3,
      b: 'unknown',
    });
    for (const wrong of [null, 3, 'unknown', [1, 2]]) expect(answers.accept(wrong)).toBeUndefined();
  });

  it('are told one statement a line, also of a statement that is asked no more', () => {
    expect(answers.toText({ gone: 2, sort: 'unknown', repair: 4 }, field, telling)).toBe(
      [
        'named-answer Réparer scale-value 4 5',
        'named-answer Ranger unknown',
        'named-answer gone scale-value 2 5',
      ].join('\n'),
    );
  });

  it('are worth one row a statement, with no value where none is given', () => {
    expect(answers.toValue?.({ repair: 4, sort: 'unknown', gone: 2 }, field, telling)).toEqual({
      rows: [
        { id: 'repair', item: 'Réparer', value: 4 },
        { id: 'constructor', item: 'Bâtir', value: null },
        { id: 'sort', item: 'Ranger', value: null },
      ],
    });
  });
});
