import { findKept } from './typography/kept.ts';
import { applyEdits, joinPieces, splitPieces } from './typography/run.ts';
import type { Edit, Run } from './typography/run.ts';
import {
  ENGLISH_QUOTES,
  FRENCH_QUOTES,
  setApostrophes,
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
import { rootOf } from '../workbook/language.ts';
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

/** What holds in any language: which quotes it has, and where they go, is left as it was typed. */
const OTHER: readonly Step[] = [
  setEllipses,
  setApostrophes,
  (run) => setNumbers(run, 'en'),
  setDashes,
];

const STEPS: Readonly<Record<string, readonly Step[]>> = { fr: FRENCH, en: ENGLISH };

/**
 * Sets plainly typed text as a printer of that language would: quotes, apostrophes, ellipses and
 * no-break spaces, and nothing else. In languages other than French and English quotes stay as
 * they were typed. Applying it twice changes nothing more. Never throws.
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
  const steps = STEPS[rootOf(locale)] ?? OTHER;
  const run = joinPieces(pieces, findKept);
  return splitPieces(
    steps.reduce((current, step) => applyEdits(current, step(current)), run),
    pieces.length,
  );
}
