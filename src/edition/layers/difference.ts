import { GROUPS } from './ids.ts';
import type { Group, Ids } from './ids.ts';

/** The ids of one group that one file has and the other has not. */
export interface Difference {
  readonly group: Group;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Tells the ids that a file has more, and those it lacks, against another; equal groups are left out. */
export function compareIds(from: Ids, to: Ids): readonly Difference[] {
  return (Object.keys(GROUPS) as Group[]).flatMap((group) => {
    const before = from[group] ?? [];
    const after = to[group] ?? [];
    const added = after.filter((id) => !before.includes(id));
    const removed = before.filter((id) => !after.includes(id));
    return added.length + removed.length > 0 ? [{ group, added, removed }] : [];
  });
}
