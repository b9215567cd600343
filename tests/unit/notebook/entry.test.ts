import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksum } from '../../../src/notebook/checksum.ts';
import { makeEntry, readEntry, writeEntry } from '../../../src/notebook/entry.ts';
import { canonical, isSame, type Json } from '../../../src/notebook/json.ts';
import { pathOfKey, splitPath } from '../../../src/notebook/paths.ts';

const STAMP = '0mh9x3k00-0000-device00page';
const values = fc.jsonValue() as fc.Arbitrary<Json>;
const texts = fc.string({ unit: 'binary' });

describe('an entry', () => {
  it('comes back from its text as it was, whatever the value', () => {
    fc.assert(
      fc.property(values, (value) => {
        const entry = makeEntry('a.b', JSON.parse(canonical(value)) as Json, STAMP);
        expect(readEntry('a.b', writeEntry(entry))).toEqual(entry);
      }),
    );
  });

  it('keeps lone surrogates and every other unit of text', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('', '\ud800', 'x\udfffy'), (text, odd) => {
        const entry = makeEntry('a.b', text + odd, STAMP);
        expect(readEntry('a.b', writeEntry(entry))).toEqual(entry);
      }),
    );
  });

  it('is damaged at another path', () => {
    const text = writeEntry(makeEntry('a.b', 'x', STAMP));
    expect(readEntry('a.c', text)).toBe('damaged');
  });

  it('is damaged, or the same, when one character of its text changes', () => {
    const entry = makeEntry('a.b', { list: [1, 'deux', null], clé: 'é’œ' }, STAMP);
    const text = writeEntry(entry);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 2 }), (at, piece) => {
        const read = readEntry('a.b', text.slice(0, at) + piece + text.slice(at + 1));
        if (typeof read !== 'string') expect(isSame(read.v, entry.v)).toBe(true);
        else expect(read).toBe('damaged');
      }),
      { numRuns: 1000 },
    );
  });

  it('reads any text without throwing, even nested without end', () => {
    fc.assert(fc.property(texts, (text) => void readEntry('a.b', text)));
    expect(readEntry('a.b', '['.repeat(500_000))).toBe('damaged');
    const deep = `{"c":"x","s":"${STAMP}","v":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    expect(readEntry('a.b', deep)).toBe('damaged');
  });

  it('of a later format is newer, not damaged', () => {
    expect(readEntry('a.b', '{"f":2,"anything":true}')).toBe('newer');
  });
});

describe('a checksum', () => {
  it('covers path, value and stamp', () => {
    const all = [
      checksum('a.b', 'x', STAMP),
      checksum('a.c', 'x', STAMP),
      checksum('a.b', 'y', STAMP),
      checksum('a.b', 'x', STAMP.replace('0000', '0001')),
    ];
    expect(new Set(all).size).toBe(4);
  });

  it('is the same however the members are ordered', () => {
    expect(checksum('a.b', { x: 1, y: 2 }, STAMP)).toBe(checksum('a.b', { y: 2, x: 1 }, STAMP));
  });

  it('tells a hundred thousand short texts apart', () => {
    const seen = new Set(Array.from({ length: 100_000 }, (_, n) => checksum('a.b', n, STAMP)));
    expect(seen.size).toBe(100_000);
  });
});

describe('canonical text', () => {
  it('says members that are undefined as absent and numbers without a name as null', () => {
    expect(canonical({ b: [NaN, -0], a: undefined as unknown as Json })).toBe('{"b":[null,0]}');
  });
});

describe('a path', () => {
  it('is a worksheet and a field, perhaps a row, perhaps the consultant', () => {
    expect(splitPath('kickoff.goal')).toEqual({
      worksheet: 'kickoff',
      field: 'goal',
      row: undefined,
      isConsultant: false,
    });
    expect(splitPath('map.people.r1@consultant')).toMatchObject({ row: 'r1', isConsultant: true });
    for (const other of ['', 'a', 'a.b.c.d', 'a..b', '__proto__.x', 'a.b@boss', 'é.b']) {
      expect(splitPath(other)).toBeUndefined();
      expect(pathOfKey(`e:${other}`)).toBeUndefined();
    }
  });
});
