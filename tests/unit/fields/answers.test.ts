import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers as cards } from '../../../src/fields/cards/answer.ts';
import { answers as checklist } from '../../../src/fields/checklist/answer.ts';
import { answers as choice } from '../../../src/fields/choice/answer.ts';
import { answers as choices } from '../../../src/fields/choices/answer.ts';
import { answers as date } from '../../../src/fields/date/answer.ts';
import { answers as number } from '../../../src/fields/number/answer.ts';
import { answers as scale } from '../../../src/fields/scale/answer.ts';
import { answers as text } from '../../../src/fields/text/answer.ts';
import type { AnswerKind, LocalField } from '../../../src/workbook/kind.ts';

const options = ['a', 'b'].map((id) => ({ id, label: { text: id.toUpperCase() } }));
const telling = {
  locale: 'fr',
  currency: 'EUR',
  say: (key: string, values = {}) => `${key} ${Object.values(values).join(' ')}`,
  answersOf: () => undefined,
};

const own = fc.record({ id: fc.string(), text: fc.string(), done: fc.boolean() });
const others = fc.oneof(fc.string(), fc.record({ other: fc.string() }));
const piles = fc.dictionary(fc.string(), fc.string());
/** Anything, and often something that looks like an answer. */
const anything = fc.oneof(
  fc.jsonValue(),
  others,
  fc.array(others),
  fc.record({ done: fc.array(fc.string()), own: fc.array(own) }),
  fc.record({ piles, own: fc.array(own) }),
  fc.anything(),
);

const attributes = { options, piles: options, items: options, own: 3, from: 0, to: 10 };
const kinds = { cards, checklist, choice, choices, date, number, scale, text };

describe.each(Object.entries(kinds))('the answers of the kind %s', (kind, answers) => {
  const { accept, isAnswered, toText, toValue } = answers as unknown as AnswerKind;
  const field: LocalField = { kind, id: 'field', ...attributes };

  it('accept an answer or refuse it, and never throw', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const accepted = accept(value);
        if (accepted === undefined) return;
        expect(toText(accepted, field, telling)).toBeTypeOf('string');
        expect(isAnswered(accepted, field)).toBeTypeOf('boolean');
        toValue?.(accepted, field, telling);
        expect(accept(accepted)).toEqual(accepted);
      }),
      { numRuns: 300 },
    );
  });

  it('survive being kept as JSON', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), others, fc.array(others)), (value) => {
        const accepted = accept(value);
        if (accepted === undefined) return;
        const kept: unknown = JSON.parse(JSON.stringify(accepted));
        expect(accept(kept)).toEqual(kept);
      }),
    );
  });
});

describe('what an answer says', () => {
  it('shows the id of an option that is no longer offered, never nothing', () => {
    const field = { kind: 'choice', id: 'field', options };
    expect(choice.toText('gone', field, telling)).toBe('gone');
    expect(choices.toText(['a', 'gone', { other: 'Mot' }], field, telling)).toBe('A\ngone\nMot');
  });

  it('tells every item of a checklist, done or not', () => {
    const field = { kind: 'checklist', id: 'field', items: options };
    const value = {
      done: ['b'],
      own: [{ id: 'o1', text: 'Le mien', done: false, due: '2026-11-23' }],
      items: { a: { owner: 'Awa' } },
    };
    expect(checklist.toText(value, field, telling)).toBe(
      '☐ A (Awa)\n☑ B\n☐ Le mien (23 novembre 2026)',
    );
  });

  it('tells cards by the pile they are on, the person’s own among them', () => {
    const field = { kind: 'cards', id: 'field', options, piles: options };
    const value = { piles: { a: 'b', o1: 'b' }, own: [{ id: 'o1', text: 'Mienne' }] };
    expect(cards.toText(value, field, telling)).toBe('field.named-answer B A, Mienne');
  });
});
