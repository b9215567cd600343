import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldText,
  followView,
  holdsWords,
  sortIds,
} from '../../../../src/fields/table/extras/sort.ts';
import type { SortKey } from '../../../../src/fields/table/extras/sort.ts';

const keys: Record<string, SortKey> = { a: 10, b: null, c: 9, d: 'Éva', e: 'Denis', f: 9 };
const keyOf = (id: string) => keys[id] ?? null;
const all = Object.keys(keys);

const key: fc.Arbitrary<SortKey> = fc.oneof(
  fc.integer({ min: -5, max: 5 }),
  fc.constantFrom('été', 'Ete', 'b', '10', '9', ''),
  fc.constant(null),
);
const rows = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 3 }), key), {
  selector: ([id]) => id,
});

describe('sorting', () => {
  it('puts numbers first, words by the alphabet, and what is empty last', () => {
    expect(sortIds(all, keyOf, false, 'fr')).toEqual(['c', 'f', 'a', 'e', 'd', 'b']);
  });

  it('leaves what is empty last when it is turned round', () => {
    expect(sortIds(all, keyOf, true, 'fr')).toEqual(['d', 'e', 'a', 'c', 'f', 'b']);
  });

  it('loses no row, keeps equal rows in their order, and gives the same again', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (pairs, isDescending) => {
        const held = new Map(pairs);
        const ids = pairs.map(([id]) => id);
        const of = (id: string) => held.get(id) ?? null;
        const sorted = sortIds(ids, of, isDescending, 'fr');
        expect([...sorted].sort()).toEqual([...ids].sort());
        expect(sortIds(sorted, of, isDescending, 'fr')).toEqual(sorted);
        for (const [index, id] of sorted.entries())
          for (const after of sorted.slice(index + 1))
            if (of(id) === of(after)) expect(ids.indexOf(id)).toBeLessThan(ids.indexOf(after));
      }),
    );
  });
});

describe('looking for words', () => {
  it('is blind to capitals, accents and order', () => {
    expect(holdsWords(foldText('Élodie Martin, à Évreux'), 'MARTIN elodie')).toBe(true);
    expect(holdsWords('Anne', 'bruno')).toBe(false);
  });

  it('finds everything when nothing is looked for', () => {
    fc.assert(fc.property(fc.string(), (text) => holdsWords(text, '')));
  });
});

describe('a sorted view', () => {
  it('keeps the rows it knows where they are, and puts new ones last', () => {
    expect(followView(['c', 'a', 'b'], ['a', 'b', 'x', 'c'])).toEqual(['c', 'a', 'b', 'x']);
  });

  it('never loses a row', () => {
    const some = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
    fc.assert(
      fc.property(some, some, (view, ids) => {
        expect([...followView(view, ids)].sort()).toEqual([...ids].sort());
      }),
    );
  });
});
