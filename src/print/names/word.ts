import { ELIDED } from './words.ts';

/** One word of an answer, and where it stands. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** A short word cut before an apostrophe, such as “d’”; mostly ''. */
  readonly cut: string;
  /** The word itself, without what is cut before it and without a dot. */
  readonly text: string;
  readonly hasDot: boolean;
}

const WORD = /(\p{L}[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*)(\.?)/gu;
const CUT = /^(\p{L}{1,6})['’](?=\p{L})/u;

/** The words of a part of a text. */
export function wordsIn(text: string, start: number, end: number): readonly Word[] {
  return [...text.slice(start, end).matchAll(WORD)].map((match) => {
    const [whole, letters = '', dot] = match;
    const [cut = '', before = ''] = CUT.exec(letters) ?? [];
    const rest = letters.slice(cut.length);
    // “d’Arc” has a small word before it, “L’équipe” too; “O’Brien” and “N’Diaye” are whole names.
    // “L’B.” is what is left of “L’bar”.
    const isReduced = dot === '.' && /^\p{L}\p{M}*$/u.test(rest);
    const isCut = isOneOf(ELIDED, before) && (isLower(before) || isLower(rest) || isReduced);
    const from = start + match.index;
    return {
      start: from,
      end: from + whole.length,
      cut: isCut ? cut : '',
      text: isCut ? rest : letters,
      hasDot: dot === '.',
    };
  });
}

/** Whether a text begins with a small letter; scripts without small letters have none. */
export function isLower(text = ''): boolean {
  return /^\p{Ll}/u.test(text);
}

/** Whether a word is one of a list, however it is written. */
export function isOneOf(list: ReadonlySet<string>, text: string): boolean {
  return list.has(text.toLowerCase().normalize());
}

/** Whether a word is one letter. */
export function isLetter({ text }: Word): boolean {
  return /^\p{L}\p{M}*$/u.test(text);
}

/** Whether a word is written in capitals throughout, as “DUPONT” and “HR” are. */
export function isCapitals({ text }: Word): boolean {
  return /^\p{Lu}[\p{Lu}\p{M}]+$/u.test(text);
}

/** Whether a word is initials already: two or three capitals that no name is made of. */
export function isInitials({ text }: Word): boolean {
  return /^(?![AEIOUY])[A-Z](?![AEIOUY])[A-Z](?:(?![AEIOUY])[A-Z])?$/.test(text);
}
