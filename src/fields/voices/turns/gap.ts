import type { Json } from '../../../workbook/kind.ts';

/** What two answers to one question have between them. */
export type Gap =
  | { readonly type: 'same' }
  | { readonly type: 'number'; readonly by: number }
  /** What both chose, and what only one of them did: by the positions in their words. */
  | {
      readonly type: 'lists';
      readonly both: readonly string[];
      readonly you: readonly string[];
      readonly them: readonly string[];
    }
  /** Words are compared by people. */
  | { readonly type: 'different' };

/** One answer: as it is kept, and in words, a line for each thing chosen. */
export interface Voice {
  readonly value: Json;
  readonly text: string;
}

/** Compares two answers to one question. Texts are never weighed: they are the same or they differ. */
export function compareVoices(you: Voice, them: Voice): Gap {
  if (typeof you.value === 'number' && typeof them.value === 'number') {
    const by = Math.abs(you.value - them.value);
    return by === 0 ? { type: 'same' } : { type: 'number', by };
  }
  if (Array.isArray(you.value) && Array.isArray(them.value)) {
    const [mine, theirs] = [linesOf(you.text), linesOf(them.text)];
    const both = mine.filter((line) => theirs.includes(line));
    if (both.length === mine.length && both.length === theirs.length) return { type: 'same' };
    return {
      type: 'lists',
      both,
      you: mine.filter((line) => !both.includes(line)),
      them: theirs.filter((line) => !both.includes(line)),
    };
  }
  return you.text.trim() === them.text.trim() ? { type: 'same' } : { type: 'different' };
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
