import { hasSameValue, writeEntry, type Entry } from './entry.ts';
import type { Stamp } from './stamp.ts';

/** Below, above or zero as for sorting: by stamp, and by text if two writers ever shared a stamp. */
export function compareEntries(a: Entry, b: Entry): number {
  if (a.s !== b.s) return a.s < b.s ? -1 : 1;
  const [left, right] = [writeEntry(a), writeEntry(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}

/** The newer of two entries. */
export const newest = (a: Entry, b: Entry): Entry => (compareEntries(a, b) < 0 ? b : a);

/** Two sets of entries as one, the newer of each path. The order of merging does not matter. */
export function mergeEntries(
  a: ReadonlyMap<string, Entry>,
  b: ReadonlyMap<string, Entry>,
): Map<string, Entry> {
  const merged = new Map(a);
  for (const [path, entry] of b) {
    const other = merged.get(path);
    merged.set(path, other ? newest(other, entry) : entry);
  }
  return merged;
}

export type MergeOutcome = 'added' | 'same' | 'ours' | 'theirs' | 'conflict';

export interface Merged {
  readonly outcome: MergeOutcome;
  readonly winner: Entry;
  /** In a conflict, the entry that must be kept as a version. */
  readonly loser?: Entry;
}

/**
 * What both sides once shared at a path, as far as each remembers. Ours only tells whether theirs
 * has moved since: after an import ours always equals it, and an old copy would win.
 */
export interface Bases {
  readonly theirs?: Stamp | undefined;
  readonly ours?: Stamp | undefined;
}

/**
 * One answer of ours and of a file, knowing what they were based on. Where only one side changed,
 * that side; where both did, the newer, and the other is the loser. Equal values never conflict.
 */
export function mergeThreeWay(ours: Entry | undefined, theirs: Entry, bases: Bases): Merged {
  if (!ours) return { outcome: 'added', winner: theirs };
  if (hasSameValue(ours, theirs)) return { outcome: 'same', winner: newest(ours, theirs) };
  if (theirs.s === bases.theirs || theirs.s === bases.ours)
    return { outcome: 'ours', winner: ours };
  if (ours.s === bases.theirs) return { outcome: 'theirs', winner: theirs };
  const winner = newest(ours, theirs);
  return { outcome: 'conflict', winner, loser: winner === ours ? theirs : ours };
}
