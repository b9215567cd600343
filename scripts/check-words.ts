import { nearest } from '../src/workbook/nearest.ts';
import type { Bilingual, Locale } from '../src/workbook/words.ts';

/** What was asked of `npm run check`, beside the edition. */
export interface Wanted {
  readonly lock: boolean;
  readonly layers: boolean;
  /** The files to be taken for looked at; none of them: all. */
  readonly accept?: readonly string[];
  /** The languages of which it is listed what is missing; `undefined` where none was named. */
  readonly missing: readonly (Locale | undefined)[];
}

const OPTIONS = ['--lock', '--layers', '--accept', '--missing'];

/** Reads what was typed after `npm run check --`: `--accept` takes the words that follow it, `--missing` one. */
export function readWords(
  words: readonly string[],
): { readonly wanted: Wanted } | { readonly problem: Bilingual } {
  const seen = new Set<string>();
  const accept: string[] = [];
  const missing: (Locale | undefined)[] = [];
  let last = '';
  for (const word of words) {
    if (OPTIONS.includes(word)) {
      seen.add(word);
      if (word === '--missing') missing.push(undefined);
      last = word;
    } else if (!word.startsWith('-') && last === '--accept') accept.push(word);
    else if (!word.startsWith('-') && last === '--missing') {
      missing[missing.length - 1] = word;
      last = '';
    } else return { problem: describeUnknown(word) };
  }
  return {
    wanted: {
      lock: seen.has('--lock'),
      layers: seen.has('--layers') || seen.has('--accept'),
      ...(seen.has('--accept') ? { accept } : {}),
      missing,
    },
  };
}

function describeUnknown(word: string): Bilingual {
  const known = ['--edition', ...OPTIONS];
  const close = nearest(word, known);
  const list = known.join(', ');
  return {
    fr: `« ${word} » est inconnu. ${close ? `Vouliez-vous écrire ${close} ?` : `Les options : ${list}.`}`,
    en: `“${word}” is unknown. ${close ? `Did you mean ${close}?` : `The options: ${list}.`}`,
  };
}
