import { WIDTH, drawLine, drawPath, drawText, round, shareOf, toPath } from './figure.ts';
import type { Figure, Point, Shape } from './figure.ts';
import { drawLegend, drawMarker, styleOf } from './series.ts';
import { headsOf } from './tell.ts';
import type { Heads, Tell } from './tell.ts';

/** One axis, from `low` at the centre to `high` at the edge. */
export interface Axis {
  readonly label: string;
  readonly low: number;
  readonly high: number;
}

/** Answers to draw over each other, one for each axis; `null`: none. */
export interface RadarSeries {
  readonly label: string;
  readonly values: readonly (number | null)[];
}

export interface RadarLayout {
  readonly axes: readonly Axis[];
  readonly series: readonly RadarSeries[];
  readonly heads?: Heads;
}

/** Share of the half side that the axes take; the rest is for their numbers. */
const REACH = 0.84;
const MARK = 0.94;

/** The point of an axis at a share of its half side: the first axis points up, others follow clockwise. */
export function placeOn(size: number, count: number, index: number, share: number): Point {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  const half = size / 2;
  return {
    x: round(half + Math.cos(angle) * half * share),
    y: round(half + Math.sin(angle) * half * share),
  };
}

/** The answers of one series: their points, and the line through those that stand side by side. */
export interface Outline {
  readonly points: readonly Point[];
  /**
   * Closed when every axis has an answer, else in pieces, since a line across a missing answer
   * would invent it. Empty when there is none.
   */
  readonly line: string;
  readonly isClosed: boolean;
}

/** Draws the answers of one series in a square of side `size`. */
export function outline(
  axes: readonly Axis[],
  values: readonly (number | null)[],
  size: number,
): Outline {
  const places = axes.map(({ low, high }, index) => {
    const value = values[index] ?? null;
    if (value === null || !Number.isFinite(value) || !(high > low)) return undefined;
    return placeOn(size, axes.length, index, REACH * shareOf(value, low, high));
  });
  const points = places.filter((point) => point !== undefined);
  const isClosed = points.length === axes.length && axes.length > 2;
  const pieces = places.flatMap((from, index) => {
    const to = places[(index + 1) % places.length];
    return from && to && from !== to ? [toPath([from, to])] : [];
  });
  return { points, line: isClosed ? toPath(points, true) : pieces.join(''), isClosed };
}

/** As many rings as there are steps, when they can be told apart. */
function countRings(axes: readonly Axis[]): number {
  const [first] = axes;
  const steps = first && axes.every(({ low, high }) => high - low === first.high - first.low);
  const range = first && steps ? first.high - first.low : 0;
  return Number.isInteger(range) && range >= 2 && range <= 6 ? range : 5;
}

/** Draws series over each other on the same axes; the table names the axes by their numbers. */
export function drawRadar({ axes, series, heads = {} }: RadarLayout, tell: Tell): Figure {
  const size = WIDTH;
  const center = { x: size / 2, y: size / 2 };
  const around = (share: number) =>
    axes.map((_, index) => placeOn(size, axes.length, index, share));
  const rings = countRings(axes);
  const paper: Shape[] = [
    ...Array.from({ length: rings }, (_, ring) =>
      drawPath(
        ring + 1 === rings ? 'chart-edge' : 'chart-grid',
        toPath(around((REACH * (ring + 1)) / rings), true),
      ),
    ),
    ...around(REACH).map((end) => drawLine('chart-grid', center, end)),
    ...around(MARK).map((at, index) => drawText('chart-label', at, String(index + 1), 'middle')),
  ];
  const drawn = series.map(({ values }) => outline(axes, values, size));
  const ink = drawn.flatMap(({ points, line, isClosed }, index): Shape[] => {
    const stroke = `chart-stroke chart-stroke-${styleOf(index)}`;
    const style = isClosed && index === 0 ? `${stroke} chart-tinted` : stroke;
    return [
      ...(line === '' ? [] : [drawPath(style, line)]),
      ...points.map((point) => drawMarker(index, point)),
    ];
  });
  const legend = drawLegend(
    series.map(({ label }) => label),
    size,
  );
  const isDrawn = drawn.some(({ points }) => points.length > 0);
  return {
    width: size,
    height: size + legend.height,
    shapes: [...paper, ...ink, ...legend.shapes],
    isDrawn,
    sentences: isDrawn ? describe(axes, series, tell) : [tell.word('none')],
    ...listAnswers(axes, series, heads, tell),
  };
}

function tellValue(value: number, { high }: Axis, tell: Tell): string {
  return tell.word('out-of', { value, to: high });
}

function listAnswers(
  axes: readonly Axis[],
  series: readonly RadarSeries[],
  heads: Heads,
  tell: Tell,
) {
  const [one, other] = series;
  const hasGap = series.length === 2 && one !== undefined && other !== undefined;
  const rows = axes.map((axis, index) => {
    const answers = series.map(({ values }) => {
      const value = values[index] ?? null;
      return value === null ? '' : tellValue(value, axis, tell);
    });
    const gap = hasGap ? gapOf(one, other, index) : null;
    return [
      String(index + 1),
      axis.label,
      ...answers,
      ...(hasGap ? [gap === null ? '' : tellGap(gap, tell)] : []),
    ];
  });
  const names = series.map(({ label }) => label || tell.word('value'));
  const columns = [...headsOf(['number', 'item'], heads, tell), ...names];
  return { columns: hasGap ? [...columns, tell.word('gap')] : columns, rows };
}

function gapOf(one: RadarSeries, other: RadarSeries, index: number): number | null {
  const [from, to] = [one.values[index] ?? null, other.values[index] ?? null];
  const gap = from === null || to === null ? NaN : to - from;
  return Number.isFinite(gap) ? round(gap) : null;
}

function tellGap(gap: number, tell: Tell): string {
  return gap > 0 ? `+${tell.number(gap)}` : tell.number(gap);
}

function describe(axes: readonly Axis[], series: readonly RadarSeries[], tell: Tell): string[] {
  const [one, other] = series;
  const sentences = series.flatMap(({ label, values }) => {
    const sentence = describeSeries(axes, values, tell);
    if (sentence === undefined) return [];
    return [series.length > 1 ? tell.word('of-series', { label, sentence }) : sentence];
  });
  if (series.length !== 2 || !one || !other) return sentences;
  const gaps = axes.map(({ label }, index) => ({ label, gap: gapOf(one, other, index) ?? 0 }));
  const widest = Math.max(...gaps.map(({ gap }) => Math.abs(gap)));
  if (!(widest > 0)) return sentences;
  const names = gaps
    .filter(({ gap }) => Math.abs(gap) === widest)
    .map(({ label, gap }) => `${label} (${tellGap(gap, tell)})`);
  return [...sentences, tell.word('widest-gap', { names: tell.list(names) })];
}

/**
 * Says in one sentence which answers stand highest and lowest; `undefined` without answers. Axes
 * of different lengths are compared by the share of their length.
 */
export function describeSeries(
  axes: readonly Axis[],
  values: readonly (number | null)[],
  tell: Tell,
): string | undefined {
  const known = axes.flatMap((axis, index) => {
    const value = values[index] ?? null;
    if (value === null) return [];
    const share = shareOf(value, axis.low, axis.high);
    return [{ label: axis.label, share, told: tellValue(value, axis, tell) }];
  });
  const shares = known.map(({ share }) => share);
  const high = known.filter(({ share }) => share === Math.max(...shares));
  const low = known.filter(({ share }) => share === Math.min(...shares));
  const [highest] = high;
  const [lowest] = low;
  if (!highest || !lowest) return undefined;
  if (highest.share === lowest.share)
    return tell.word(known.length > 1 ? 'level' : 'level-only', { value: highest.told });
  const names = (list: typeof known) => tell.list(list.map(({ label }) => label));
  return tell.word('range', {
    high: names(high),
    highValue: highest.told,
    low: names(low),
    lowValue: lowest.told,
  });
}
