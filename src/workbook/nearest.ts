import type { Bilingual } from './words.ts';

/** Number of letters to add, drop, change or swap with a neighbour to go from one word to the other. */
function distance(from: string, to: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (older[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    older = previous;
    previous = current;
  }
  return previous[to.length] ?? 0;
}

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The candidate that `word` was most likely meant to be, for a hint, or `undefined` when none is
 * close: one slip is allowed in a short word, one more for every three letters, at most four.
 * Capitals and accents do not count. Of two equally near candidates the first wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word);
  let best: string | undefined;
  let limit = Math.min(4, Math.max(1, Math.floor(wanted.length / 3))) + 1;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    if (Math.abs(folded.length - wanted.length) >= limit) continue;
    // A slip in a word of one or two letters leaves nothing to recognise it by.
    const slips = distance(wanted, folded);
    if (slips < limit && slips < Math.max(folded.length, 1)) {
      best = candidate;
      limit = slips;
    }
  }
  return best;
}

/** How many names a hint lists: every stage, every page. */
const MOST_LISTED = 16;

/** The hint for a name that does not exist: the nearest that does, or those there are. */
export function hintFor(word: string, names: readonly string[]): Bilingual {
  const close = nearest(word, names);
  if (close !== undefined)
    return { fr: `Vouliez-vous écrire « ${close} » ?`, en: `Did you mean “${close}”?` };
  if (names.length === 0) return { fr: 'Il n’en existe pas.', en: 'There are none.' };
  const some = names.slice(0, MOST_LISTED).join(', ') + (names.length > MOST_LISTED ? '…' : '.');
  return { fr: `Il existe : ${some}`, en: `There are: ${some}` };
}
