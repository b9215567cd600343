import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withPlace, withRestored, without } from '../../../../src/fields/ranking/order.ts';

const items = ['a', 'b', 'c', 'd', 'e', 'f'];
const id = fc.constantFrom(...items);
const move = fc.oneof(
  fc.record({ does: fc.constant('put' as const), id, place: fc.integer({ min: -3, max: 9 }) }),
  fc.record({ does: fc.constant('out' as const), id }),
  fc.record({ does: fc.constant('undo' as const) }),
);

describe('the order of a ranking', () => {
  it('puts something first, last, or between two others', () => {
    expect(withPlace(['a', 'b'], 'c', 0)).toEqual(['c', 'a', 'b']);
    expect(withPlace(['a', 'b'], 'c', 1)).toEqual(['a', 'c', 'b']);
    expect(withPlace(['a', 'b'], 'c', Infinity)).toEqual(['a', 'b', 'c']);
  });

  it('moves something up, down and to a place, at most to an end', () => {
    expect(withPlace(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'c', 'b']);
    expect(withPlace(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(withPlace(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
    expect(withPlace(['a', 'b', 'c'], 'a', 12)).toEqual(['b', 'c', 'a']);
  });

  it('brings back what was taken out, where it stood, whatever came in between', () => {
    expect(withRestored(['a', 'c'], ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
    expect(withRestored(['c', 'a'], ['a', 'b', 'c'])).toEqual(['c', 'a', 'b']);
    expect(withRestored(['d'], ['a', 'b', 'c'])).toEqual(['a', 'b', 'c', 'd']);
  });

  it('neither loses nor doubles anything by any sequence of moves', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        let order: readonly string[] = [];
        let before: readonly string[] = [];
        const ranked = new Set<string>();
        for (const each of moves) {
          if (each.does === 'put') {
            order = withPlace(order, each.id, each.place);
            ranked.add(each.id);
          } else if (each.does === 'out') {
            before = order;
            order = without(order, each.id);
            ranked.delete(each.id);
          } else {
            order = withRestored(order, before);
            for (const back of before) ranked.add(back);
          }
          expect([...order].sort()).toEqual([...ranked].sort());
        }
      }),
    );
  });

  it('gives an undone order back as it was when nothing else has moved', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(items), id, (order, out) => {
        expect(withRestored(without(order, out), order)).toEqual(order);
        expect(withRestored([], order)).toEqual(order);
      }),
    );
  });
});
