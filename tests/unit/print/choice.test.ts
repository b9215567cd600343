import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  copiesOf,
  linesFor,
  MOST_COPIES,
  move,
  namesIn,
  readItem,
} from '../../../src/print/choice.ts';
import type { Choice } from '../../../src/print/choice.ts';

const choose = (some: Partial<Choice>): Choice => ({
  items: [],
  roles: ['candidate'],
  paper: 'a4',
  isLarge: false,
  isSparing: false,
  room: 'usual',
  cover: false,
  contents: false,
  notes: false,
  between: false,
  names: [],
  copies: 1,
  firm: '',
  consultant: '',
  date: '',
  ...some,
});

describe('copies', () => {
  it('are one for each name, in both roles where both are asked for, and then no others', () => {
    const copies = copiesOf(
      choose({ names: ['Ana', 'Bo'], roles: ['candidate', 'consultant'], copies: 5 }),
    );
    expect(copies).toEqual([
      { role: 'candidate', name: 'Ana' },
      { role: 'consultant', name: 'Ana' },
      { role: 'candidate', name: 'Bo' },
      { role: 'consultant', name: 'Bo' },
    ]);
  });

  it('are as many as asked for without names, and at least one', () => {
    expect(copiesOf(choose({ copies: 3 }))).toEqual(
      Array.from({ length: 3 }, () => ({ role: 'candidate', name: '' })),
    );
    expect(copiesOf(choose({ copies: 0 }))).toHaveLength(1);
  });

  it('are for so many people at most, each of them with all of theirs', () => {
    const names = Array.from({ length: MOST_COPIES + 5 }, (_, at) => `N${at}`);
    const copies = copiesOf(choose({ names, roles: ['candidate', 'consultant'] }));
    expect(copies).toHaveLength(2 * MOST_COPIES);
    expect(copies.at(-1)).toEqual({ role: 'consultant', name: `N${MOST_COPIES - 1}` });
  });
});

describe('names', () => {
  it('are one a line, without empty lines, and each of them once', () => {
    expect(namesIn(' Ana  Lopez \r\n\n\tBo\u00a0Li\nAna Lopez\n   \nZoé')).toEqual([
      'Ana Lopez',
      'Bo Li',
      'Zoé',
    ]);
    expect(namesIn(' \n\t\n')).toEqual([]);
  });

  it('never hold a break of line or spaces around, whatever was pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const names = namesIn(text);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^\S(.*\S)?$/su);
        for (const name of names) expect(name).not.toMatch(/[\n\r\t]/);
      }),
    );
  });
});

describe('room to write', () => {
  it('is as the worksheet has it, half, half as much again, or so many lines', () => {
    expect([2, 4, 5].map((lines) => linesFor(lines, 'usual'))).toEqual([2, 4, 5]);
    expect([2, 4, 5].map((lines) => linesFor(lines, 'less'))).toEqual([2, 2, 3]);
    expect([2, 4, 5].map((lines) => linesFor(lines, 'more'))).toEqual([3, 6, 8]);
    expect([2, 4, 5].map((lines) => linesFor(lines, 12))).toEqual([12, 12, 12]);
  });

  it('stays one line where one line is asked for', () => {
    for (const room of ['usual', 'less', 'more', 6] as const) expect(linesFor(1, room)).toBe(1);
  });
});

describe('what is to be printed', () => {
  it('is read from a word of a form or an address', () => {
    expect(readItem('session:03')).toEqual({ kind: 'session', id: '03' });
    expect(readItem('worksheet:network-map')).toEqual({ kind: 'worksheet', id: 'network-map' });
  });

  it.each([
    '',
    'session:',
    'page:01',
    'stage:../..',
    'stage:A',
    'stage:a b',
    'xsession:01',
    'session:01\n',
  ])('is nothing of ours: %j', (text) => {
    expect(readItem(text)).toBeUndefined();
  });

  it('moves by one place, and nothing is lost', () => {
    expect(move(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(move(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(move(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(move(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string()),
        fc.integer({ min: -2, max: 12 }),
        fc.constantFrom(-1 as const, 1 as const),
        (list, at, by) => {
          const moved = move(list, at, by);
          expect([...moved].sort()).toEqual([...list].sort());
          expect(move(moved, at + by, by === 1 ? -1 : 1)).toEqual(
            moved === list ? move(list, at + by, by === 1 ? -1 : 1) : list,
          );
        },
      ),
    );
  });
});
