import { isFrench, rootOf as languageOf } from '../workbook/language.ts';
import type { Locale } from '../workbook/words.ts';

/**
 * Folding must leave the page's spelling to be found again, in signs that are no letters for
 * Pagefind: they are in the text of a result, and not in the words that are looked for.
 * This one stands inside `oe` and `ae` that were one letter.
 */
const LIGATURE = '\u2060';
/** This one stands behind a letter that had a stroke through it, or had lost its dot. */
const STROKE = '\u2061';
/** Added to the code of a letter that is elided: `l’` is kept, and `l` is no word to be found. */
const ELIDED = 0xe000;

const invisible = /[\u00AD\u200B-\u200D\u2060\u2061\uFEFF\uE000-\uF8FF]/g;
const elision =
  /(?<![\p{L}\p{N}])(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=[\p{L}\p{N}«“]|$)/giu;
const ligatures: Readonly<Record<string, string>> = { œ: 'oe', Œ: 'Oe', æ: 'ae', Æ: 'Ae' };
/** Letters that are no letter and an accent to Unicode, and are to those who cannot type them. */
const strokes: Readonly<Record<string, string>> = {
  ...{ ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ø: 'o', Ø: 'O', ħ: 'h', Ħ: 'H', ŧ: 't', Ŧ: 'T', ı: 'i' },
};
const struck = Object.fromEntries(
  Object.entries(strokes).map(([letter, plain]) => [plain, letter]),
);
/** The same for what is in memory, where nothing has to be found again. */
const plainer: Readonly<Record<string, string>> = { ...ligatures, ...strokes, ß: 'ss', ς: 'σ' };
/** Writing without spaces between words: a word may begin anywhere. */
const unparted =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const joined: Readonly<Record<string, string>> = { o: 'œ', O: 'Œ', a: 'æ', A: 'Æ' };

/** Words so common that a page without them may still be the one that was asked for. */
const common: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: new Set('le la les un une des du de et ou à a au aux en y ce se que est'.split(' ')),
  en: new Set('the a an of to and or in on for'.split(' ')),
  de: new Set('der die das den dem des ein eine und oder in im zu zum zur auf für'.split(' ')),
  es: new Set('el la los las un una de del y o a al en para'.split(' ')),
  it: new Set('il lo la i gli le un una di del della e o a al in per'.split(' ')),
  pt: new Set('o a os as um uma de do da e ou em no na para'.split(' ')),
  nl: new Set('de het een van en of in op te voor'.split(' ')),
};

/**
 * Writes a text of a page as Pagefind must read it: `’` as `'`, no elided letters before a word,
 * `œ` and `æ` in two letters. Without this `emploi` would not find « l’emploi », nor `coeur`
 * « cœur ». Accents and capitals stay: Pagefind folds those itself.
 */
export function foldForIndex(text: string, locale: Locale): string {
  const plain = foldSigns(text);
  return isFrench(locale) ? plain.replace(elision, (letters) => shift(letters, ELIDED)) : plain;
}

function foldSigns(text: string): string {
  return text
    .replace(invisible, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/\u2011/g, '-')
    .replace(/[œŒæÆ]/g, (letter) => (ligatures[letter] ?? letter).replace(/^./, `$&${LIGATURE}`))
    .replace(/[łŁđĐøØħĦŧŦı]/g, (letter) => `${strokes[letter]}${STROKE}`);
}

function shift(letters: string, by: number): string {
  return letters.replace(/./g, (letter) => String.fromCharCode(letter.charCodeAt(0) + by));
}

/** Gives a text that came back from the index the spelling and the spaces that it had in the page. */
export function unfold(text: string, locale: Locale): string {
  const spelled = text
    .replace(/[\uE000-\uE07F]+/g, (letters) => shift(letters, -ELIDED))
    .replace(new RegExp(`([oa])${LIGATURE}e`, 'gi'), (pair) => joined[pair.charAt(0)] ?? pair)
    .replace(new RegExp(`[a-z]${STROKE}`, 'gi'), (pair) => struck[pair.charAt(0)] ?? pair)
    .replaceAll("'", '’');
  if (!isFrench(locale)) return spelled;
  return spelled.replace(/ (?=[;!?])/g, '\u202F').replace(/ (?=[:»])|(?<=«) /g, '\u00A0');
}

/**
 * Writes what a reader typed as the index is written: lower case, no elided letters, ligatures in two
 * letters, the commonest words left out when others remain. Words between quotes stay together and whole.
 */
export function foldQuery(query: string, locale: Locale): string {
  const signed = foldSigns(query)
    .replace(/[\u2060\u2061]/g, '')
    .replace(/[«»“”]/g, '"');
  const words = signed
    // Not as the language does: the index knows one lower case for all.
    .toLowerCase()
    .replaceAll('i\u0307', 'i')
    // The parts of a compound are words of their own in the index.
    .split(/[\s"-]+/)
    .map((word) => (isFrench(locale) ? word.replace(elision, '') : word))
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter(Boolean);
  if (words.length > 0 && /^\s*"[^"]+"\s*$/.test(signed)) return `"${words.join(' ')}"`;
  const usual = common[languageOf(locale)];
  const said = words.filter((word) => !usual?.has(word));
  return (said.length > 0 ? said : words).join(' ');
}

/** A text without case, accents or ligatures, and where each of its letters stood before. */
export interface Folded {
  readonly text: string;
  /** For each unit of `text`, where the letter it comes from starts in the original. */
  readonly starts: readonly number[];
  /** For each unit of `text`, where that letter ends. */
  readonly ends: readonly number[];
}

/** Folds a text for comparing it in memory. */
export function foldPlain(original: string): Folded {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let position = 0;
  for (const letter of original) {
    const end = position + letter.length;
    const folded = foldLetter(letter);
    // An accent that stands alone belongs to the letter before it.
    if (folded === '' && ends.length > 0) ends[ends.length - 1] = end;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(position);
      ends.push(end);
    }
    text += folded;
    position = end;
  }
  return { text, starts, ends };
}

function foldLetter(letter: string): string {
  if (/[’ʼ]/.test(letter)) return "'";
  if (/\s/.test(letter)) return ' ';
  return (plainer[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\p{M}\u00AD\u200B-\u200D\u2060\u2061\uFEFF]/gu, '')
    .toLowerCase();
}

/**
 * Finds words in a text, whatever their accents and case, from the start of a word on; a plural
 * finds the singular too. Where words are not parted by spaces, what was typed is found anywhere.
 *
 * @param words as `foldQuery` gives them, one each
 * @returns the whole words found, as `[start, end]` in the original text, in order, never overlapping
 */
export function findMatches(text: string, words: readonly string[]): [number, number][] {
  const folded = foldPlain(text);
  const roots = words.map(rootOf).filter((root) => root !== '');
  const found: [number, number][] = [];
  const add = (index: number, length: number) => {
    const start = folded.starts[index];
    const end = folded.ends[index + length - 1];
    if (start !== undefined && end !== undefined) found.push([start, end]);
  };
  for (const { 0: word, index } of folded.text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!unparted.test(word)) {
      if (roots.some((root) => word.startsWith(root))) add(index, word.length);
      continue;
    }
    for (let at = 0; at < word.length;) {
      const root = roots.find((each) => word.startsWith(each, at));
      if (root !== undefined) add(index + at, root.length);
      at += root?.length ?? 1;
    }
  }
  return found;
}

function rootOf(word: string): string {
  const plain = foldPlain(word).text.replace(/[^\p{L}\p{N}]/gu, '');
  return plain.length > 3 ? plain.replace(/[sx]$/, '') : plain;
}

/**
 * Tells whether a text has a word of the family of `word`: Pagefind finds `négociation` by
 * `négocier`, which is wanted, but an unknown word by its first letters, which is not.
 */
export function isAkin(text: string, word: string): boolean {
  const root = rootOf(word);
  const shared = Math.max(Math.min(root.length, 3), Math.ceil(root.length * 0.6));
  const start = root.slice(0, shared);
  const parts = foldPlain(text).text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const whole = parts.join('');
  if (unparted.test(root)) return whole !== '' && (whole.includes(root) || root.includes(whole));
  return start !== '' && [...parts, whole].some((part) => part.startsWith(start));
}
