import {
  LINE,
  NUMBER,
  WIDTH,
  cut,
  drawLine,
  drawNumber,
  drawPath,
  drawText,
  shareOf,
  toPath,
  wrap,
} from './figure.ts';
import type { Figure, Point, Shape } from './figure.ts';
import { headsOf } from './tell.ts';
import type { Heads, Tell } from './tell.ts';

export interface Spot {
  readonly name: string;
  readonly x: number | null;
  readonly y: number | null;
}

export interface Side {
  readonly label: string;
  readonly low: number;
  readonly high: number;
}

/** The four zones: high on both sides, on one, on none. */
export const ZONES = ['both', 'up', 'across', 'neither'] as const;
export type Zone = (typeof ZONES)[number];

export interface ScatterLayout {
  readonly spots: readonly Spot[];
  readonly across: Side;
  readonly up: Side;
  readonly zones: Readonly<Partial<Record<Zone, string>>>;
  readonly heads?: Heads;
}

interface Placed {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly zone: Zone | undefined;
}

const PAD = 6;
const SIDE = WIDTH - 2 * PAD;

/** Room above and below for the names of the zones: as many lines as the longest of two needs. */
function bandOf(names: readonly (string | undefined)[]): number {
  return Math.max(...names.map((name) => nameLines(name).length)) * LINE + 6;
}

function nameLines(name: string | undefined): string[] {
  return name ? wrap(name, SIDE / 2 - 8) : [];
}

/** The zone of a point; `undefined` on a line between zones, which belongs to neither side. */
export function zoneOf(x: number, y: number, across: Side, up: Side): Zone | undefined {
  const right = shareOf(x, across.low, across.high) - 0.5;
  const top = shareOf(y, up.low, up.high) - 0.5;
  if (Math.abs(right) < 1e-9 || Math.abs(top) < 1e-9) return undefined;
  return right > 0 ? (top > 0 ? 'both' : 'across') : top > 0 ? 'up' : 'neither';
}

/**
 * Moves points apart until their numbers can be read, each within its own zone. The same points
 * give the same places.
 */
export function spread(points: readonly Point[], size: number): Point[] {
  const least = 2 * NUMBER + 2;
  const half = size / 2;
  const clamp = (value: number, start: number) => {
    const isHigh = start > half + 1e-6;
    const isLow = start < half - 1e-6;
    const low = isHigh ? half + NUMBER + 1 : NUMBER + 1;
    const high = isLow ? half - NUMBER - 1 : size - NUMBER - 1;
    return Math.min(high, Math.max(low, value));
  };
  // A hair's breadth in directions of their own: points that coincide have none to part in.
  const moved = points.map(({ x, y }, index) => ({
    x: clamp(x, x) + Math.cos(index * 2.4) * 0.01,
    y: clamp(y, y) + Math.sin(index * 2.4) * 0.01,
  }));
  for (let turn = 0; turn < 80; turn += 1) {
    let isCrowded = false;
    moved.forEach((one, index) => {
      for (const other of moved.slice(index + 1)) {
        let [dx, dy] = [other.x - one.x, other.y - one.y];
        // Pushed back into the same corner, they part in a direction of their own.
        if (Math.hypot(dx, dy) < 0.005)
          [dx, dy] = [Math.cos(index * 2.4 + turn), Math.sin(index * 2.4 + turn)];
        const distance = Math.hypot(dx, dy);
        if (distance >= least) continue;
        isCrowded = true;
        const push = (least - distance) / 2 / distance;
        one.x -= dx * push;
        one.y -= dy * push;
        other.x += dx * push;
        other.y += dy * push;
      }
    });
    moved.forEach((one, index) => {
      const start = points[index];
      if (!start) return;
      one.x = clamp(one.x, start.x);
      one.y = clamp(one.y, start.y);
    });
    if (!isCrowded) break;
  }
  return moved;
}

/** Draws points on two axes, with the names of the four zones; the table names the points. */
export function drawScatter(
  { spots, across, up, zones, heads = {} }: ScatterLayout,
  tell: Tell,
): Figure {
  const placed: Placed[] = [];
  const left: Spot[] = [];
  for (const spot of spots) {
    const { name, x, y } = spot;
    const isKnown = x !== null && y !== null && Number.isFinite(x) && Number.isFinite(y);
    if (isKnown) placed.push({ name, x, y, zone: zoneOf(x, y, across, up) });
    else if (name !== '') left.push(spot);
  }
  const points = placed.map(({ x, y }) => ({
    x: shareOf(x, across.low, across.high) * SIDE,
    y: (1 - shareOf(y, up.low, up.high)) * SIDE,
  }));
  const top = LINE + bandOf([zones.both, zones.up]);
  const numbers = spread(points, SIDE).flatMap(({ x, y }, index) =>
    drawNumber({ x: x + PAD, y: y + top }, index + 1),
  );
  return {
    width: WIDTH,
    height: top + SIDE + bandOf([zones.across, zones.neither]) + LINE,
    shapes: [...drawPaper(across, up, zones, top), ...numbers],
    isDrawn: placed.length > 0,
    sentences: describe(placed, left, zones, tell),
    columns: [
      ...headsOf(['number', 'item'], heads, tell),
      across.label,
      up.label,
      tell.word('zone'),
    ],
    rows: [
      ...placed.map(({ name, x, y, zone }, index) => [
        String(index + 1),
        name,
        tell.number(x),
        tell.number(y),
        zone === undefined ? tell.word('on-line') : (zones[zone] ?? ''),
      ]),
      ...left.map(({ name, x, y }) => [
        '',
        name,
        x === null ? '' : tell.number(x),
        y === null ? '' : tell.number(y),
        '',
      ]),
    ],
  };
}

function drawPaper(across: Side, up: Side, zones: ScatterLayout['zones'], top: number): Shape[] {
  const [left, right, bottom] = [PAD, PAD + SIDE, top + SIDE];
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const frame = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  const nameZone = (zone: Zone) => {
    const isRight = zone === 'both' || zone === 'across';
    const isTop = zone === 'both' || zone === 'up';
    const lines = nameLines(zones[zone]);
    const first = isTop ? top - 4 - lines.length * LINE : bottom + 4;
    return lines.map((words, line) =>
      drawText(
        'chart-label chart-zone',
        { x: isRight ? right : left, y: first + (line + 0.5) * LINE },
        words,
        isRight ? 'end' : 'start',
      ),
    );
  };
  return [
    drawPath('chart-edge', toPath(frame, true)),
    drawLine('chart-grid', { x: middle.x, y: top }, { x: middle.x, y: bottom }),
    drawLine('chart-grid', { x: left, y: middle.y }, { x: right, y: middle.y }),
    ...ZONES.flatMap(nameZone),
    drawText('chart-quiet', { x: left, y: LINE / 2 }, `↑ ${cut(up.label, SIDE - 20)}`),
    drawText(
      'chart-quiet',
      { x: right, y: bottom + bandOf([zones.across, zones.neither]) + LINE / 2 },
      `${cut(across.label, SIDE - 20)} →`,
      'end',
    ),
  ];
}

function describe(
  placed: readonly Placed[],
  left: readonly Spot[],
  zones: ScatterLayout['zones'],
  tell: Tell,
): string[] {
  const missing = left.map(({ name }) => name);
  const unplaced = missing.length > 0 ? [tell.word('unplaced', { names: tell.list(missing) })] : [];
  if (placed.length === 0) return [tell.word('none'), ...unplaced];
  const namesIn = (zone: Zone | undefined) =>
    placed.flatMap((spot, index) => (spot.zone === zone ? [spot.name || String(index + 1)] : []));
  const told = ZONES.flatMap((zone) => {
    const names = namesIn(zone);
    const label = zones[zone] ?? '';
    return names.length === 0
      ? []
      : [tell.word('in-zone', { zone: label, names: tell.list(names) })];
  });
  const between = namesIn(undefined);
  const onLine =
    between.length > 0
      ? [tell.word('in-zone', { zone: tell.word('on-line'), names: tell.list(between) })]
      : [];
  return [...told, ...onLine, ...unplaced];
}
