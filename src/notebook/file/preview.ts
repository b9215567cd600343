import type { Entry } from '../entry.ts';
import { mergeThreeWay } from '../merge.ts';
import type { DamagedText } from '../notebook.ts';
import type { Stamp } from '../stamp.ts';
import type { NotebookFile } from './file.ts';

/** What a preview looks at on this side. */
export interface Local {
  readonly entries: ReadonlyMap<string, Entry>;
  /** The stamps shared when a file was last sent or received. */
  readonly basedOn: Readonly<Record<string, Stamp>>;
}

export interface Pair {
  readonly path: string;
  readonly ours: Entry;
  readonly theirs: Entry;
}

/** What importing a file would do, path by path, sorted. */
export interface Preview {
  /** Answers we do not have. */
  readonly added: readonly { readonly path: string; readonly theirs: Entry }[];
  /** Answers only they changed. */
  readonly updated: readonly Pair[];
  readonly same: readonly string[];
  /** Answers both changed: the winner is shown, the other is kept as a version. */
  readonly conflicts: readonly (Pair & { readonly winner: 'ours' | 'theirs' })[];
  /** Answers that stay as they are: only we have them, or only we changed them. */
  readonly ours: readonly string[];
  /** Texts of the file that cannot be read; put aside, not imported. */
  readonly damaged: readonly DamagedText[];
}

/** Tells what importing a file would do. No effect. */
export function preview(local: Local, file: NotebookFile): Preview {
  const theirs = new Map<string, Entry>();
  for (const [path, { v, s, c }] of [
    ...Object.entries(file.kept),
    ...Object.entries(file.entries),
  ]) {
    theirs.set(path, { v, s, c });
  }
  const added: { path: string; theirs: Entry }[] = [];
  const updated: Pair[] = [];
  const same: string[] = [];
  const conflicts: (Pair & { winner: 'ours' | 'theirs' })[] = [];
  const ours = [...local.entries.keys()].filter((path) => !theirs.has(path));

  for (const [path, entry] of [...theirs].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const mine = local.entries.get(path);
    const bases = { theirs: file.basedOn[path], ours: local.basedOn[path] };
    const { outcome, winner } = mergeThreeWay(mine, entry, bases);
    if (!mine) added.push({ path, theirs: entry });
    else if (outcome === 'same') same.push(path);
    else if (outcome === 'ours') ours.push(path);
    else if (outcome === 'theirs') updated.push({ path, ours: mine, theirs: entry });
    else {
      const side = winner === mine ? 'ours' : 'theirs';
      conflicts.push({ path, ours: mine, theirs: entry, winner: side });
    }
  }
  return { added, updated, same, conflicts, ours: ours.sort(), damaged: file.damaged };
}
