import type { Choice } from '../../choice.ts';

/** A sheet and its margins, in CSS pixels. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** From the left margin to the text: the room to punch holes, and the line of the margin. */
  readonly inset: number;
  /** From the left margin to that line. */
  readonly line: number;
}

const MM = 96 / 25.4;
const SIZES = { a4: [210, 297], letter: [215.9, 279.4] } as const;

/** The names that CSS has for the papers. */
export const SIZE_NAMES = { a4: 'A4', letter: 'letter' } as const;

/** The sheet as print.css sets it: margins of `@page`, and the margin that hangs in it. */
export function paperOf(paper: Choice['paper'], isAcross: boolean): Paper {
  const [short, long] = SIZES[paper];
  const [width, height] = isAcross ? [long, short] : [short, long];
  return {
    width: width * MM,
    height: height * MM,
    top: 17 * MM,
    bottom: 16 * MM,
    left: 15 * MM,
    right: 15 * MM,
    inset: 21 * MM,
    line: 15 * MM,
  };
}
