import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from '@playwright/test';
import type { Page } from '@playwright/test';

export const FORMATS = ['A4', 'Letter'] as const;
export type Format = (typeof FORMATS)[number];

/** A printed page, as poppler reads it back. */
export interface Sheets {
  readonly path: string;
  /** The text of each sheet, in reading order. */
  readonly sheets: readonly string[];
}

/** Prints the page as the browser’s own dialogue would, on the paper chosen there. */
export async function print(page: Page, format: Format, name = 'paper'): Promise<Sheets> {
  const path = test.info().outputPath(`${name}-${format}.pdf`);
  writeFileSync(
    path,
    await page.pdf({ ...{ format, preferCSSPageSize: true }, tagged: true, outline: true }),
  );
  const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'], {
    encoding: 'utf8',
  });
  return { path, sheets: text.split('\f').slice(0, -1) };
}

/** A text without white space, to be compared with one whose lines break elsewhere. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Whether a sheet ends with its number among all. */
export function isNumbered(sheet: string, number: number, count: number): boolean {
  return sheet.split('\n').some((line) => squeeze(line) === `${number}/${count}`);
}

/** The sheets as one text, without the running head and the number of each. */
export function bodyOf({ sheets }: Sheets, head: string): string {
  return sheets
    .flatMap((sheet) => sheet.split('\n'))
    .filter((line) => line !== head && !/^\d+ ?\/ ?\d+$/.test(line.trim()))
    .join('\n');
}

/** What poppler tells of the whole file: `Tagged`, `Pages`… */
export function infoOf({ path }: Sheets): Readonly<Record<string, string>> {
  const lines = execFileSync('pdfinfo', [path], { encoding: 'utf8' }).split('\n');
  return Object.fromEntries(
    lines.map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]),
  );
}

/** Fonts that are not in the file, and would be another one elsewhere. */
export function fontsLeftOut({ path }: Sheets): string[] {
  const [, , ...lines] = execFileSync('pdffonts', [path], { encoding: 'utf8' })
    .trimEnd()
    .split('\n');
  return lines.filter((line) => !/\s(yes)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/.test(line));
}

/** The tags of the file, as an indented outline. */
export function tagsOf({ path }: Sheets): string {
  return execFileSync('pdfinfo', ['-struct', path], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** A word where it stands on its sheet, in points from the top left corner. */
interface Placed {
  readonly word: string;
  readonly sheet: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The size of its sheet, which may lie across. */
  readonly width: number;
  readonly height: number;
}

function placesOf(path: string): Placed[] {
  const boxes = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' });
  const words: Placed[] = [];
  let [sheet, width, height] = [0, 0, 0];
  for (const [tag, word = ''] of boxes.matchAll(/<(?:page|word) [^>]*>([^<]*)/g)) {
    const numbers = [...tag.matchAll(/"(-?[\d.]+)"/g)].map(([, number]) => Number(number));
    const [left = 0, top = 0, right = 0, bottom = 0] = numbers;
    if (tag.startsWith('<page')) [sheet, width, height] = [sheet + 1, left, top];
    else words.push({ word, sheet, left, top, right, bottom, width, height });
  }
  return words;
}

/**
 * Words whose box leaves the sheet, or comes nearer to its edges than a printer prints. A box is
 * half as high again as its letters.
 */
export function wordsOutside({ path }: Sheets, edge = 14): string[] {
  const above = edge - 4;
  return placesOf(path)
    .filter(
      ({ left, right, top, bottom, width, height }) =>
        left < edge || right > width - edge || top < above || bottom > height - above,
    )
    .map(({ word }) => word);
}

function isOver(one: Placed, other: Placed): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const apart = Math.abs(one.top + one.bottom - other.top - other.bottom) / 2;
  const heights = [one.bottom - one.top, other.bottom - other.top];
  // A small line may stand close above a large one.
  return width > 1 && apart < Math.max(0.3 * Math.max(...heights), 0.5 * Math.min(...heights));
}

/** Pairs of words of which one is printed over the other. */
export function wordsOverprinted({ path }: Sheets): string[] {
  const sorted = placesOf(path).toSorted(
    (one, other) => one.sheet - other.sheet || one.top - other.top,
  );
  const found: string[] = [];
  for (const [index, one] of sorted.entries())
    for (let at = index + 1; at < sorted.length; at += 1) {
      const other = sorted[at];
      if (!other || other.sheet !== one.sheet || other.top > one.bottom) break;
      if (isOver(one, other)) found.push(`${one.word} / ${other.word}, sheet ${one.sheet}`);
    }
  return found;
}

/** The brightness of a sheet, 0 to 255: the mean, and that of each corner. */
export function brightnessOf({ path }: Sheets): {
  readonly mean: number;
  readonly corners: number[];
} {
  const root = path.replace(/\.pdf$/, '');
  execFileSync('pdftoppm', ['-r', '20', '-gray', '-f', '1', '-singlefile', path, root]);
  const file = readFileSync(`${root}.pgm`);
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 40).toString('latin1'));
  if (!header) throw new Error('pdftoppm wrote something else than a grey picture');
  const width = Number(header[1]);
  const pixels = file.subarray(header[0].length);
  const at = (index: number) => pixels[index] ?? 0;
  return {
    mean: pixels.reduce((sum, value) => sum + value, 0) / pixels.length,
    corners: [at(0), at(width - 1), at(pixels.length - width), at(pixels.length - 1)],
  };
}
