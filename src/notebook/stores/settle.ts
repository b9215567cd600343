import { hasSameValue, readEntry, writeEntry, type Entry } from '../entry.ts';
import { compareEntries } from '../merge.ts';
import { damagedKey, versionKey } from '../paths.ts';
import { pageOf } from '../stamp.ts';
import type { Guard } from './store.ts';

export interface Settlement {
  /** Whether our text must be written. */
  readonly mustPut: boolean;
  /** A newer entry that stays where it is. */
  readonly found?: Entry;
  /** A row to keep beside: what nobody would see again otherwise. */
  readonly aside?: readonly [key: string, text: string];
}

/**
 * What to do with an entry of ours where a store may already hold another, written by another tab:
 * the newer stays; the older is put aside as a version if its author had not seen the newer; a
 * damaged text is put aside as it is. 'newer': a later version of the site wrote there.
 */
export function settle(
  path: string,
  text: string,
  existing: string | undefined,
  { page, seen }: Pick<Guard, 'page' | 'seen'>,
): Settlement | 'newer' {
  if (existing === undefined) return { mustPut: true };
  if (existing === text) return { mustPut: false };
  const theirs = readEntry(path, existing);
  if (theirs === 'newer') return theirs;
  if (theirs === 'damaged') {
    return { mustPut: true, aside: [damagedKey(path, existing), existing] };
  }
  const ours = readEntry(path, text);
  if (typeof ours === 'string') return { mustPut: false, found: theirs };
  const isNewer = compareEntries(ours, theirs) > 0;
  const [other, isUnseen] = isNewer
    ? [theirs, !seen.has(versionKey(path, theirs.s)) && pageOf(theirs.s) !== page]
    : [ours, pageOf(ours.s) === page];
  return {
    mustPut: isNewer,
    ...(isNewer ? {} : { found: theirs }),
    ...(isUnseen && !hasSameValue(ours, theirs)
      ? { aside: [versionKey(path, other.s), writeEntry(other)] as const }
      : {}),
  };
}
