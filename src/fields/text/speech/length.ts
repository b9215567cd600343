import { USUAL_PACE } from './pace.ts';

/** How a spoken length stands to the one aimed for. */
export type Verdict = 'short' | 'within' | 'long' | 'very-long';

/** How far a length may be from its target, in percent. */
const MARGIN = 15;
/** Past so much of its target, in percent, a text is no longer a little long. */
const WELL_OVER = 150;

/** How long words take to be said, in whole seconds; no word is said in none. */
export function secondsOf(words: number, pace: number): number {
  return Math.max(Math.round((words * 60) / pace), Math.min(words, 1));
}

/** Judges the seconds that are shown, so that the words never belie the figures. */
export function judge(seconds: number, target: number): Verdict {
  // In hundredths and whole numbers: 20 × 1.15 is not quite 23.
  if (seconds * 100 < target * (100 - MARGIN)) return 'short';
  if (seconds * 100 <= target * (100 + MARGIN)) return 'within';
  return seconds * 100 <= target * WELL_OVER ? 'long' : 'very-long';
}

/** About how many words can be said in a time, to the nearest five. */
export function wordsFor(seconds: number, pace: number = USUAL_PACE): number {
  return Math.max(Math.round((seconds * pace) / 60 / 5) * 5, 5);
}
