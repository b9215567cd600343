import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item, Matrix } from '../../../../src/fields/matrix/grid.ts';
import { weigh } from '../../../../src/fields/matrix/weigh.ts';

const BEST = 5;

function items(...ids: string[]): Item[] {
  return ids.map((id) => ({ id, text: id.toUpperCase(), origin: 'given', isGone: false }));
}

const options = items('salaried', 'founding', 'training');
const criteria = items('income', 'time', 'risk');

function matrix(
  weights: Matrix['weights'],
  scores: Matrix['scores'],
  facts: Matrix['facts'] = {},
): Matrix {
  return { weights, scores, facts };
}

const full = matrix(
  { income: 5, time: 3, risk: 2 },
  {
    salaried: { income: 4, time: 4, risk: 3 },
    founding: { income: 2, time: 1, risk: 5 },
    training: { income: 5, time: 3, risk: 2 },
  },
  { salaried: ['income', 'time'], training: ['risk'] },
);

const weighed = (value: Matrix) => weigh(value, options, criteria, BEST);

describe('weigh', () => {
  it('adds up weight × score, out of what the weights allow', () => {
    const [salaried, founding, training] = weighed(full).outcomes;
    expect(salaried).toMatchObject({ total: 38, possible: 50, percent: 76, rank: 1, lacking: 0 });
    expect(founding).toMatchObject({ total: 23, percent: 46, rank: 3 });
    expect(training).toMatchObject({ total: 38, percent: 76, rank: 1 });
  });

  it('doubles the heaviest criterion, and says whether the order changes', () => {
    const { heaviest, changes, outcomes } = weighed(full);
    expect(heaviest?.id).toBe('income');
    expect(changes).toBe(true);
    expect(outcomes.map(({ doubledRank }) => doubledRank)).toEqual([2, 3, 1]);
    expect(outcomes[0]?.doubled).toBeCloseTo((58 / 75) * 100);
  });

  it('doubles in turn several criteria that weigh the most, and names one that changes the order', () => {
    const scores = {
      salaried: { income: 5, time: 4, risk: 2 },
      founding: { income: 2, time: 3, risk: 5 },
    };
    const tied = matrix({ income: 3, time: 4, risk: 4 }, scores);
    const { heaviest, changes, outcomes } = weigh(tied, options.slice(0, 2), criteria, BEST);
    expect(outcomes.map(({ rank }) => rank)).toEqual([1, 2]);
    // Doubled, time would change nothing here; the risk would.
    expect(heaviest?.id).toBe('risk');
    expect(changes).toBe(true);
    expect(outcomes.map(({ doubledRank }) => doubledRank)).toEqual([2, 1]);
  });

  it('names the first of several criteria that weigh the most when none changes the order', () => {
    const value = { ...full, weights: { income: 1, time: 4, risk: 4 } };
    expect(weighed(value).heaviest?.id).toBe('time');
  });

  it('is too close to decide by numbers under ten points, not at ten', () => {
    const gapOf = (one: number, other: number) => {
      const value = matrix(
        { income: 4, time: 4, risk: 2 },
        {
          salaried: { income: one, time: 5, risk: 5 },
          founding: { income: other, time: 5, risk: 5 },
        },
      );
      return weighed(value);
    };
    expect(gapOf(5, 4)).toMatchObject({ gap: 8, isClose: true });
    expect(gapOf(5, 5)).toMatchObject({ gap: 0, isClose: true });
    expect(gapOf(5, 3)).toMatchObject({ gap: 16, isClose: false });
    const ten = matrix({ income: 1 }, { salaried: { income: 10 }, founding: { income: 9 } });
    expect(weigh(ten, options, items('income'), 10)).toMatchObject({ isClose: false });
  });

  it('never takes a blank score for 0: the option has no total, and says what it lacks', () => {
    const value = matrix(
      { income: 5, time: 3 },
      { salaried: { income: 4 }, founding: { income: 0, time: 0 } },
    );
    const { outcomes, gap, isClose } = weighed(value);
    expect(outcomes[0]).toMatchObject({
      soFar: 20,
      total: null,
      percent: null,
      rank: null,
      lacking: 1,
    });
    expect(outcomes[1]).toMatchObject({ total: 0, percent: 0, rank: 1, lacking: 0 });
    expect(outcomes[2]).toMatchObject({ soFar: 0, total: null, lacking: 2 });
    expect(gap).toBeNull();
    expect(isClose).toBe(false);
  });

  it('counts a criterion once it has a weight, and names those that have none', () => {
    const { unweighted, outcomes } = weighed(
      matrix({ income: 2, time: 0 }, { salaried: { income: 3, risk: 1 } }),
    );
    expect(unweighted.map(({ id }) => id)).toEqual(['risk']);
    expect(outcomes[0]).toMatchObject({ total: 6, possible: 10, percent: 60 });
  });

  it('counts the scores that rest on no checked fact', () => {
    const { outcomes, unchecked } = weighed(full);
    expect(outcomes.map((outcome) => outcome.unchecked)).toEqual([1, 3, 2]);
    expect(unchecked).toBe(6);
  });

  it('leaves out what is kept for options and criteria that are not there any more', () => {
    const value = matrix({ ...full.weights, gone: 5 }, { ...full.scores, gone: { income: 5 } });
    expect(weighed(value).outcomes.map(({ percent }) => percent)).toEqual([76, 46, 76]);
  });

  it('says nothing of a matrix in which nothing weighs', () => {
    expect(weighed(matrix({}, {}))).toMatchObject({
      heaviest: undefined,
      gap: null,
      changes: false,
    });
    const { outcomes } = weighed(matrix({ income: 0 }, { salaried: { income: 5 } }));
    expect(outcomes[0]).toMatchObject({ total: null, percent: null });
  });
});

describe('weigh, whatever the numbers', () => {
  const ids = fc.constantFrom('income', 'time', 'risk', 'gone', 'constructor');
  const numbers = fc.dictionary(ids, fc.integer({ min: 0, max: BEST }));
  const anyMatrix = fc.record({
    weights: numbers,
    scores: fc.dictionary(fc.constantFrom('salaried', 'founding', 'training', 'toString'), numbers),
    facts: fc.dictionary(fc.constantFrom('salaried', 'founding'), fc.array(ids)),
  });

  it('gives percents from 0 to 100, and ranks that agree with them', () => {
    fc.assert(
      fc.property(anyMatrix, (value) => {
        const { outcomes, gap } = weighed(value);
        for (const { percent, doubled, rank, total, possible } of outcomes) {
          expect((percent === null) === (total === null)).toBe(true);
          expect((rank === null) === (percent === null)).toBe(true);
          if (percent === null || total === null) continue;
          expect(percent).toBeGreaterThanOrEqual(0);
          expect(percent).toBeLessThanOrEqual(100);
          expect(doubled).toBeLessThanOrEqual(100);
          expect(total).toBeLessThanOrEqual(possible);
          for (const other of outcomes)
            if (other.percent !== null && other.rank !== null && rank !== null)
              expect(Math.sign(other.rank - rank)).toBe(
                -Math.sign(Math.round((other.percent - percent) * 1e6)) + 0,
              );
        }
        if (gap !== null) expect(gap).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('gives the same whatever the order of the options', () => {
    fc.assert(
      fc.property(anyMatrix, (value) => {
        const there = weighed(value).outcomes;
        const back = weigh(value, options.toReversed(), criteria, BEST).outcomes;
        expect(back.toReversed()).toEqual(there);
      }),
    );
  });
});
