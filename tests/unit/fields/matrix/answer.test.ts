import { describe, expect, it } from 'vitest';
import { answers } from '../../../../src/fields/matrix/answer.rich.ts';
import { definition } from '../../../../src/fields/matrix/definition.ts';
import type { MatrixField } from '../../../../src/fields/matrix/definition.ts';
import { itemsOn, withItem, withoutItem } from '../../../../src/fields/matrix/grid.ts';
import type { Matrix } from '../../../../src/fields/matrix/grid.ts';
import { compile, evaluate } from '../../../../src/workbook/formula/index.ts';
import type { Offer, Telling } from '../../../../src/workbook/kind.ts';

const offer = (id: string, text: string): Offer => ({ id, label: { text } });
const field = {
  kind: 'matrix',
  id: 'm',
  options: [offer('salaried', 'Salariat'), offer('training', 'Formation')],
  criteria: [offer('income', 'Revenu')],
  'criteria-from': { sources: ['values.top'] },
} as unknown as MatrixField;

function tellingWith(taken: readonly Offer[]): Telling {
  return {
    locale: 'fr',
    currency: 'EUR',
    say: (_key, values = {}) => `${values['name']} : ${values['text']}`,
    answersOf: () => undefined,
    offered: (side) => {
      const { options = [], from } = side as { options?: readonly Offer[]; from?: object };
      return from ? [...options, ...taken] : options;
    },
  };
}

const telling = tellingWith([offer('r1', 'Autonomie')]);
const value: Matrix = {
  weights: { income: 4, r1: 2, 'own-abc123': 1 },
  scores: { salaried: { income: 5, r1: 3, 'own-abc123': 0 }, training: { income: 2 } },
  facts: { salaried: ['income'] },
  criteria: [
    { id: 'r1', text: 'Autonomie' },
    { id: 'own-abc123', text: 'Calme' },
  ],
};

describe('the answers of a matrix', () => {
  it('are told option by option, each score with its weight', () => {
    expect(answers.toText(value, field, telling).replace(/[\u00a0\u202f]/g, ' ')).toBe(
      'Salariat : Revenu 5 × 4, Autonomie 3 × 2, Calme 0 × 1 = 26 (74 %)\n' +
        'Formation : Revenu 2 × 4, Autonomie – × 2, Calme – × 1',
    );
  });

  it('are told by their criteria as long as there is no score', () => {
    expect(answers.toText({ ...value, scores: {} }, field, telling)).toBe(
      'Revenu × 4, Autonomie × 2, Calme × 1',
    );
    const empty = { weights: {}, scores: {}, facts: {} };
    expect(answers.toText(empty, field, telling)).toBe('');
    expect(answers.isAnswered(empty, field)).toBe(false);
  });

  it('keep what a later version may add, and drop what is no weight and no score', () => {
    expect(
      answers.accept({
        weights: { a: 3, b: 'x', c: -1, d: 2.5 },
        scores: { o: { a: 1 }, p: {} },
        later: 1,
      }),
    ).toEqual({ weights: { a: 3 }, scores: { o: { a: 1 } }, facts: {}, later: 1 });
    expect(answers.accept({ weights: {} })).toBeUndefined();
  });

  it('take the words of the source as it stands now, and flag what is gone from it', () => {
    const words = (offers: readonly Offer[]) =>
      itemsOn(field, 'criteria', value, tellingWith(offers)).map(({ text, origin, isGone }) => [
        text,
        origin,
        isGone,
      ]);
    expect(words([offer('r1', 'Être libre')])[1]).toEqual(['Être libre', 'taken', false]);
    expect(words([])[1]).toEqual(['Autonomie', 'taken', true]);
    expect(words([])[2]).toEqual(['Calme', 'own', false]);
  });

  it('lose nothing when a criterion is removed and put back', () => {
    const [first] = value.criteria ?? [];
    const removed = withoutItem(value, 'criteria', 'r1');
    expect(removed.criteria?.map(({ id }) => id)).toEqual(['own-abc123']);
    expect(answers.toText(removed, field, telling)).not.toContain('Autonomie');
    expect(first && withItem(removed, 'criteria', first, 0)).toEqual(value);
    expect(withoutItem(removed, 'criteria', 'own-abc123')).not.toHaveProperty('criteria');
  });

  it('are rows in a formula', () => {
    const rows = answers.toValue?.(value, field, telling);
    const names = {
      worksheet: 'w',
      worksheets: {
        w: { m: { type: 'rows', columns: definition.valueColumns?.(field as never) ?? {} } },
      },
    } as const;
    const compute = (text: string) => {
      const compiled = compile(text, names);
      if ('problems' in compiled) throw new Error(compiled.problems[0].message.en);
      return evaluate(compiled.ast, { resolve: () => rows ?? null }, '2027-03-15').value;
    };
    expect(compute('round(max(m.percent))')).toBe(74);
    expect(compute('list(m.option, rank = 1)')).toEqual(['Salariat']);
    expect(compute('sum(m.unchecked)')).toBe(3);
    expect(compute('count(m, rank != doubled-rank)')).toBe(0);
  });

  it('offer their options to later fields', () => {
    expect(answers.toItems?.(value, field, telling)).toEqual([
      offer('salaried', 'Salariat'),
      offer('training', 'Formation'),
    ]);
  });
});
