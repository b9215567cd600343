import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareVoices } from '../../../src/fields/voices/turns/gap.ts';

const voice = (value: string | number | string[]) => ({
  value,
  text: Array.isArray(value) ? value.join('\n') : String(value),
});

it('measures the gap between two numbers, whoever is above', () => {
  expect(compareVoices(voice(7), voice(4))).toEqual({ type: 'number', by: 3 });
  expect(compareVoices(voice(4), voice(7))).toEqual({ type: 'number', by: 3 });
  expect(compareVoices(voice(4), voice(4))).toEqual({ type: 'same' });
});

it('says what both chose, and what only one did', () => {
  expect(compareVoices(voice(['a', 'b']), voice(['b', 'c']))).toEqual({
    type: 'lists',
    both: ['b'],
    you: ['a'],
    them: ['c'],
  });
  expect(compareVoices(voice(['b', 'a']), voice(['a', 'b']))).toEqual({ type: 'same' });
});

it('does not weigh words: they are the same or they differ', () => {
  expect(compareVoices(voice('Oui'), voice('Oui '))).toEqual({ type: 'same' });
  expect(compareVoices(voice('Oui'), voice('Non'))).toEqual({ type: 'different' });
});

it('finds no gap that depends on who speaks first', () => {
  const answers = fc.oneof(fc.string(), fc.integer(), fc.uniqueArray(fc.string({ minLength: 1 })));
  fc.assert(
    fc.property(answers, answers, (one, other) => {
      const [there, back] = [
        compareVoices(voice(one), voice(other)),
        compareVoices(voice(other), voice(one)),
      ];
      expect(there.type).toBe(back.type);
    }),
  );
});
