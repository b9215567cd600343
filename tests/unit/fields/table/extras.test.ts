import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addKnown, perYear, sumGroups } from '../../../../src/fields/table/extras/groups.ts';
import { sortPlanned, standOf } from '../../../../src/fields/table/extras/next.ts';
import { dealRows } from '../../../../src/fields/table/extras/piles.ts';
import {
  missingRows,
  orphanRows,
  proposedRowId,
} from '../../../../src/fields/table/extras/proposals.ts';

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 30 });
const choice = fc.constantFrom('sent', 'reply', 'gone', null);

/** Something said of each row, as a function of its id. */
function valuesOf<T>(value: fc.Arbitrary<T>) {
  return ids.chain((rows) =>
    fc
      .array(value, { minLength: rows.length, maxLength: rows.length })
      .map((values) => ({ rows, of: (id: string) => values[rows.indexOf(id)] as T })),
  );
}

const offer = (id: string) => ({ id, label: { text: id.toUpperCase() } });

describe('the board', () => {
  it('has a pile for each choice, even an empty one, and one for rows without a choice', () => {
    const choices: Record<string, string | null> = { a: 'reply', b: null, c: 'sent', d: 'reply' };
    const piles = dealRows(['a', 'b', 'c', 'd'], (id) => choices[id] ?? null, [
      'found',
      'sent',
      'reply',
    ]);
    expect(piles).toEqual([
      { id: null, rows: ['b'] },
      { id: 'found', rows: [] },
      { id: 'sent', rows: ['c'] },
      { id: 'reply', rows: ['a', 'd'] },
    ]);
  });

  it('never loses a row, nor shows it twice, whatever was chosen', () => {
    fc.assert(
      fc.property(valuesOf(choice), ({ rows, of }) => {
        const piles = dealRows(rows, of, ['sent', 'reply']);
        expect(piles.flatMap((pile) => pile.rows).sort()).toEqual([...rows].sort());
        for (const pile of piles) for (const row of pile.rows) expect(of(row)).toBe(pile.id);
      }),
    );
  });
});

describe('the next actions', () => {
  it('go from the earliest to the latest, and leave out rows without a date', () => {
    const dates: Record<string, string | null> = { a: '2027-01-02', b: null, c: '2026-12' };
    expect(sortPlanned(['a', 'b', 'c'], (id) => dates[id] ?? null)).toEqual([
      { id: 'c', date: '2026-12' },
      { id: 'a', date: '2027-01-02' },
    ]);
  });

  it('stay in the person’s order within one day', () => {
    const planned = sortPlanned(['z', 'a', 'm'], () => '2027-01-01');
    expect(planned.map(({ id }) => id)).toEqual(['z', 'a', 'm']);
  });

  it('are past only when their day, their month or their year is over', () => {
    expect(standOf('2026-11-22', '2026-11-23')).toBe('past');
    expect(standOf('2026-11-23', '2026-11-23')).toBe('today');
    expect(standOf('2026-11', '2026-11-23')).toBe('ahead');
    expect(standOf('2025', '2026-11-23')).toBe('past');
  });
});

describe('the sums by group', () => {
  it('are unknown where nothing is given: that is not zero', () => {
    expect(addKnown([null, null])).toBeNull();
    expect(addKnown([null, 0])).toBe(0);
    expect(perYear(null)).toBeNull();
    expect(perYear(650_00)).toBe(7_800_00);
  });

  it('add up to the sum of all rows', () => {
    const row = fc.record({
      group: fc.constantFrom('home', 'food', 'other', null),
      amount: fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 })),
    });
    fc.assert(
      fc.property(valuesOf(row), ({ rows, of }) => {
        const sums = sumGroups(
          rows,
          (id) => of(id).group,
          (id) => of(id).amount,
          ['home', 'food'],
        );
        expect(addKnown(sums.values())).toBe(addKnown(rows.map((id) => of(id).amount)));
      }),
    );
  });
});

describe('the rows that are proposed', () => {
  it('have the same id everywhere, which a path can hold', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (id) => {
        expect(proposedRowId(id)).toBe(proposedRowId(id));
        expect(proposedRowId(id)).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/i);
      }),
    );
  });

  it('have ids that differ', () => {
    const texts = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 80 }), { maxLength: 40 });
    fc.assert(
      fc.property(texts, (all) => {
        expect(new Set(all.map(proposedRowId)).size).toBe(all.length);
      }),
    );
  });

  it('are missing until they are there, and only once', () => {
    const offers = ['r1', 'r2'].map(offer);
    const rows = ['r9', proposedRowId('r1')];
    expect(missingRows(offers, rows)).toEqual([offer('r2')]);
    expect(missingRows(offers, [...rows, proposedRowId('r2')])).toEqual([]);
    // One that the person wrote by hand is there already.
    const [{ label } = { label: { text: '' } }] = missingRows(offers, rows);
    expect(missingRows(offers, rows, [` ${label.text.toUpperCase()}`])).toEqual([]);
  });

  it('are told apart when their source has gone; the person’s own rows never are', () => {
    const rows = ['r1', proposedRowId('r1'), proposedRowId('r2')];
    expect(orphanRows([offer('r1')], rows)).toEqual([proposedRowId('r2')]);
  });
});
