import { PDFName } from '@cantoo/pdf-lib';
import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';

/** Ink of what is typed: the blue-black of the printed answers. */
export const INK = '0.09 0.22 0.44';

/** A circle about a point, by the usual four curves. */
function circle(x: number, y: number, radius: number): string {
  const [r, k] = [radius, radius * 0.5523];
  return [
    `${round(x + r)} ${round(y)} m`,
    ...[
      [x + r, y + k, x + k, y + r, x, y + r],
      [x - k, y + r, x - r, y + k, x - r, y],
      [x - r, y - k, x - k, y - r, x, y - r],
      [x + k, y - r, x + r, y - k, x + r, y],
    ].map((curve) => `${curve.map(round).join(' ')} c`),
  ].join('\n');
}

const round = (number: number): number => Math.round(number * 100) / 100;

/** Room for a number inside: what is chosen is ringed, as by hand. */
const RINGED = 14;

/** What a ticked box, a chosen circle, and a place without an answer look like. */
const drawings = {
  box: (width: number, height: number) =>
    [
      `${INK} RG 1.6 w 1 J 1 j`,
      `${round(width * 0.2)} ${round(height * 0.52)} m`,
      `${round(width * 0.42)} ${round(height * 0.24)} l`,
      `${round(width * 0.82)} ${round(height * 0.8)} l S`,
    ].join('\n'),
  circle: (width: number, height: number) => {
    const size = Math.min(width, height);
    return size >= RINGED
      ? `${INK} RG 1.4 w\n${circle(width / 2, height / 2, size / 2 - 1)} s`
      : `${INK} rg\n${circle(width / 2, height / 2, size * 0.27)} f`;
  },
  nothing: () => '',
  line: () => '/Tx BMC\nEMC',
};

/** The looks of the places of one document: one drawing for all places of a size. */
export interface Looks {
  of(drawing: keyof typeof drawings, width: number, height: number): PDFRef;
}

/** Makes what draws the looks of places, each once. */
export function makeLooks(context: PDFContext): Looks {
  const drawn = new Map<string, PDFRef>();
  return {
    of(drawing, width, height) {
      const size = [0, 0, round(width), round(height)];
      const key = `${drawing} ${size.join(' ')}`;
      const known = drawn.get(key);
      if (known) return known;
      const stream = context.stream(drawings[drawing](width, height), {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: size,
        Resources: context.obj({ ProcSet: [PDFName.of('PDF')] }),
      });
      const ref = context.register(stream);
      drawn.set(key, ref);
      return ref;
    },
  };
}
