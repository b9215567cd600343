/**
 * The text of one paragraph, whose pieces (text before, inside and after emphasis or a link) stay
 * apart: every character knows its piece, and whether it must stay as it was typed.
 */
export interface Run {
  readonly text: string;
  readonly owners: readonly number[];
  readonly kept: readonly boolean[];
}

/** Replaces the characters from `from` up to `to` by `text`, which goes to the piece `owner`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly owner: number;
}

/** Stands in a run for what is not text: code, an image, a component without words. */
export const OPAQUE = '\uFFFC';

/** Puts pieces together; `keep` gives the stretches `[from, to]` nobody may change. */
export function joinPieces(
  pieces: readonly string[],
  keep: (text: string) => readonly (readonly [number, number])[],
): Run {
  const text = pieces.join('');
  const owners = pieces.flatMap((piece, index) => new Array<number>(piece.length).fill(index));
  const kept = new Array<boolean>(text.length).fill(false);
  for (const [from, to] of keep(text)) kept.fill(true, from, to);
  return { text, owners, kept };
}

/** Gives the pieces back, as many as were joined. */
export function splitPieces(run: Run, count: number): string[] {
  const pieces = new Array<string>(count).fill('');
  let start = 0;
  for (let index = 1; index <= run.text.length; index++) {
    const owner = run.owners[start] ?? 0;
    if (index < run.text.length && run.owners[index] === owner) continue;
    pieces[owner] += run.text.slice(start, index);
    start = index;
  }
  return pieces;
}

/** Applies edits; those that touch a kept character, or overlap an earlier one, are left out. */
export function applyEdits(run: Run, edits: readonly Edit[]): Run {
  const sorted = edits.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const owners: number[] = [];
  const kept: boolean[] = [];
  let text = '';
  let position = 0;
  const copyUntil = (end: number): void => {
    text += run.text.slice(position, end);
    for (; position < end; position++) {
      owners.push(run.owners[position] ?? 0);
      kept.push(run.kept[position] ?? false);
    }
  };
  for (const edit of sorted) {
    if (edit.from < position || touchesKept(run, edit)) continue;
    copyUntil(edit.from);
    text += edit.text;
    for (let index = 0; index < edit.text.length; index++) {
      owners.push(edit.owner);
      kept.push(false);
    }
    position = edit.to;
  }
  copyUntil(run.text.length);
  return { text, owners, kept };
}

function touchesKept(run: Run, edit: Edit): boolean {
  if (edit.from === edit.to)
    return run.kept[edit.from - 1] === true && run.kept[edit.from] === true;
  for (let index = edit.from; index < edit.to; index++) if (run.kept[index]) return true;
  return false;
}

/** An edit of existing characters, whose new text goes where the character `at` is. */
export function replaceAt(run: Run, from: number, to: number, text: string, at = from): Edit {
  return { from, to, text, owner: run.owners[at] ?? 0 };
}
