import { findKept } from './typography/kept.ts';
import { applyEdits, joinPieces, splitPieces } from './typography/run.ts';
import type { Edit, Run } from './typography/run.ts';
import {
  ENGLISH_QUOTES,
  FRENCH_QUOTES,
  setDoubleQuotes,
  setSingleQuotes,
} from './typography/quotes.ts';
import {
  setDashes,
  setEllipses,
  setFrenchMarks,
  setGuillemets,
  setNumbers,
} from './typography/spaces.ts';
import type { Locale } from '../workbook/words.ts';

export { OPAQUE } from './typography/run.ts';

type Step = (run: Run) => Edit[];

const FRENCH: readonly Step[] = [
  setEllipses,
  (run) => setDoubleQuotes(run, FRENCH_QUOTES),
  setSingleQuotes,
  setGuillemets,
  (run) => setNumbers(run, 'fr'),
  setFrenchMarks,
  setDashes,
];

const ENGLISH: readonly Step[] = [
  setEllipses,
  (run) => setDoubleQuotes(run, ENGLISH_QUOTES),
  setSingleQuotes,
  (run) => setNumbers(run, 'en'),
  setDashes,
];

/**
 * Sets plainly typed text as a printer of that language would: quotes, apostrophes, ellipses and
 * no-break spaces, and nothing else. Every language but French follows the English rules.
 * Applying it twice changes nothing more. Never throws.
 */
export function typeset(text: string, locale: Locale): string {
  return typesetPieces([text], locale)[0] ?? '';
}

/**
 * The same for one paragraph cut in pieces by emphasis and links, so that a quotation may open in
 * one piece and close in another. Gives as many pieces as it got. A piece equal to `OPAQUE`
 * stands for something that is not text (code, an image).
 */
export function typesetPieces(pieces: readonly string[], locale: Locale): string[] {
  const steps = /^fr(?:-|$)/i.test(locale) ? FRENCH : ENGLISH;
  const run = joinPieces(pieces, findKept);
  return splitPieces(
    steps.reduce((current, step) => applyEdits(current, step(current)), run),
    pieces.length,
  );
}
