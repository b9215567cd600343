import { readFileSync } from 'node:fs';
import { create } from 'fontkitten';

/** Words turned into an outline: what draws them needs no font. */
export interface Outline {
  /** What goes into a drawing: paths, from the first letter’s foot on. */
  readonly svg: string;
  readonly width: number;
}

/** The typeface in its parts: a letter is taken from the first that has it. */
const FONTS = ['roman', 'latin', 'greek-cyrillic'].map(
  (part) => new URL(`../../assets/fonts/passerelle-serif-${part}.woff2`, import.meta.url),
);

let fonts: readonly ReturnType<typeof openFont>[] | undefined;

function openFont(url: URL) {
  const opened = create(readFileSync(url));
  if (opened.isCollection) throw new Error(`${url.href} is a collection of fonts.`);
  return opened;
}

/**
 * Sets words in the workbook’s own typeface, at a size in pixels.
 * @returns nothing when it lacks one of their letters
 */
export function outline(words: string, size: number): Outline | undefined {
  fonts ??= FONTS.map(openFont);
  let width = 0;
  let svg = '';
  for (const letter of words.normalize('NFC').replace(/\s/gu, ' ')) {
    const code = letter.codePointAt(0) ?? 0;
    const font = fonts.find((each) => each.hasGlyphForCodePoint(code));
    if (!font) return undefined;
    const scale = size / font.unitsPerEm;
    const glyph = font.glyphForCodePoint(code);
    const path = glyph.path.toSVG();
    if (path !== '')
      svg += `<path transform="translate(${round(width)} 0) scale(${round(scale)} ${round(-scale)})" d="${path}"/>`;
    width += glyph.advanceWidth * scale;
  }
  return { svg, width };
}

/**
 * Sets words on as many lines as they need.
 * @param room how wide a line may be
 * @param most how many lines there may be
 * @param isCut whether what has no room is left out, and an ellipsis says so
 * @returns nothing when a letter is missing, or there is no room
 */
export function outlineLines(
  words: string,
  size: number,
  room: number,
  most: number,
  isCut: boolean,
): readonly Outline[] | undefined {
  const fits = (line: string) => (outline(line, size)?.width ?? Infinity) <= room;
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/[ \n]+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else if (line !== '' && fits(word)) {
      lines.push(line);
      line = word;
    } else return undefined;
  }
  lines.push(line);
  if (lines.length > most) {
    if (!isCut || most < 1) return undefined;
    lines.length = most;
    const last = (lines.pop() ?? '').split(' ');
    while (last.length > 1 && !fits(`${last.join(' ')}…`)) last.pop();
    lines.push(`${last.join(' ').replace(/[,.;:]$/, '')}…`);
  }
  const set = lines.map((each) => outline(each, size));
  return set.every((each) => each !== undefined) ? set : undefined;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
