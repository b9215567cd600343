import type { AnswerSource } from '../../answers.ts';
import { columnsOf } from '../../answers.ts';
import { timeOf } from '../../index.ts';
import type { Entry } from '../../index.ts';
import type { NotebookFile, Preview } from '../../file/index.ts';
import { isVeiled } from '../../veil.ts';
import { isAsked } from '../manifest.ts';
import type { NotebookPage } from './open.ts';
import { nameQuestion, questionPath, tellEntry, tellQuestion } from './tell.ts';
import type { Naming } from './tell.ts';

/** One side of an answer: what it says, and when that was written, in ms. */
export interface Side {
  readonly text: string;
  readonly time: number;
}

/** A question whose answer in the file is not the one that is here. */
export interface Difference extends Naming {
  readonly theirs: Side;
  readonly ours?: Side;
  /** In a conflict, the side that would be shown. */
  readonly winner?: 'ours' | 'theirs';
}

/** What a file would bring, question by question. */
export interface Comparison {
  readonly added: readonly Difference[];
  readonly updated: readonly Difference[];
  readonly conflicts: readonly Difference[];
  /** Answers to questions this workbook does not ask: they are kept. */
  readonly unknown: readonly Difference[];
  /** How many questions have the same answer on both sides. */
  readonly same: number;
  /** How many answers stay as they are here. */
  readonly ours: number;
}

interface Change {
  readonly path: string;
  readonly theirs: Entry;
  readonly ours?: Entry;
  readonly winner?: 'ours' | 'theirs';
}

/** The answers of a file, to be read as those of a notebook are. */
export function sourceOf({ entries, kept }: Pick<NotebookFile, 'entries' | 'kept'>): AnswerSource {
  const all = new Map(Object.entries({ ...kept, ...entries }));
  return {
    read: (path) => all.get(path)?.v,
    paths: (prefix = '') => [...all.keys()].filter((path) => path.startsWith(prefix)),
  };
}

/**
 * Tells a preview in the reader’s terms: questions instead of entries, the rows of a table
 * together, and a conflict wherever both sides wrote the same answer or row.
 */
export function compare(preview: Preview, file: NotebookFile, page: NotebookPage): Comparison {
  const source = sourceOf(file);
  const changes = new Map<string, Change[]>();
  const all: readonly Change[] = [...preview.added, ...preview.updated, ...preview.conflicts];
  for (const change of all) {
    const question = questionPath(change.path);
    const held = changes.get(question);
    if (held) held.push(change);
    else changes.set(question, [change]);
  }
  const found = { added: [], updated: [], conflicts: [], unknown: [] } as {
    [Group in 'added' | 'updated' | 'conflicts' | 'unknown']: Difference[];
  };
  for (const [question, list] of changes) {
    const naming = nameQuestion(question, page);
    const conflicts = list.filter((each) => each.winner && !isOrder(each.path, page));
    if (conflicts.length) {
      found.conflicts.push(...conflicts.map((each) => compareEntry(each, naming, page)));
      continue;
    }
    const theirs = sideOf(
      question,
      source,
      list.map((each) => each.theirs),
      page,
    );
    const mine = entriesAt(question, page);
    const ours = sideOf(question, page.notebook, mine, page);
    if (theirs.text === ours.text) continue;
    const field = page.atlas.fields.get(question);
    const read = (path: string) => source.read(path) ?? page.notebook.read(path);
    if (field && isVeiled(question, field, read, page.telling)) {
      const hidden = { ...theirs, text: page.telling.say('voices.their-veil') };
      found.added.push({ ...naming, theirs: hidden });
      continue;
    }
    if (!isAsked(question, page.atlas)) found.unknown.push({ ...naming, theirs });
    else if (ours.text === '') found.added.push({ ...naming, theirs });
    else found.updated.push({ ...naming, theirs, ours });
  }
  const untouched = (paths: readonly string[]) =>
    new Set(paths.map(questionPath).filter((path) => !changes.has(path)));
  const same = untouched(preview.same);
  const ours = [...untouched(preview.ours)].filter((path) => !same.has(path));
  return { ...found, same: same.size, ours: ours.length };
}

/** Whether an entry is the order of a table’s rows: two orders lose nothing of what was written. */
function isOrder(path: string, { atlas }: NotebookPage): boolean {
  const field = atlas.fields.get(path);
  return field !== undefined && columnsOf(field) !== undefined;
}

function compareEntry(change: Change, naming: Naming, page: NotebookPage): Difference {
  const { path, theirs, ours, winner } = change;
  const side = ({ v, s }: Entry): Side => ({ text: tellEntry(path, v, page), time: timeOf(s) });
  return {
    ...naming,
    theirs: side(theirs),
    ...(ours ? { ours: side(ours) } : {}),
    ...(winner ? { winner } : {}),
  };
}

function entriesAt(question: string, { notebook }: NotebookPage): readonly Entry[] {
  return [question, ...notebook.paths(`${question}.`)].flatMap(
    (path) => notebook.entry(path) ?? [],
  );
}

function sideOf(
  question: string,
  source: AnswerSource,
  entries: readonly Entry[],
  page: NotebookPage,
): Side {
  const text = tellQuestion(question, source, page);
  return { text, time: Math.max(...entries.map(({ s }) => timeOf(s))) };
}
