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
  /** The room for text, beside the holes. */
  readonly text: { readonly width: number; readonly height: number };
}

const MM = 96 / 25.4;
const SIZES = { a4: [210, 297], letter: [215.9, 279.4] } as const;

/** The names that CSS has for the papers. */
export const SIZE_NAMES = { a4: 'A4', letter: 'letter' } as const;

/** The sheet as print.css sets it: margins of `@page`, and the margin that hangs in it. */
export function paperOf(paper: Choice['paper'], isAcross: boolean): Paper {
  const [short, long] = SIZES[paper];
  const [width, height] = isAcross ? [long, short] : [short, long];
  const [top, bottom, left, right, inset] = [17 * MM, 16 * MM, 15 * MM, 15 * MM, 21 * MM];
  return {
    ...{ width: width * MM, height: height * MM },
    ...{ top, bottom, left, right, inset, line: 15 * MM },
    // Chromium lays paper out on whole pixels, and a part of one counts as one.
    text: {
      width: Math.ceil(width * MM - left - right) - inset,
      height: Math.ceil(height * MM - top - bottom),
    },
  };
}
