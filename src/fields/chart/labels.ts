import type { Point } from './figure.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a number may stand around its point, from the best place to the worst. */
const PLACES = [
  [0, -13],
  [0, 14],
  [12, -9],
  [-12, -9],
  [12, 10],
  [-12, 10],
  [15, 0],
  [-15, 0],
] as const;

/** How finely a stroke is felt. */
const STEP = 4;

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/**
 * Where the middle of each point’s number is to stand, so that numbers cover one another, the
 * points and the strokes between them as little as can be. The same points give the same places.
 */
export function placeNumbers(
  points: readonly Point[],
  within: Box,
  strokes: readonly (readonly [Point, Point])[] = [],
): Point[] {
  const around = ({ x, y }: Point, reach: number): Box => ({
    ...{ left: x - reach, right: x + reach },
    ...{ top: y - reach, bottom: y + reach },
  });
  const alongs = strokes.flatMap(([from, to]) => {
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP);
    return Array.from({ length: steps }, (_, step) => {
      const share = step / steps;
      const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
      return around(at, 1.5);
    });
  });
  const taken = [...points.map((point) => around(point, 4)), ...alongs];
  return points.map((point, index) => {
    const half = 4 + 3.5 * (String(index + 1).length - 1);
    const choices = PLACES.map(([dx, dy], rank) => {
      const at = { x: point.x + dx + Math.sign(dx) * (half - 4), y: point.y + dy };
      const box = { left: at.x - half, right: at.x + half, top: at.y - 6, bottom: at.y + 6 };
      const isOut =
        box.left < within.left ||
        box.right > within.right ||
        box.top < within.top ||
        box.bottom > within.bottom;
      const covered = taken.reduce((sum, other) => sum + overlap(box, other), 0);
      return { at, box, cost: covered + (isOut ? 1000 : 0) + rank / 10 };
    });
    const best = choices.reduce((one, other) => (other.cost < one.cost ? other : one));
    taken.push(best.box);
    return best.at;
  });
}
