import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveOrder, fillIn, newRowId, startRows } from '../../../../src/fields/table/rows.ts';
import {
  withoutRow,
  withRow,
  withRowMoved,
  withRowRestored,
} from '../../../../src/fields/table/tools/order.ts';
import { addUp } from '../../../../src/fields/table/tools/sum.ts';

const START = ['r1', 'r2', 'r3'];
const NOTHING = new Map<string, null>();

describe('startRows', () => {
  it('numbers the rows of a blank table the same way everywhere', () => {
    expect(startRows(4)).toEqual(['r1', 'r2', 'r3', 'r4']);
  });

  it('gives three rows when the author does not say', () => {
    expect(startRows()).toEqual(START);
  });

  it('gives none when the author wants none', () => {
    expect(startRows(0)).toEqual([]);
  });
});

describe('newRowId', () => {
  it('is an r and seven letters or digits', () => {
    expect(newRowId([])).toMatch(/^r[0-9a-z]{7}$/);
  });

  it('is never one that is taken', () => {
    const draws = [new Uint8Array(7), new Uint8Array(7), new Uint8Array(7).fill(1)];
    expect(newRowId(['r0000000'], () => draws.shift() ?? new Uint8Array(7))).toBe('r1111111');
  });
});

describe('effectiveOrder', () => {
  it('is the start rows on a blank table', () => {
    expect(effectiveOrder(undefined, NOTHING, START)).toEqual(START);
    expect(effectiveOrder(null, NOTHING, START)).toEqual(START);
  });

  it('is empty when every row was removed', () => {
    expect(effectiveOrder([], NOTHING, START)).toEqual([]);
  });

  it('keeps a row that was written elsewhere and which the order does not know', () => {
    const entries = new Map([['rzzzzzzz', { name: 'Anne' }]]);
    expect(effectiveOrder(['r2', 'r1'], entries, START)).toEqual(['r2', 'r1', 'rzzzzzzz']);
    expect(effectiveOrder(undefined, entries, START)).toEqual([...START, 'rzzzzzzz']);
  });

  it('keeps a row that was removed here and written later elsewhere', () => {
    const entries = new Map([['r2', { name: 'Anne' }]]);
    expect(effectiveOrder(['r1', 'r3'], entries, START)).toEqual(['r1', 'r3', 'r2']);
  });

  it('leaves out a row that was removed elsewhere and which the order still has', () => {
    const entries = new Map([['r2', null]]);
    expect(effectiveOrder(['r3', 'r2', 'r1'], entries, START)).toEqual(['r3', 'r1']);
    expect(effectiveOrder(undefined, entries, START)).toEqual(['r1', 'r3']);
  });

  it('keeps a row whose cells were all emptied', () => {
    expect(effectiveOrder(['r1', 'r2'], new Map([['r2', {}]]), START)).toEqual(['r1', 'r2']);
  });

  it('appends in the same order on every device', () => {
    const rows = ['r10', 'r2', 'rb', 'ra'].map((id) => [id, {}] as const);
    const expected = ['r2', 'ra', 'rb', 'r10'];
    expect(effectiveOrder([], new Map(rows), START)).toEqual(expected);
    expect(effectiveOrder([], new Map(rows.toReversed()), START)).toEqual(expected);
  });

  it('drops ids that no answer can have', () => {
    expect(effectiveOrder(['r1', 'a.b', '', '~row~', '"]'], NOTHING, START)).toEqual(['r1']);
  });
});

describe('changes of order', () => {
  it('puts a copy below its model', () => {
    expect(withRow(['a', 'b'], 'c', 'a')).toEqual(['a', 'c', 'b']);
  });

  it('puts a new row last', () => {
    expect(withRow(['a', 'b'], 'c')).toEqual(['a', 'b', 'c']);
  });

  it('moves a row by one, and not beyond the ends', () => {
    expect(withRowMoved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(withRowMoved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
    expect(withRowMoved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(withRowMoved(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
    expect(withRowMoved(['a', 'b'], 'x', 1)).toEqual(['a', 'b']);
  });

  it('puts a removed row back at its place', () => {
    expect(withRowRestored(['a', 'c'], 'b', ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
    expect(withRowRestored(['b', 'c'], 'a', ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
    expect(withRowRestored(['a', 'b'], 'c', ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
    expect(withRowRestored([], 'a', ['a'])).toEqual(['a']);
  });

  it('puts it back after its old neighbour when the others have moved meanwhile', () => {
    expect(withRowRestored(['c', 'new', 'a'], 'b', ['a', 'b', 'c'])).toEqual([
      'c',
      'new',
      'a',
      'b',
    ]);
  });
});

const id = fc.integer({ min: 1, max: 12 }).map((number) => `r${number}`);
const step = fc.oneof(
  fc.record({ does: fc.constant('add' as const), id }),
  fc.record({ does: fc.constant('remove' as const), id }),
  fc.record({ does: fc.constant('undo' as const), id }),
  fc.record({ does: fc.constant('up' as const), id }),
  fc.record({ does: fc.constant('down' as const), id }),
  fc.record({ does: fc.constant('foreign' as const), id, order: fc.array(id) }),
);

describe('any sequence of changes, here and on other devices', () => {
  it('loses no row that is written and doubles none', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let order: readonly string[] = START;
        let removed: { id: string; before: readonly string[] } | undefined;
        const entries = new Map<string, object | null>(START.map((each) => [each, {}]));
        for (const each of steps) {
          const before = order;
          if (each.does === 'add' && !order.includes(each.id)) {
            order = withRow(order, each.id);
            entries.set(each.id, {});
          } else if (each.does === 'remove' && order.includes(each.id)) {
            order = withoutRow(order, each.id);
            entries.set(each.id, null);
            removed = { id: each.id, before };
          } else if (each.does === 'undo' && removed && !order.includes(removed.id)) {
            order = withRowRestored(order, removed.id, removed.before);
            entries.set(removed.id, {});
          } else if (each.does === 'up' || each.does === 'down') {
            order = withRowMoved(order, each.id, each.does === 'up' ? -1 : 1);
          } else if (each.does === 'foreign') {
            for (const made of each.order) if (!entries.has(made)) entries.set(made, {});
            order = effectiveOrder(each.order, entries as Map<string, null>, START);
          }
          const written = [...entries].filter(([, row]) => row !== null).map(([row]) => row);
          expect([...order].sort()).toEqual(written.sort());
        }
      }),
    );
  });

  it('gives the same rows when the order it gave is read again', () => {
    fc.assert(
      fc.property(fc.array(id), fc.dictionary(id, fc.option(fc.constant({}))), (order, rows) => {
        const entries = new Map(Object.entries(rows));
        const once = effectiveOrder(order, entries, START);
        expect(effectiveOrder(once, entries, START)).toEqual(once);
      }),
    );
  });
});

describe('addUp', () => {
  const answered = (row: Record<string, string | number | null>) => ({ row, isAnswered: true });
  const empty = { row: { amount: null }, isAnswered: false };

  it('adds the numbers of a column', () => {
    const rows = [answered({ amount: 120_000 }), answered({ amount: 50 }), empty];
    expect(addUp(rows, 'amount')).toEqual({ sum: 120_050, given: 2, asked: 2 });
  });

  it('tells how many of the rows in use have no number', () => {
    const rows = [answered({ amount: 5 }), answered({ amount: null }), answered({ amount: 'peu' })];
    expect(addUp(rows, 'amount')).toEqual({ sum: 5, given: 1, asked: 3 });
  });

  it('has no sum when there is no number, and zero when zeros are given', () => {
    expect(addUp([empty, answered({ label: 'Loyer' })], 'amount').sum).toBeNull();
    expect(addUp([answered({ amount: 0 })], 'amount').sum).toBe(0);
    expect(addUp([], 'amount')).toEqual({ sum: null, given: 0, asked: 0 });
  });
});

describe('fillIn', () => {
  it('writes values into a word and leaves what it does not know', () => {
    expect(fillIn('Ligne {row} sur {all}.', { row: 2 })).toBe('Ligne 2 sur {all}.');
  });
});
