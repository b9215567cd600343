import { isInitials, isLower, wordsIn } from './word.ts';
import type { Word } from './word.ts';
import { PARTICLES } from './words.ts';

/** The same for all ways of writing a name: capitals, spaces and dots do not tell people apart. */
export function keyOf(name: string): string {
  return name.normalize().toLowerCase().replaceAll('.', '').replace(/\s+/gu, ' ').trim();
}

/**
 * The initials of a name: “Jean-Paul Le Goff” → “J.-P. L. G.”, “Élise d’Arc” → “É. d’A.”. Small
 * words and a number are kept, and so is what is initials already; a name in a script without
 * capitals gives its first letters in the same way.
 */
export function initialsOf(name: string): string {
  const words = wordsIn(name, 0, name.length);
  const letters = words.map((word, index) => {
    const between = name.slice(words[index - 1]?.end ?? word.start, word.start);
    return `${/\s/u.test(between) ? ' ' : between}${word.cut}${initialOf(word)}`;
  });
  const [number = ''] = /\d+$/u.exec(name) ?? [];
  return `${letters.join('')}${number === '' ? '' : ` ${number}`}`.normalize();
}

function initialOf(word: Word): string {
  const { text, cut } = word;
  if (cut === '' && !word.hasDot && isLower(text) && PARTICLES.has(text)) return text;
  if (isInitials(word)) return `${text}${word.hasDot ? '.' : ''}`;
  const [letter = ''] = /^\p{L}\p{M}*/u.exec(text) ?? [];
  const capital = letter.toUpperCase();
  // Some letters have two for a capital: a second reading would cut one of them.
  return `${/^\p{L}\p{M}*$/u.test(capital) ? capital : letter}.`;
}

/** Whether a name is nothing but initials. */
export function isReduced(name: string): boolean {
  return keyOf(initialsOf(name)) === keyOf(name);
}
