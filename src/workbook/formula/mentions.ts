import { listOf } from './operations.ts';
import type { Form, Operation } from './operations.ts';
import type { Known } from './values.ts';

/** A text as it is compared: without capitals, accents, or a difference between apostrophes. */
function plain(text: Known): string {
  return typeof text === 'string'
    ? text
        .normalize('NFD')
        .replaceAll(/\p{M}/gu, '')
        .toLowerCase()
        .replaceAll('œ', 'oe')
        .replaceAll('æ', 'ae')
    : '';
}

/** The words of a text with one space around each, so that whole words can be looked for. */
function spaced(text: Known): string {
  return ` ${(plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

function countIn(text: string, word: string): number {
  let count = 0;
  // Two mentions side by side share the space between them.
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length - 1))
    count += 1;
  return count;
}

/** `mentions(texts, word, …)`: how many times these whole words are found. */
export const mentions: Operation = ([texts = '', ...words]) => {
  const wanted = new Set(words.map(spaced).filter((word) => word.trim() !== ''));
  return listOf(texts)
    .map(spaced)
    .flatMap((text) => [...wanted].map((word) => countIn(text, word)))
    .reduce((sum, count) => sum + count, 0);
};

/**
 * `unmentioned(items, text, …)`: the items found in none of the texts, in the plural neither.
 * Texts that are not written yet are left out, unless none is.
 */
export const unmentioned: Form = ([items, ...texts], places, run) => {
  const wanted = run(items, places);
  if (wanted === null) return null;
  const written = texts.map((text) => run(text, places)).filter((text) => text !== null);
  if (written.length === 0) return null;
  const found = written.flatMap(listOf).map(spaced);
  return listOf(wanted).filter((item) => {
    const word = spaced(item).trimEnd();
    return !found.some((text) =>
      [' ', 's ', 'x ', 'es '].some((ending) => text.includes(word + ending)),
    );
  });
};
