import type { Json } from '../../src/notebook/index.ts';

/** Every word of an answer: texts that were typed, and those of what was picked or added. */
export function wordsOf(value: Json): string[] {
  // Line by line: a long text may go on after the head of the next sheet.
  if (typeof value === 'string') return value.split('\n').filter((line) => /\s/.test(line));
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(wordsOf);
  return Object.values(value).flatMap(wordsOf);
}
