/** One thing to draw: an SVG element, its attributes, and its words when it is text. */
export interface Shape {
  readonly tag: 'path' | 'line' | 'circle' | 'text';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly words?: string;
}

/** A figure and what says the same: ready to be shown as it is. */
export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** Whether answers are drawn, or only the paper they would be drawn on. */
  readonly isDrawn: boolean;
  readonly sentences: readonly string[];
  /** The first cell of each row is its number in the figure. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Which cell names the row: the second, unless it is said. */
  readonly head?: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Units across a figure. On the narrowest screens a unit is 0.9 px, so that words of 13 units
 * are still read with ease.
 */
export const WIDTH = 360;
/** Height of words, and room for one line of them. */
export const TEXT = 13;
export const LINE = 18;
/** Width of a letter, a little more than the mean. */
const LETTER = 6.4;

export function round(number: number): number {
  const rounded = Math.round(number * 100) / 100 + 0;
  return Number.isFinite(rounded) ? rounded : 0;
}

/** How far a value is from `low` to `high`, 0 to 1; 0 when that means nothing. */
export function shareOf(value: number, low: number, high: number): number {
  const share = (value - low) / (high - low);
  return Number.isFinite(share) && high > low ? Math.min(1, Math.max(0, share)) : 0;
}

/** Draws straight through points. */
export function toPath(points: readonly Point[], isClosed = false): string {
  const steps = points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`);
  return steps.join('') + (isClosed ? 'Z' : '');
}

export function drawPath(style: string, d: string): Shape {
  return { tag: 'path', attributes: { class: style, d } };
}

export function drawLine(style: string, from: Point, to: Point): Shape {
  const [x1, y1, x2, y2] = [from.x, from.y, to.x, to.y].map(round) as [
    number,
    number,
    number,
    number,
  ];
  return { tag: 'line', attributes: { class: style, x1, y1, x2, y2 } };
}

export function drawCircle(style: string, { x, y }: Point, r: number): Shape {
  return { tag: 'circle', attributes: { class: style, cx: round(x), cy: round(y), r: round(r) } };
}

/** Words whose middle is at the height of `at`. */
export function drawText(
  style: string,
  at: Point,
  words: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): Shape {
  // Not dominant-baseline, which programs that open a saved figure do not all know.
  const y = round(at.y + TEXT * 0.34);
  return {
    tag: 'text',
    attributes: { class: style, x: round(at.x), y, 'text-anchor': anchor },
    words,
  };
}

/** Chinese, Japanese and Korean letters, and pictures, are as wide as two others. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** How many letters’ width one takes; marks stand over another. */
function widthOf(letter: string): number {
  return /[\p{M}\p{Cf}]/u.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1;
}

/** How many letters wide words are. */
function lettersIn(words: string): number {
  return [...words].reduce((sum, letter) => sum + widthOf(letter), 0);
}

/** Cuts words that would be wider than `width`; the table has them whole. */
export function cut(words: string, width: number): string {
  const most = Math.max(1, Math.floor(width / LETTER));
  if (lettersIn(words) <= most) return words;
  let kept = '';
  let room = most - 1;
  // Letter by letter, none of them cut in two.
  for (const letter of words) {
    room -= widthOf(letter);
    if (room < 0) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** Sets words in lines of at most `width`. */
export function wrap(words: string, width: number, most = 2): string[] {
  const lines: string[] = [];
  for (const word of words.split(/[ \n]+/)) {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`;
    if (last !== undefined && (lines.length >= most || lettersIn(longer) * LETTER <= width))
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => cut(line, width));
}

/** A number in a circle: what the table names under that number. */
export function drawNumber(at: Point, number: number): Shape[] {
  return [
    drawCircle('chart-mark', at, NUMBER),
    drawText('chart-number', at, String(number), 'middle'),
  ];
}

/** Radius of the circle around a number. */
export const NUMBER = 11;
