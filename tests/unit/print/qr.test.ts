import fc from 'fast-check';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrPath } from '../../../src/print/qr.ts';

/** Paints a path of rectangles onto squares; throws when it is anything else, or paints one twice. */
function paint({ size, path }: ReturnType<typeof qrPath>): boolean[][] {
  const squares = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const rest = path.replace(
    /M(\d+) (\d+)h(\d+)v1h-(\d+)z/g,
    (_, x: string, y: string, width: string, back: string) => {
      if (width !== back) throw new Error(`not a rectangle: ${width} and back ${back}`);
      for (let at = Number(x); at < Number(x) + Number(width); at += 1) {
        const row = squares[Number(y)];
        if (row?.[at] !== false) throw new Error(`painted twice, or outside: ${at} ${y}`);
        row[at] = true;
      }
      return '';
    },
  );
  if (rest !== '') throw new Error(`neither a rectangle nor a code: ${rest}`);
  return squares;
}

describe('the path of a QR code', () => {
  it('paints every square of the code and no other, with room for errors', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string({ unit: 'grapheme', minLength: 1 })), (text) => {
        const code = qrPath(text);
        const { data, size } = encode(text, { ecc: 'M', border: 0 });
        expect(code.size).toBe(size);
        expect(paint(code)).toEqual(data);
      }),
      { numRuns: 40 },
    );
  });

  it('has the three corners that readers look for, and no margin', () => {
    const code = qrPath('https://exemple.fr/f/k7mq/');
    const squares = paint(code);
    const last = code.size - 1;
    const side = (x: number, y: number) =>
      [0, 1, 2, 3, 4, 5, 6].map((step) => squares[y]?.[x + step]);
    for (const [x, y] of [
      [0, 0],
      [last - 6, 0],
      [0, last],
    ] as const)
      expect(side(x, y)).toEqual(Array.from({ length: 7 }, () => true));
    expect(code.path.length).toBeLessThan(6_000);
  });

  it('is refused for a text that no code holds', () => {
    expect(() => qrPath('x'.repeat(3_000))).toThrow();
  });
});
