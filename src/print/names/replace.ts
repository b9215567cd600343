import { initialsOf, isReduced } from './initials.ts';
import { ELIDED, isCommon, PARTICLES } from './words.ts';

/** A name is looked for in other texts from this many letters on. */
const ENOUGH = 3;

/** Writing without spaces between words: there a name stands between letters. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;
const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
const NOT_AFTER = String.raw`(?<!${LETTER})(?<!\p{L}[-‐‑])`;
const NOT_BEFORE = String.raw`(?!${LETTER})(?![-‐‑]\p{L})`;

/**
 * Makes a function that puts initials in the place of these names in a text: as best it can, whole
 * words only, written as they were given. Part of a name alone is not found, and neither is a name
 * of two letters.
 */
export function replaceNames(
  names: readonly string[],
  initials: (name: string) => string,
): (text: string) => string {
  const known = new Map<string, string>();
  const learn = (name: string, short: string) => {
    for (const written of [name, withCapitals(name)].map(squash))
      if (countLetters(written) >= ENOUGH && !isCommon(written) && !known.has(written))
        known.set(written, short);
  };
  const whole = names.filter((name) => !isReduced(name));
  for (const name of whole) learn(name, initials(name));
  // Of “M. Dupont” another text says “monsieur Dupont”.
  for (const name of whole.map(withoutInitials)) learn(name, initialsOf(name));
  if (known.size === 0) return (text) => text;
  const longestFirst = [...known.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(patternOf).join('|'), 'gu');
  return (text) =>
    text.replace(pattern, (found: string, at: number) => {
      const short = known.get(squash(found)) ?? initialsOf(found);
      // The dot of the last initial is that of the sentence.
      return text[at + found.length] === '.' ? short.replace(/\.$/, '') : short;
    });
}

function squash(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll('’', "'");
}

function patternOf(name: string): string {
  const escaped = name
    .replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)
    .replaceAll(' ', String.raw`\s+`)
    .replaceAll("'", "['’]");
  const before = UNSPACED.test(name[0] ?? '') ? '' : NOT_AFTER;
  const after = UNSPACED.test(name.at(-1) ?? '') ? '' : NOT_BEFORE;
  return before + escaped + after;
}

/** A name typed without capitals, as it is written in a sentence. */
function withCapitals(name: string): string {
  return name.replace(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu, (word) =>
    PARTICLES.has(word) || ELIDED.has(word)
      ? word
      : word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
  );
}

function withoutInitials(name: string): string {
  return name.replace(/^(?:\p{L}\p{M}*\.[-‐‑\s]*)+/u, '');
}

function countLetters(name: string): number {
  return [...name.matchAll(/\p{L}/gu)].length;
}
