import { OPAQUE } from './run.ts';

export const NO_BREAK = '\u00A0';
export const NARROW_NO_BREAK = '\u202F';

/** A blank on one line, for use inside a regular expression. */
export const BLANK = '[ \\t\\u00A0\\u202F\\u2009]';

const BLANKS = ' \t\u00A0\u202F\u2009';

/** Tells whether a character is blank, the end of a line included. */
export function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}

/** Tells whether a character belongs to the end of a line. */
export function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

/** Tells whether a character is a letter or a digit. */
export function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character);
}

/** Tells whether a quotation may begin after this character. */
export function allowsOpening(character: string | undefined): boolean {
  return (
    character === undefined || isSpace(character) || `([{<-–—/|='’‘“«${OPAQUE}`.includes(character)
  );
}

/**
 * Start of the blank that ends at `end`: spaces and at most one line break, so that a mark pushed
 * to the next line of the file is pulled back, and a blank line stays.
 */
export function findGapStart(text: string, end: number): number {
  let index = skipBack(text, end);
  if (text[index - 1] !== '\n') return index;
  index -= text[index - 2] === '\r' ? 2 : 1;
  return skipBack(text, index);
}

/** End of the blank that starts at `start`, with at most one line break. */
export function findGapEnd(text: string, start: number): number {
  let index = skipForward(text, start);
  if (text[index] === '\r' && text[index + 1] === '\n') index++;
  if (text[index] !== '\n') return index;
  return skipForward(text, index + 1);
}

function skipBack(text: string, from: number): number {
  let index = from;
  while (index > 0 && BLANKS.includes(text[index - 1] ?? '')) index--;
  return index;
}

function skipForward(text: string, from: number): number {
  let index = from;
  while (index < text.length && BLANKS.includes(text[index] ?? '')) index++;
  return index;
}
