import { describe, expect, it } from 'vitest';
import { paper } from '../../../../src/fields/matrix/paper.rich.ts';
import type { MatrixField } from '../../../../src/fields/matrix/definition.ts';
import type { Telling } from '../../../../src/workbook/kind.ts';

const field = {
  kind: 'matrix',
  id: 'm',
  options: [{ id: 'job', label: { text: 'Poste' } }],
  criteria: [{ id: 'pay', label: { text: 'Revenu' } }],
  'criteria-from': { sources: ['values.top'] },
  own: 1,
} as unknown as MatrixField;

const telling = {
  locale: 'fr',
  offered: (side: { from?: unknown; options?: unknown[] }) =>
    side.from ? [{ id: 'v1', label: { text: 'Autonomie' } }] : (side.options ?? []),
} as unknown as Telling;

const take = (lines: Record<string, string>) =>
  paper.take(null, new Map(Object.entries(lines)), { field, telling });

describe('the paper of a matrix', () => {
  it('takes what is offered under the words written, with its weight and scores', () => {
    const { value, left } = take({
      's.m.own-c1.words': 'autonomie',
      's.m.own-c1': '4',
      's.m.job.own-c1': '3',
      's.m.own-o1.words': 'Rester',
      's.m.own-o1.pay': '5',
      's.m.own-o1.own-c1': '0',
    });
    expect(left).toEqual([]);
    expect(value).toEqual({
      criteria: [{ id: 'v1', text: 'Autonomie' }],
      options: [{ id: 'own-o1', text: 'Rester' }],
      weights: { v1: 4 },
      scores: { job: { v1: 3 }, 'own-o1': { pay: 5, v1: 0 } },
      facts: {},
    });
  });

  it('gives back what says nothing: words it does not know, numbers of nothing', () => {
    const { value, left } = take({ 's.m.own-c1.words': 'Inconnu', 's.m.own-c1': '4' });
    expect(value).toBeNull();
    expect(left).toEqual(['s.m.own-c1.words', 's.m.own-c1']);
    expect(take({ 's.m.own-o2.pay': 'trois' }).left).toEqual(['s.m.own-o2.pay']);
  });
});
