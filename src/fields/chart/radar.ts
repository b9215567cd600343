/** One axis of a radar: a scale from 0 to `max`, and the answer on it when there is one. */
export interface Axis {
  readonly label: string;
  readonly value: number | null;
  readonly max: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A radar to draw, in units of a square of side `size`. */
export interface Radar {
  readonly size: number;
  /** Closed paths, from the innermost to the edge. */
  readonly rings: readonly string[];
  /** Where each axis ends; all begin at the centre. */
  readonly ends: readonly Point[];
  /** Where the number of each axis stands, outside its end. */
  readonly marks: readonly Point[];
  /** The answers, one for each axis that has one, in order. */
  readonly points: readonly Point[];
  /**
   * The line through answers that stand side by side: closed when every axis has one, else in
   * pieces, since a line across a missing answer would invent it. Empty when there is none.
   */
  readonly line: string;
  readonly isClosed: boolean;
}

const RINGS = 5;
/** Share of the half side that the axes take; the rest is for their numbers. */
const REACH = 0.8;
const MARK = 0.92;

function round(number: number): number {
  return Math.round(number * 100) / 100 + 0;
}

function toPath(points: readonly Point[], isClosed: boolean): string {
  const steps = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`);
  return steps.join('') + (isClosed ? 'Z' : '');
}

/** Draws answers as a radar: the first axis points up, the others follow clockwise. */
export function radar(axes: readonly Axis[], size: number): Radar {
  const half = size / 2;
  const place = (index: number, share: number): Point => {
    const angle = (index / axes.length) * 2 * Math.PI - Math.PI / 2;
    return {
      x: round(half + Math.cos(angle) * half * share),
      y: round(half + Math.sin(angle) * half * share),
    };
  };
  const around = (share: number) => axes.map((_, index) => place(index, share));
  const values = axes.map(({ value, max }, index) => {
    if (value === null || !Number.isFinite(value) || !(max > 0)) return undefined;
    return place(index, REACH * Math.min(1, Math.max(0, value / max)));
  });
  const points = values.filter((point) => point !== undefined);
  const isClosed = points.length === axes.length && axes.length > 2;
  const pieces = values.flatMap((from, index) => {
    const to = values[(index + 1) % values.length];
    return from && to && from !== to ? [toPath([from, to], false)] : [];
  });
  return {
    size,
    rings: Array.from({ length: RINGS }, (_, ring) =>
      toPath(around((REACH * (ring + 1)) / RINGS), true),
    ),
    ends: around(REACH),
    marks: around(MARK),
    points,
    line: isClosed ? toPath(points, true) : pieces.join(''),
    isClosed,
  };
}
