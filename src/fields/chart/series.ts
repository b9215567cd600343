import { LINE, WIDTH, cut, drawLine, drawPath, drawText, round, toPath } from './figure.ts';
import type { Point, Shape } from './figure.ts';

/**
 * What tells series apart without any colour: the stroke of their lines, the form of their
 * points, the way their surfaces are hatched. There are four of each.
 */
export const STYLES = 4;

/** The style of the series at an index, 1 to 4. */
export function styleOf(index: number): number {
  return (index % STYLES) + 1;
}

/** A point of a series: a circle, a square, a triangle, a diamond. */
export function drawMarker(index: number, { x, y }: Point, r = 4): Shape {
  const corner = (dx: number, dy: number) => ({ x: x + dx * r, y: y + dy * r });
  const corners = [
    [],
    [corner(-0.9, -0.9), corner(0.9, -0.9), corner(0.9, 0.9), corner(-0.9, 0.9)],
    [corner(0, -1.2), corner(1.15, 0.9), corner(-1.15, 0.9)],
    [corner(0, -1.3), corner(1.3, 0), corner(0, 1.3), corner(-1.3, 0)],
  ][index % STYLES];
  if (corners && corners.length > 0) return drawPath('chart-mark', toPath(corners, true));
  const d = `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  return drawPath('chart-mark', d);
}

/** A surface: tinted, empty, hatched one way, hatched the other. */
export function drawSurface(index: number, x: number, y: number, w: number, h: number): Shape[] {
  const style = styleOf(index);
  const outline = toPath(
    [
      { x, y },
      { x: x + w, y },
      { x: x + w, y: y + h },
      { x, y: y + h },
    ],
    true,
  );
  const shape = drawPath(style === 1 ? 'chart-surface chart-tinted' : 'chart-surface', outline);
  return style < 3 ? [shape] : [shape, drawPath('chart-hatch', hatch(x, y, w, h, style === 3))];
}

/** Slanted lines, cut at the edges: no pattern, whose id would have to be one of a kind. */
function hatch(x: number, y: number, w: number, h: number, isRising: boolean): string {
  const gap = 5;
  let d = '';
  for (let at = gap; at < w + h; at += gap) {
    const left = Math.max(0, at - h);
    const right = Math.min(w, at);
    const [from, to] = [at - left, at - right].map((depth) => (isRising ? depth : h - depth));
    d += `M${round(x + left)} ${round(y + (from ?? 0))}L${round(x + right)} ${round(y + (to ?? 0))}`;
  }
  return d;
}

/** What stands for each series, one a line from `y` down; nothing when there is one only. */
export function drawLegend(
  labels: readonly string[],
  y: number,
  sample: 'line' | 'surface' = 'line',
): { readonly shapes: readonly Shape[]; readonly height: number } {
  if (labels.length < 2) return { shapes: [], height: 0 };
  const shapes = labels.flatMap((label, index) => {
    const middle = y + index * LINE + LINE / 2;
    const words = drawText('chart-label', { x: 44, y: middle }, cut(label, WIDTH - 48));
    if (sample === 'surface') return [...drawSurface(index, 8, middle - 6, 26, 12), words];
    return [
      drawLine(
        `chart-stroke chart-stroke-${styleOf(index)}`,
        { x: 4, y: middle },
        { x: 38, y: middle },
      ),
      drawMarker(index, { x: 21, y: middle }),
      words,
    ];
  });
  return { shapes, height: labels.length * LINE + 6 };
}
