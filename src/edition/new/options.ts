import { nearest } from '../../workbook/nearest.ts';
import type { Bilingual } from '../../workbook/words.ts';
import type { Question } from './answers.ts';

/** What may be told by options, each by the name of its question: `--id acme`, `--id=acme`. */
export const OPTIONS = [
  'id',
  'name',
  'languages',
  'region',
  'currency',
  'paper',
  'accent',
  'base',
  'site',
] as const satisfies readonly Question[];

/** What was typed after `npm run edition -- new`. */
export interface Typed {
  readonly folder?: string;
  readonly given: Readonly<Partial<Record<Question, string>>>;
}

/** Reads the words of the command line; the values themselves are not judged here. */
export function readTyped(words: readonly string[]): Typed | { readonly problem: Bilingual } {
  const given: Partial<Record<Question, string>> = {};
  let folder: string | undefined;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (!word.startsWith('--')) {
      if (folder !== undefined) return { problem: describeSecond(folder, word) };
      folder = word;
      continue;
    }
    const [written = '', inline] = word.slice(2).split(/=(.*)/s);
    const name = OPTIONS.find((each) => each === written);
    if (name === undefined) return { problem: describeUnknown(written) };
    const value = inline ?? words[(index += 1)];
    if (value === undefined || value.trim() === '' || value.startsWith('--'))
      return { problem: describeMissing(name) };
    given[name] = value;
  }
  return { ...(folder === undefined ? {} : { folder }), given };
}

function describeUnknown(name: string): Bilingual {
  const close = nearest(name, OPTIONS);
  const all = OPTIONS.map((each) => `--${each}`).join(', ');
  return close === undefined
    ? {
        fr: `« --${name} » est inconnu. Les options sont ${all}.`,
        en: `“--${name}” is unknown. The options are ${all}.`,
      }
    : {
        fr: `« --${name} » est inconnu, vouliez-vous dire --${close} ?`,
        en: `“--${name}” is unknown, did you mean --${close}?`,
      };
}

function describeMissing(name: Question): Bilingual {
  const quotes = name === 'accent' ? " : --accent '#7a1f3d'" : '';
  return {
    fr: `--${name} : il manque sa valeur${quotes}.`,
    en: `--${name}: its value is missing${quotes.replace(' :', ':')}.`,
  };
}

function describeSecond(first: string, second: string): Bilingual {
  return {
    fr: `Un seul dossier à la fois : « ${first} », puis « ${second} ». Un nom de plusieurs mots s’écrit entre guillemets.`,
    en: `One folder at a time: “${first}”, then “${second}”. A name of several words goes in quotes.`,
  };
}
