import { describe, expect, it } from 'vitest';
import { shorten } from '../../../../src/fields/ranking/words.ts';

describe('words short enough to be named inside others', () => {
  it('end before a letter that has no room, whatever it is made of', () => {
    expect(shorten('a'.repeat(60))).toBe('a'.repeat(60));
    expect(shorten(`${'a'.repeat(58)} et plus`)).toBe(`${'a'.repeat(58)}…`);
    expect(shorten(`${'a'.repeat(58)}🎉🎉`)).toBe(`${'a'.repeat(58)}…`);
    expect(shorten(`${'a'.repeat(57)}🎉🎉`)).toBe(`${'a'.repeat(57)}🎉…`);
  });
});
