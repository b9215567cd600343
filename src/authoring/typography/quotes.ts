import { allowsOpening, findGapEnd, findGapStart, isSpace, isWord } from './characters.ts';
import { replaceAt } from './run.ts';
import type { Edit, Run } from './run.ts';

/** Quotation marks of a language, from the outermost pair inwards. */
export type QuoteLevels = readonly (readonly [opening: string, closing: string])[];

export const FRENCH_QUOTES: QuoteLevels = [
  ['«', '»'],
  ['“', '”'],
  ['‘', '’'],
];

export const ENGLISH_QUOTES: QuoteLevels = [
  ['“', '”'],
  ['‘', '’'],
];

const TYPED: Readonly<Record<string, string>> = { '»': '«', '”': '“' };

interface Pair {
  readonly opening: number;
  readonly closing: number;
  readonly straight: boolean;
}

/**
 * Turns pairs of straight double quotes into the language's own, by depth. A quote without its
 * other half (inches, a slip) stays as typed: a guess would move with every edit.
 */
export function setDoubleQuotes(run: Run, levels: QuoteLevels): Edit[] {
  const pairs = findPairs(run);
  const edits: Edit[] = [];
  const enclosing: Pair[] = [];
  for (const pair of pairs.toSorted((a, b) => a.opening - b.opening)) {
    while ((enclosing.at(-1)?.closing ?? Infinity) < pair.opening) enclosing.pop();
    const level = levels[Math.min(enclosing.length, levels.length - 1)];
    if (pair.straight && level) {
      edits.push(replaceAt(run, pair.opening, pair.opening + 1, level[0]));
      edits.push(replaceAt(run, pair.closing, pair.closing + 1, level[1]));
    }
    enclosing.push(pair);
  }
  return edits;
}

function findPairs(run: Run): Pair[] {
  const pairs: Pair[] = [];
  const open: { at: number; mark: string }[] = [];
  const close = (mark: string, closing: number): void => {
    const depth = open.findLastIndex((each) => each.mark === mark);
    const opening = open[depth]?.at;
    if (opening === undefined) return;
    pairs.push({ opening, closing, straight: mark === '"' });
    open.length = depth;
  };
  for (const { index, 0: mark } of run.text.matchAll(/["«»“”]/g)) {
    if (run.kept[index]) continue;
    if (mark === '«' || mark === '“') open.push({ at: index, mark });
    else if (mark !== '"') close(TYPED[mark] ?? mark, index);
    else {
      const role = readRole(run.text, index, open);
      if (role === 'opens') open.push({ at: index, mark });
      if (role === 'closes') close(mark, index);
    }
  }
  return pairs;
}

function readRole(
  text: string,
  index: number,
  open: readonly { at: number; mark: string }[],
): 'opens' | 'closes' | 'neither' {
  const inner = open.findLast((each) => each.mark === '"');
  const before = inner?.at === index - 1 ? '«' : readBefore(text, index);
  const after = readAfter(text, index);
  const opensBefore = allowsOpening(before);
  const hasText = inner !== undefined && inner.at < index - 1;
  const ends = after === undefined || isSpace(after) || !isWord(after);
  const closable = isSpace(before) ? !allowsContent(after) : !'([{«“‘'.includes(before ?? '(');
  if (hasText && ends && closable) return 'closes';
  if (opensBefore && after !== undefined && !isSpace(after) && !')]}»”'.includes(after))
    return 'opens';
  if (hasText && isWord(before)) return 'closes';
  return opensBefore && after !== undefined ? 'opens' : 'neither';
}

/** Whether a quotation that follows a blank may start with this: a mark there closes it instead. */
function allowsContent(after: string | undefined): boolean {
  return after !== undefined && !isSpace(after) && !';:!?,.'.includes(after);
}

/** The character before, over the blank that follows an opening guillemet. */
function readBefore(text: string, index: number): string | undefined {
  return text[findGapStart(text, index) - 1] === '«' ? '«' : text[index - 1];
}

/** The character after, over the blank that a later step puts before a mark. */
function readAfter(text: string, index: number): string | undefined {
  const end = findGapEnd(text, index + 1);
  return ';:!?»'.includes(text[end] ?? ' ') ? text[end] : text[index + 1];
}

const ELIDED = /^(?:tis|twas|twere|em|cause|til|till|round|bout|n|\d\ds?)(?![\p{L}\p{N}])/iu;

/** Turns straight single quotes into ’, or into ‘ ’ where two of them clearly quote words. */
export function setSingleQuotes(run: Run): Edit[] {
  const marks = [...run.text.matchAll(/'/g)]
    .map((match) => match.index)
    .filter((index) => !run.kept[index]);
  const closings = marks.filter((index) => canClose(run.text, index));
  const edits: Edit[] = [];
  let next = 0;
  let busyUntil = -1;
  for (const index of marks) {
    let mark = '’';
    if (index > busyUntil && canOpen(run.text, index)) {
      while ((closings[next] ?? Infinity) <= index) next++;
      const closing = closings[next];
      if (closing !== undefined && !/\n\s*\n/.test(run.text.slice(index, closing))) {
        mark = '‘';
        busyUntil = closing;
      }
    }
    edits.push(replaceAt(run, index, index + 1, mark));
  }
  return edits;
}

/** Turns straight single quotes between two letters into ’, whatever the language. */
export function setApostrophes(run: Run): Edit[] {
  return [...run.text.matchAll(/(?<=\p{L})'(?=\p{L})/gu)]
    .filter(({ index }) => !run.kept[index])
    .map(({ index }) => replaceAt(run, index, index + 1, '’'));
}

function canOpen(text: string, index: number): boolean {
  const before = text[index - 1];
  return (
    (allowsOpening(before) || before === '"') &&
    (isWord(text[index + 1]) || '“"«'.includes(text[index + 1] ?? ' ')) &&
    !ELIDED.test(text.slice(index + 1, index + 10))
  );
}

function canClose(text: string, index: number): boolean {
  const before = text[index - 1];
  return before !== undefined && !isSpace(before) && !isWord(text[index + 1]);
}
