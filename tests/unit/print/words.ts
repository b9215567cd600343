import type { Json } from '../../../src/workbook/kind.ts';

/** All words in a value, one after another; keys are ids. */
export function wordsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

/** Whether a name stands somewhere in a text, as words of its own. */
export function holds(text: string, name: string): boolean {
  const cut = (each: string) => each.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  return ` ${cut(text).join(' ')} `.includes(` ${cut(name).join(' ')} `);
}
