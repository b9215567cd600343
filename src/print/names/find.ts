import { isCapitals, isLetter, isLower, isOneOf, wordsIn } from './word.ts';
import type { Word } from './word.ts';
import { CALENDAR, DETERMINERS, NOBODY, PARTICLES, TITLES, TURNS } from './words.ts';

/** A name in an answer, and where it stands. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A part of an answer between two signs that separate. */
interface Part {
  readonly start: number;
  readonly end: number;
  /** Stands beside another name (“Rachid et Sophie”), not after it as what is said of it. */
  readonly isPeer: boolean;
}

/** What is in brackets is left alone: a firm or a role, by which the reader knows who it is. */
const BRACKETS = String.raw`\([^()]*\)|\[[^[\]]*\]|（[^（）]*）`;
const BESIDE = String.raw`\n|[&+/|•·、]|(?<![\p{L}\p{M}'’-])(?:et|and|ou|or|puis|then|avec|with)(?![\p{L}\p{M}'’-])`;
const BETWEEN = new RegExp(
  String.raw`${BRACKETS}|${BESIDE}|[,;:!?…()[\]，；：،（）]|\s[-–—]+\s`,
  'gu',
);
const IS_BESIDE = new RegExp(`^(?:${BESIDE})`, 'u');

/** What may stand between two words of one name. */
const WITHIN = /^(?:[^\S\n]*|[-‐‑])$/u;
const NUMBER = /^[^\S\n]?\d{1,3}(?![\p{L}\p{M}\p{N}])/u;

/**
 * Finds the names in an answer that names somebody: “Brigitte, ward manager” → “Brigitte”.
 *
 * A part of the answer that begins with a capital is a name up to a word such as “at” or “who”, and
 * so is the first part without capitals. What comes after a comma without a capital is what is said
 * of that person, and so are the words in brackets. “My aunt Rose” is a description: in it only
 * words with a capital are names. In doubt a word counts as part of a name.
 */
export function findNames(answer: string): readonly Span[] {
  const parts = partsOf(answer);
  const words = parts.map(({ start, end }) => wordsIn(answer, start, end));
  const all = words.flat();
  const first = all[0];
  const manner: Manner = {
    hasCapitals: all.some(({ text }) => !isLower(text)),
    isShouted: first !== undefined && isCapitals(first),
  };
  return parts.flatMap((part, index) =>
    runsIn(answer, words[index] ?? [], part, manner).map((run) => spanOf(answer, run)),
  );
}

/** How an answer is written. */
interface Manner {
  readonly hasCapitals: boolean;
  /** It begins with a word in capitals: these then mark no abbreviation. */
  readonly isShouted: boolean;
}

function partsOf(answer: string): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  let isPeer = true;
  for (const { 0: sign, index } of answer.matchAll(BETWEEN)) {
    parts.push({ start, end: index, isPeer });
    start = index + sign.length;
    isPeer = IS_BESIDE.test(sign);
  }
  return [...parts, { start, end: answer.length, isPeer }];
}

function runsIn(
  answer: string,
  words: readonly Word[],
  { start, isPeer }: Part,
  { hasCapitals, isShouted }: Manner,
): readonly (readonly Word[])[] {
  const titles = words.findIndex(({ text }) => !isOneOf(TITLES, text));
  const own = titles < 0 ? [] : words.slice(titles);
  const [first] = own;
  if (!first) return [];
  const isAbbreviation = (word: Word) => !isShouted && isCapitals(word) && word.text.length < 5;
  const isDescription = describes(own);
  // “owner with 25 staff”
  const isCounted = /^\s*\d/u.test(answer.slice(start, first.start));
  let isName =
    !isDescription &&
    !isCounted &&
    (isPeer || ((!hasCapitals || !isLower(first.text)) && !isAbbreviation(first)));

  /** Whether a word belongs to a name; a turn such as “who” ends the name before it. */
  const isNamed = (word: Word): boolean => {
    const isSmall = isLower(word.text);
    if ((isSmall && isOneOf(TURNS, word.text)) || isOneOf(TURNS, withoutApostrophe(word.cut))) {
      isName = false;
      if (isSmall) return false;
    }
    if (isName) return true;
    if (isSmall || isAbbreviation(word) || isOneOf(CALENDAR, word.text)) return false;
    return !isLetter(word) || word.hasDot;
  };

  const runs: Word[][] = [];
  let run: Word[] = [];
  for (const word of isDescription ? own.slice(1) : own) {
    const last = run.at(-1);
    if (last && !WITHIN.test(answer.slice(last.end, word.start))) run = [];
    const isIn = isParticle(word) ? run.length > 0 : isNamed(word);
    if (isIn && run.length === 0) runs.push(run);
    if (isIn) run.push(word);
    else run = [];
  }
  return runs;
}

/** Whether words say who somebody is without a name: “the tool merchant”, “everyone”. */
function describes([first, second]: readonly Word[]): boolean {
  if (!first || first.hasDot) return false;
  const before = withoutApostrophe(first.cut);
  if (isOneOf(NOBODY, first.text) || isOneOf(NOBODY, before)) return true;
  if (isOneOf(DETERMINERS, before)) return isLower(first.text);
  if (!second || !isOneOf(DETERMINERS, first.text)) return false;
  return isLower(second.text) || (isLetter(second) && second.hasDot);
}

function isParticle({ text, cut, hasDot }: Word): boolean {
  return isLower(text) && cut === '' && !hasDot && PARTICLES.has(text);
}

function withoutApostrophe(cut: string): string {
  return cut.slice(0, -1);
}

/** A name from its first word to the last that is no particle, with a number after it. */
function spanOf(answer: string, run: readonly Word[]): Span {
  const start = run[0]?.start ?? 0;
  const last = run.findLast((word) => !isParticle(word));
  const end = last?.end ?? start;
  const [number = ''] = NUMBER.exec(answer.slice(end)) ?? [];
  return { start, end: end + number.length, text: answer.slice(start, end + number.length) };
}
