import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEntry, type Entry } from '../../../src/notebook/entry.ts';
import { mergeEntries, mergeThreeWay, newest } from '../../../src/notebook/merge.ts';
import { stampOf } from '../../../src/notebook/stamp.ts';

const stampAt = (time: number): string => stampOf({ time, counter: 0, writer: 'device00page' });
const entryAt = (value: string, time: number): Entry => makeEntry('a.b', value, stampAt(time));

// Few stamps and values on purpose: ties must be settled too.
const sets = fc
  .dictionary(
    fc.constantFrom('a.b', 'a.c', 'd.e.f'),
    fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.nat(3)),
  )
  .map(
    (drawn) =>
      new Map(
        Object.entries(drawn).map(([path, [value, time]]) => [
          path,
          makeEntry(path, value, stampAt(time)),
        ]),
      ),
  );

describe('merging', () => {
  it('does not depend on the order, the grouping or the number of times', () => {
    fc.assert(
      fc.property(sets, sets, sets, (a, b, c) => {
        expect(mergeEntries(a, b)).toEqual(mergeEntries(b, a));
        expect(mergeEntries(mergeEntries(a, b), c)).toEqual(mergeEntries(a, mergeEntries(b, c)));
        expect(mergeEntries(a, a)).toEqual(a);
        expect(mergeEntries(mergeEntries(a, b), b)).toEqual(mergeEntries(a, b));
      }),
    );
  });

  it('keeps the newest of each answer', () => {
    expect(newest(entryAt('old', 1), entryAt('new', 2)).v).toBe('new');
  });
});

describe('merging with a file', () => {
  const [first, second, third] = [entryAt('1', 1), entryAt('2', 2), entryAt('3', 3)];

  it('adds what we do not have', () => {
    expect(mergeThreeWay(undefined, first, {})).toEqual({ outcome: 'added', winner: first });
  });

  it('takes theirs where only they changed, even under an earlier stamp', () => {
    expect(mergeThreeWay(second, first, { theirs: second.s })).toEqual({
      outcome: 'theirs',
      winner: first,
    });
  });

  it('keeps ours where only we changed', () => {
    expect(mergeThreeWay(second, first, { theirs: first.s }).outcome).toBe('ours');
    expect(mergeThreeWay(second, first, { ours: first.s }).outcome).toBe('ours');
  });

  it('does not let an old copy win over what was imported last', () => {
    expect(mergeThreeWay(second, first, { ours: second.s })).toMatchObject({
      outcome: 'conflict',
      winner: second,
    });
  });

  it('keeps both where both changed, the newest shown, whoever asks', () => {
    const base = { theirs: first.s };
    const here = mergeThreeWay(second, third, base);
    const there = mergeThreeWay(third, second, base);
    expect(here).toEqual({ outcome: 'conflict', winner: third, loser: second });
    expect(there).toEqual(here);
  });

  it('sees no conflict between equal values', () => {
    expect(mergeThreeWay(entryAt('x', 1), entryAt('x', 2), {}).outcome).toBe('same');
  });
});
