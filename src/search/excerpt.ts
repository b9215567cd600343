import type { Locale } from '../workbook/words.ts';
import { findMatches, unfold } from './fold.ts';

/** A run of text, and whether it is one of the words that were looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A word of a page that answers a query: its place among the page's words, and how well it does. */
export interface Place {
  readonly location: number;
  readonly score: number;
}

const wordsShown = 26;
const wordsBefore = 6;

/**
 * Cuts the part of an indexed page that answers best, in the page's own spelling.
 *
 * @param content the page's text as it was indexed, its words parted as `splitWords` says
 */
export function cutExcerpt(content: string, places: readonly Place[], locale: Locale): Piece[] {
  const words = splitWords(content);
  const between = content.includes(PARTED) ? '' : ' ';
  const start = findStart(places, words.length);
  const end = Math.min(words.length, start + wordsShown);
  const matched = new Set(places.map(({ location }) => location));
  const pieces: Piece[] = [];
  for (let place = start; place < end; place += 1) {
    const word = words[place] ?? '';
    const space = place + 1 < end ? between : '';
    const [before, core, after] = matched.has(place) ? split(word) : [word, '', ''];
    pieces.push({ text: before, marked: false }, { text: core, marked: true });
    pieces.push({ text: `${after}${space}`, marked: false });
  }
  const cut = spell(join(pieces), locale);
  return join([
    { text: start > 0 ? '… ' : '', marked: false },
    ...cut,
    { text: end < words.length ? ' …' : '', marked: false },
  ]);
}

/** Stands between the words of a language that parts them by nothing. */
const PARTED = '\u200B';

/** The words of an indexed text, as they are counted: parted by spaces, or by what stands for them. */
export function splitWords(content: string): string[] {
  return content.includes(PARTED) ? content.split(PARTED) : content.split(/\s+/);
}

/** The window whose matches weigh most, a few words before the first of them. */
function findStart(places: readonly Place[], length: number): number {
  let best = 0;
  let start = 0;
  for (const { location } of places) {
    const weight = places
      .filter((other) => other.location >= location)
      .filter((other) => other.location < location + wordsShown - wordsBefore)
      .reduce((sum, { score }) => sum + score, 0);
    if (weight <= best) continue;
    best = weight;
    start = location;
  }
  return Math.max(0, Math.min(start - wordsBefore, length - wordsShown));
}

/** A word, without the signs around it. */
function split(word: string): [string, string, string] {
  const found = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word);
  return [found?.[1] ?? '', found?.[2] ?? '', found?.[3] ?? ''];
}

/** Spaces and signs are spelled together, whether a mark parts them or not. */
function spell(pieces: readonly Piece[], locale: Locale): Piece[] {
  const border = '\uF8FF';
  return unfold(pieces.map(({ text }) => text).join(border), locale)
    .split(border)
    .map((text, index) => ({ text, marked: pieces[index]?.marked === true }));
}

/** Cuts a text around its first match, and marks the words that were looked for. */
export function cutText(text: string, words: readonly string[], length = 160): Piece[] {
  const flat = text.replace(/\s+/g, ' ').trim();
  const first = findMatches(flat, words)[0]?.[0] ?? 0;
  const start = first < 40 ? 0 : flat.lastIndexOf(' ', first - 30) + 1;
  const last = flat.length - start <= length ? flat.length : flat.lastIndexOf(' ', start + length);
  const end = last > first ? last : start + length;
  return join([
    { text: start > 0 ? '… ' : '', marked: false },
    ...markWords(flat.slice(start, end), words),
    { text: end < flat.length ? ' …' : '', marked: false },
  ]);
}

/** Parts a text into runs, marked where a word that was looked for stands. */
export function markWords(text: string, words: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let position = 0;
  for (const [start, end] of findMatches(text, words)) {
    pieces.push({ text: text.slice(position, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    position = end;
  }
  return join([...pieces, { text: text.slice(position), marked: false }]);
}

function join(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const { text, marked } of pieces) {
    if (text === '') continue;
    const before = joined.at(-1);
    if (before?.marked === marked) joined[joined.length - 1] = { text: before.text + text, marked };
    else joined.push({ text, marked });
  }
  return joined;
}
