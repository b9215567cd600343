import { at } from './grid.ts';
import type { Item, Matrix } from './grid.ts';

/** What a matrix says of one option. */
export interface Outcome {
  readonly id: string;
  readonly text: string;
  /** Sum of weight × score of what is scored so far. */
  readonly soFar: number;
  /** The same once every criterion that counts has a score; `null` before: a blank is no 0. */
  readonly total: number | null;
  /** The most that the weights allow. */
  readonly possible: number;
  /** Total out of what is possible, 0 to 100; `null` as long as the total is not known. */
  readonly percent: number | null;
  /** 1 is the highest percent; options with the same percent share a rank. */
  readonly rank: number | null;
  /** Percent and rank with the heaviest criterion counted twice. */
  readonly doubled: number | null;
  readonly doubledRank: number | null;
  /** How many scores are missing. */
  readonly lacking: number;
  /** How many scores rest on no checked fact. */
  readonly unchecked: number;
}

/** What a matrix says as a whole. */
export interface Weighed {
  readonly outcomes: readonly Outcome[];
  /** Criteria without a weight, which do not count yet. */
  readonly unweighted: readonly Item[];
  /**
   * The criterion with the greatest weight. Of several, each is doubled in turn: the first that
   * changes the order, or else the first.
   */
  readonly heaviest: Item | undefined;
  /** Points between the first and the second option; `null` before two options are complete. */
  readonly gap: number | null;
  /** Under ten points: too close to decide by numbers. */
  readonly isClose: boolean;
  /** Whether the order changes when the heaviest criterion counts twice. */
  readonly changes: boolean;
  /** How many scores rest on no checked fact, in all options. */
  readonly unchecked: number;
}

/** Differences in points under which numbers do not decide. */
const CLOSE = 10;

/** Sums of binary fractions that differ by less are the same. */
const DUST = 1e-9;

/** Weighs options by their scores. Pure; the order of the options and criteria is that given. */
export function weigh(
  value: Matrix,
  options: readonly Item[],
  criteria: readonly Item[],
  best: number,
): Weighed {
  const weightOf = (id: string) => at(value.weights, id);
  const once = (id: string) => weightOf(id) ?? 0;
  const counted = criteria.filter(({ id }) => once(id) > 0);
  const measure = (option: string, weights: (id: string) => number) => {
    const scores = at(value.scores, option);
    const soFar = counted.reduce((sum, { id }) => sum + weights(id) * (at(scores, id) ?? 0), 0);
    const possible = best * counted.reduce((sum, { id }) => sum + weights(id), 0);
    return { soFar, possible };
  };
  const measured = options.map(({ id, text }) => {
    const scores = at(value.scores, id);
    const facts = at(value.facts, id) ?? [];
    const lacking = counted.filter((criterion) => at(scores, criterion.id) === undefined).length;
    const unchecked = criteria.filter(
      (criterion) => at(scores, criterion.id) !== undefined && !facts.includes(criterion.id),
    ).length;
    const { soFar, possible } = measure(id, once);
    const isComplete = lacking === 0 && possible > 0;
    return {
      ...{ id, text, soFar, possible, lacking, unchecked },
      total: isComplete ? soFar : null,
      percent: isComplete ? (soFar / possible) * 100 : null,
    };
  });
  const percents = measured.map(({ percent }) => percent);
  const ranks = percents.map((percent) => rankOf(percent, percents));
  const most = Math.max(...counted.map(({ id }) => once(id)));
  const doublings = counted
    .filter(({ id }) => once(id) === most)
    .map((criterion) => {
      const twice = (id: string) => once(id) * (id === criterion.id ? 2 : 1);
      const doubles = measured.map(({ id, percent }) => {
        const { soFar, possible } = measure(id, twice);
        return percent === null ? null : (soFar / possible) * 100;
      });
      const doubledRanks = doubles.map((doubled) => rankOf(doubled, doubles));
      const changes = doubledRanks.some((rank, index) => rank !== ranks[index]);
      return { criterion, doubles, doubledRanks, changes };
    });
  const doubling = doublings.find(({ changes }) => changes) ?? doublings[0];
  const [first, second] = percents.filter((each) => each !== null).sort((a, b) => b - a);
  const gap = first === undefined || second === undefined ? null : first - second;
  return {
    outcomes: measured.map((each, index) => ({
      ...each,
      rank: ranks[index] ?? null,
      doubled: doubling?.doubles[index] ?? null,
      doubledRank: doubling?.doubledRanks[index] ?? null,
    })),
    unweighted: criteria.filter(({ id }) => weightOf(id) === undefined),
    heaviest: doubling?.criterion,
    gap,
    isClose: gap !== null && gap < CLOSE - DUST,
    changes: doubling?.changes ?? false,
    unchecked: measured.reduce((sum, { unchecked }) => sum + unchecked, 0),
  };
}

function rankOf(percent: number | null, all: readonly (number | null)[]): number | null {
  if (percent === null) return null;
  return 1 + all.filter((each) => each !== null && each > percent + DUST).length;
}
