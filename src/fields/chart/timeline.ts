import { LINE, WIDTH, cut, drawLine, drawPath, drawText, shareOf, toPath } from './figure.ts';
import type { Figure, Shape } from './figure.ts';
import { drawSurface } from './series.ts';
import { headsOf } from './tell.ts';
import type { Heads, Tell } from './tell.ts';
import { monthOf, monthsAt, yearsAround } from './ticks.ts';
import type { Scale } from './ticks.ts';

export interface Period {
  readonly name: string;
  readonly begin: string | null;
  /** `null`: it goes on. */
  readonly end: string | null;
  readonly lane: string;
}

export interface TimelineLayout {
  readonly periods: readonly Period[];
  /** In the order they are shown; a period of no lane comes last. */
  readonly lanes: readonly string[];
  /** Time without any period is shown when it is longer than this, in months. */
  readonly gap: number | undefined;
  readonly today: string;
  readonly heads?: Heads;
}

interface Bar extends Period {
  readonly from: number;
  readonly to: number;
  /** It begins after today, and has no end. */
  readonly isAhead: boolean;
}

/** Time that no period covers, in months since the year 0. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

const BAR = 20;
const ROW = 25;
/** Room of an empty lane on paper, to draw in by hand. */
const EMPTY = 34;

/** Where a period stands; one that is still to begin, and goes on, is shown where it begins. */
function toBar(period: Period, today: string): Bar[] {
  const { begin, end } = period;
  const from = monthsAt(begin ?? '');
  if (begin === null || from === null) return [];
  const isAhead = end === null && begin > today.slice(0, begin.length);
  const to = monthsAt(end ?? (isAhead ? begin : today), true);
  return to === null || to < from ? [] : [{ ...period, from, to, isAhead }];
}

/** The time between the first and the last period that none covers, longer than `gap` months. */
export function findGaps(spans: readonly Gap[], gap: number): Gap[] {
  const found: Gap[] = [];
  let reached: number | undefined;
  for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
    // Half a day more or less is the way months are counted, not a gap.
    if (reached !== undefined && from - reached > gap + 0.02)
      found.push({ from: reached, to: from });
    reached = Math.max(reached ?? to, to);
  }
  return found;
}

/** Puts the bars of a lane in as many rows as are needed for none to cover another. */
function stack<T extends Bar>(bars: readonly T[], least: number): T[][] {
  const rows: T[][] = [];
  const ends: number[] = [];
  for (const bar of bars) {
    const free = ends.findIndex((end) => end <= bar.from + 1e-6);
    const at = free === -1 ? rows.length : free;
    ends[at] = Math.max(bar.to, bar.from + least);
    (rows[at] ??= []).push(bar);
  }
  return rows;
}

/** Draws periods as bars along the years, lane by lane, and the time that none covers. */
export function drawTimeline(
  { periods, lanes, gap, today, heads = {} }: TimelineLayout,
  tell: Tell,
): Figure {
  const bars = periods
    .flatMap((period) => toBar(period, today))
    .toSorted((one, other) => one.from - other.from || one.to - other.to)
    .map((bar, index) => ({ ...bar, number: index + 1 }));
  const left = periods.filter((period) => toBar(period, today).length === 0);
  const isDrawn = bars.length > 0;
  const years = isDrawn
    ? yearsAround(bars.flatMap(({ from, to }) => [from, to]))
    : { low: 0, high: 1, marks: [] };
  const placeAt = (months: number) => 4 + shareOf(months, years.low, years.high) * (WIDTH - 8);
  const least = (30 / (WIDTH - 8)) * (years.high - years.low);
  const known = [...lanes, ...(bars.some(({ lane }) => !lanes.includes(lane)) ? [''] : [])];
  const shapes: Shape[] = [];
  let y = 26;
  for (const [index, lane] of known.entries()) {
    const inside = bars.filter((bar) => (lanes.includes(bar.lane) ? bar.lane : '') === lane);
    if (isDrawn && inside.length === 0) continue;
    const name = lane || (known.length > 1 ? tell.word('no-lane') : '');
    if (name !== '') {
      shapes.push(drawText('chart-quiet', { x: 4, y: y + LINE / 2 }, cut(name, WIDTH - 8)));
      y += LINE;
    }
    for (const row of stack(inside, least)) {
      for (const bar of row)
        shapes.push(...drawBar(bar, index, placeAt(bar.from), placeAt(bar.to), y));
      y += ROW;
    }
    if (inside.length === 0) y += EMPTY;
    shapes.push(drawLine('chart-grid', { x: 4, y: y + 1 }, { x: WIDTH - 4, y: y + 1 }));
    y += 5;
  }
  const now = monthsAt(today, true) ?? 0;
  // Until what is known to come, nothing is left to explain.
  const spans = bars.map(({ from, to, isAhead }) => ({ from: isAhead ? now : from, to }));
  const gaps = gap === undefined ? [] : findGaps(spans, gap);
  if (gaps.length > 0) {
    shapes.push(...gaps.flatMap((each, index) => drawGap(each, index, placeAt, y + 4)));
    y += 34;
  }
  return {
    width: WIDTH,
    height: y + 4,
    shapes: [...drawYears(years, placeAt, y), ...shapes],
    isDrawn,
    sentences: describe(bars, gaps, left, tell),
    ...listPeriods(bars, gaps, left, heads, tell),
  };
}

function drawYears({ marks }: Scale, placeAt: (months: number) => number, y: number): Shape[] {
  const years = marks.flatMap((mark) => {
    const x = placeAt(mark);
    const anchor = x < 16 ? 'start' : x > WIDTH - 16 ? 'end' : 'middle';
    return [
      drawLine('chart-grid', { x, y: 20 }, { x, y }),
      drawText('chart-quiet', { x, y: 9 }, String(mark / 12), anchor),
    ];
  });
  return [...years, drawLine('chart-edge', { x: 4, y: 20 }, { x: WIDTH - 4, y: 20 })];
}

function drawBar(
  { number, name, end }: Bar & { readonly number: number },
  lane: number,
  from: number,
  to: number,
  y: number,
): Shape[] {
  const width = Math.max(3, to - from);
  const isWide = width >= 12 + String(number).length * 7;
  const whole = `${number}  ${name}`;
  const words = cut(whole, width - 12) === whole ? whole : String(number);
  const at = { x: isWide ? from + 6 : from + width + 4, y: y + BAR / 2 };
  const arrow = [
    { x: to - 4, y: y + 4 },
    { x: to, y: y + BAR / 2 },
    { x: to - 4, y: y + BAR - 4 },
  ];
  return [
    ...drawSurface(lane, from, y, width, BAR),
    ...(end === null && width > 24 ? [drawPath('chart-stroke', toPath(arrow))] : []),
    drawText(isWide ? 'chart-value chart-over' : 'chart-value', at, words),
  ];
}

/** Letters stand for gaps, since numbers stand for periods. */
function letterOf(index: number): string {
  return String.fromCharCode(97 + (index % 26));
}

function drawGap(
  { from, to }: Gap,
  index: number,
  placeAt: (months: number) => number,
  y: number,
): Shape[] {
  const [left, right] = [placeAt(from), placeAt(to)];
  const corners = [
    { x: left, y },
    { x: left, y: y + 8 },
    { x: right, y: y + 8 },
    { x: right, y },
  ];
  return [
    drawPath('chart-gap', toPath(corners)),
    drawText('chart-value', { x: (left + right) / 2, y: y + 17 }, letterOf(index), 'middle'),
  ];
}

function tellGap({ from, to }: Gap, tell: Tell) {
  const count = Math.max(1, Math.round(to - from));
  return {
    from: tell.month(monthOf(from + 0.02)),
    // The last month that is free, as formulas tell of gaps.
    to: tell.month(monthOf(to - 0.02)),
    length: tell.word('months', { count }),
  };
}

function describe(
  bars: readonly Bar[],
  gaps: readonly Gap[],
  left: readonly Period[],
  tell: Tell,
): string[] {
  const unplaced = (['unplaced', 'turned'] as const).flatMap((word) => {
    const isTurned = word === 'turned';
    const names = left
      .filter(({ name, begin, end }) => name && isTurned === (begin !== null && end !== null))
      .map(({ name }) => name);
    return names.length > 0 ? [tell.word(word, { names: tell.list(names) })] : [];
  });
  const [first] = bars;
  if (!first) return [tell.word('none'), ...unplaced];
  const last = Math.max(...bars.map(({ to }) => to));
  const span = tell.word('span', {
    from: tell.month(first.begin ?? ''),
    to: tell.month(monthOf(last - 0.02)),
  });
  const told = gaps.map((gap) => tell.word('free-time', tellGap(gap, tell)));
  const kindly = gaps.length > 0 ? [tell.word('free-time-yours')] : [];
  return [span, ...told, ...kindly, ...unplaced];
}

function listPeriods(
  bars: readonly (Bar & { readonly number: number })[],
  gaps: readonly Gap[],
  left: readonly Period[],
  heads: Heads,
  tell: Tell,
) {
  const write = (number: string, { name, lane, begin, end }: Period, isOpen = false) => [
    number,
    name,
    lane,
    begin === null ? '' : tell.date(begin),
    end === null ? (isOpen ? tell.word('goes-on') : '') : tell.date(end),
  ];
  return {
    columns: headsOf(['number', 'item', 'lane', 'begin', 'end'], heads, tell),
    rows: [
      ...bars.map((bar) => write(String(bar.number), bar, !bar.isAhead)),
      ...gaps.map((gap, index) => {
        const { from, to, length } = tellGap(gap, tell);
        return [letterOf(index), tell.word('free-time-name', { length }), '', from, to];
      }),
      ...left.map((period) => write('', period)),
    ],
  };
}
