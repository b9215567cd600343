import { WIDTH, drawLine, drawPath, drawText, shareOf, toPath } from './figure.ts';
import type { Figure, Point, Shape } from './figure.ts';
import { placeNumbers } from './labels.ts';
import { arrange, describeMoments, listMoments } from './moments.ts';
import type { LineLayout, Placed } from './moments.ts';
import { drawLegend, drawMarker, styleOf } from './series.ts';
import type { Tell } from './tell.ts';
import { monthOf, scaleAround, scaleBetween, timesAround, yearsAround } from './ticks.ts';
import type { Scale } from './ticks.ts';

/** Room above the highest point, and below the lowest, for their numbers. */
const TOP = 22;
const FOOT = 18;
const RIGHT = 8;
const HEIGHT = 210;
const TIMES = 26;
/** Width of a figure in the names of levels. */
const DIGIT = 7;

/** An axis of time or of numbers; its marks are told as months where that says more than years. */
type Times = Scale & { readonly byMonth?: boolean };

/** Where the paper lies that a line is drawn on. */
interface Plot {
  readonly up: Scale;
  readonly across: Times;
  readonly left: number;
  /** Whether the levels of the scale mean anything yet. */
  readonly isKnown: boolean;
  placeAt(at: number, level: number): Point;
}

/** Draws levels along time, or along a list; a missing level interrupts the line. */
export function drawLevels(layout: LineLayout, tell: Tell): Figure {
  const { series, isDated } = layout;
  const [placed, unplaced] = arrange(layout);
  const levels = placed.flatMap(({ levels: each }) => each.filter((level) => level !== null));
  const up = scaleOf(layout, levels);
  const moments = placed.map(({ at }) => at);
  const across: Times = !isDated
    ? { low: 1, high: Math.max(2, placed.length), marks: [...new Set(moments)] }
    : moments.length > 0
      ? timesOf(placed)
      : { low: 0, high: 1, marks: [] };
  const isKnown = levels.length > 0 || (layout.low !== undefined && layout.high !== undefined);
  const longest = Math.max(...up.marks.map((mark) => tell.number(mark).length));
  const left = Math.min(WIDTH / 2, 12 + DIGIT * longest);
  const width = WIDTH - RIGHT - left - 20;
  const bottom = TOP + HEIGHT + FOOT;
  const placeAt = (at: number, level: number): Point => ({
    x: left + 10 + shareOf(at, across.low, across.high) * width,
    y: TOP + (1 - shareOf(level, up.low, up.high)) * HEIGHT,
  });
  const lines = series.map((_, index) =>
    placed.map(({ at, levels: each }) => {
      const level = each[index] ?? null;
      return level === null || !Number.isFinite(level) ? undefined : placeAt(at, level);
    }),
  );
  const ink = lines.flatMap((points, index) => drawSeries(points, index, placed.length <= 30));
  const numbers = isDated ? drawNumbers(lines, { top: 0, left, right: WIDTH, bottom }) : [];
  const legend = drawLegend(
    series.map(({ label }) => label),
    bottom + TIMES,
  );
  return {
    width: WIDTH,
    height: bottom + TIMES + legend.height,
    shapes: [
      ...drawAxes({ up, across, left, isKnown, placeAt }, isDated, tell),
      ...ink,
      ...numbers,
      ...legend.shapes,
    ],
    isDrawn: levels.length > 0,
    sentences: describeMoments(layout, placed, unplaced, tell),
    ...listMoments(layout, [...placed, ...unplaced], tell),
  };
}

/** The axis of time: dates of which only the year is known are not set among months. */
function timesOf(placed: readonly Placed[]): Times {
  const moments = placed.map(({ at }) => at);
  const isByYear = placed.every(({ when }) => when?.length === 4);
  return isByYear ? yearsAround(moments) : timesAround(moments);
}

function scaleOf({ low, high }: LineLayout, levels: readonly number[]): Scale {
  if (low !== undefined && high !== undefined) return scaleBetween(low, high);
  const bounds = [low, high].filter((bound) => bound !== undefined);
  // Amounts are seen from zero, so that a line that falls is not taken for an empty purse.
  return scaleAround([...levels, ...bounds, 0]);
}

function drawAxes(
  { up, across, left, isKnown, placeAt }: Plot,
  isDated: boolean,
  tell: Tell,
): Shape[] {
  const right = WIDTH - RIGHT;
  const bottom = TOP + HEIGHT + FOOT;
  const levels = up.marks.flatMap((mark) => {
    const { y } = placeAt(0, mark);
    return [
      drawLine(mark === 0 ? 'chart-edge' : 'chart-grid', { x: left, y }, { x: right, y }),
      ...(isKnown || mark === 0
        ? [drawText('chart-quiet', { x: left - 6, y }, tell.number(mark), 'end')]
        : []),
    ];
  });
  const tellMark = (mark: number, index: number) =>
    across.byMonth ? tell.mark(monthOf(mark), index === 0) : String(isDated ? mark / 12 : mark);
  const every = isDated ? 1 : Math.ceil(across.marks.length / 12);
  const times = across.marks.flatMap((mark, index) => {
    if (index % every > 0) return [];
    const { x } = placeAt(mark, 0);
    return [
      drawLine('chart-edge', { x, y: bottom }, { x, y: bottom + 5 }),
      drawText('chart-quiet', { x, y: bottom + 15 }, tellMark(mark, index), 'middle'),
    ];
  });
  const frame = [
    { x: left, y: TOP - 8 },
    { x: left, y: bottom },
    { x: right, y: bottom },
  ];
  return [...levels, drawPath('chart-edge', toPath(frame)), ...times];
}

function drawSeries(
  points: readonly (Point | undefined)[],
  index: number,
  hasMarkers: boolean,
): Shape[] {
  const pieces: Point[][] = [[]];
  for (const point of points) {
    if (point) pieces.at(-1)?.push(point);
    else pieces.push([]);
  }
  const style = `chart-stroke chart-stroke-${styleOf(index)}`;
  const lines = pieces.filter((piece) => piece.length > 1);
  const known = points.filter((point) => point !== undefined);
  const markers = hasMarkers || known.length === 1 ? known : [];
  return [
    ...lines.map((piece) => drawPath(style, toPath(piece))),
    ...markers.map((point) => drawMarker(index, point)),
  ];
}

function toPairs(points: readonly (Point | undefined)[]): (readonly [Point, Point])[] {
  return points.flatMap((from, index) => {
    const to = points[index + 1];
    return from && to ? [[from, to] as const] : [];
  });
}

/** One number for each moment, beside the highest of its points. */
function drawNumbers(
  lines: readonly (readonly (Point | undefined)[])[],
  within: Parameters<typeof placeNumbers>[1],
): Shape[] {
  const [first = []] = lines;
  const tops = first.flatMap((_, moment) => {
    const points = lines.flatMap((line) => line[moment] ?? []);
    const [top] = points.toSorted((one, other) => one.y - other.y);
    return top ? [top] : [];
  });
  return placeNumbers(tops, within, lines.flatMap(toPairs)).map((at, index) =>
    drawText('chart-value', at, String(index + 1), 'middle'),
  );
}
