import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook, standardLayers } from '../../../src/authoring/index.ts';
import { shortCodes } from '../../../src/print/short.ts';

const { workbook } = await readWorkbook(standardLayers);
const worksheets = workbook.worksheets.map(({ id }) => id);
const ids = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/), { maxLength: 60 });

/** So many ids that some have the same four signs. */
const crowd = Array.from({ length: 3_000 }, (_, index) => `worksheet-${index}`);

describe('the short code of a worksheet', () => {
  it('is four signs that are not taken for one another, and that make no words', () => {
    const codes = [...shortCodes(worksheets).values()];
    expect(codes).toHaveLength(worksheets.length);
    expect(codes.filter((code) => !/^[2-9b-df-hj-km-np-tv-xz]{4}$/.test(code))).toEqual([]);
  });

  it('stands on paper: it is what it was when it was first printed', () => {
    const codes = shortCodes(['network-map', 'pitch', 'starting-point']);
    expect(Object.fromEntries(codes)).toEqual({
      'network-map': 'k794',
      pitch: 'hxc5',
      'starting-point': 'd3c8',
    });
  });

  it('is another for every id, whatever the ids are and in whatever order', () => {
    fc.assert(
      fc.property(ids, (each) => {
        const codes = shortCodes(each);
        expect(new Set(codes.values()).size).toBe(each.length);
        expect(shortCodes([...each].reverse())).toEqual(codes);
        expect(shortCodes([...each, ...each])).toEqual(codes);
      }),
    );
  });

  it('does not change when others come, unless it was the same as theirs', () => {
    fc.assert(
      fc.property(ids, ids, (before, added) => {
        const all = shortCodes([...before, ...added]);
        for (const [id, code] of shortCodes(before)) {
          const rival = [...all].find(([other, own]) => own === code && other !== id);
          expect(rival ? all.get(id)?.startsWith(code) : all.get(id) === code).toBe(true);
        }
      }),
    );
  });

  it('is longer for the later of two ids that would have the same', () => {
    const codes = shortCodes(crowd);
    expect(new Set(codes.values()).size).toBe(crowd.length);
    const longer = [...codes].filter(([, code]) => code.length > 4);
    expect(longer.length).toBeGreaterThan(0);
    for (const [id, code] of longer) {
      const [rival] = [...codes].find(([, own]) => own === code.slice(0, -1)) ?? [];
      expect(rival !== undefined && rival < id).toBe(true);
    }
  });
});
