import { nearest } from '../../workbook/nearest.ts';
import type { Bilingual } from '../../workbook/words.ts';

/** What was typed after `npm run editions --`. */
export interface ManyTyped {
  readonly named: readonly string[];
  readonly out?: string;
  readonly jobs?: number;
}

const OPTIONS = ['--out', '--jobs'];
const MOST_JOBS = 64;

/** Reads the words of the command line: `../firms/* --out ../sites --jobs 2`. */
export function readManyTyped(
  words: readonly string[],
): ManyTyped | { readonly problem: Bilingual } {
  const named: string[] = [];
  const values: Record<string, string> = {};
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (!word.startsWith('--')) {
      named.push(word);
      continue;
    }
    const [name = '', inline] = word.split(/=(.*)/s);
    if (!OPTIONS.includes(name)) return { problem: describeUnknown(name) };
    const value = inline ?? words[(index += 1)];
    if (value === undefined || value === '' || value.startsWith('--'))
      return {
        problem: { fr: `${name} : il manque sa valeur.`, en: `${name}: its value is missing.` },
      };
    values[name] = value;
  }
  const { '--out': out, '--jobs': jobs } = values;
  if (jobs !== undefined && !(/^\d+$/.test(jobs) && Number(jobs) >= 1 && Number(jobs) <= MOST_JOBS))
    return {
      problem: {
        fr: `--jobs : « ${jobs} » n’est pas un nombre de 1 à ${MOST_JOBS}.`,
        en: `--jobs: “${jobs}” is not a number from 1 to ${MOST_JOBS}.`,
      },
    };
  return {
    named,
    ...(out === undefined ? {} : { out }),
    ...(jobs === undefined ? {} : { jobs: Number(jobs) }),
  };
}

function describeUnknown(name: string): Bilingual {
  const close = nearest(name, OPTIONS);
  return close === undefined
    ? {
        fr: `« ${name} » est inconnu. Les options sont ${OPTIONS.join(', ')}.`,
        en: `“${name}” is unknown. The options are ${OPTIONS.join(', ')}.`,
      }
    : {
        fr: `« ${name} » est inconnu, vouliez-vous dire ${close} ?`,
        en: `“${name}” is unknown, did you mean ${close}?`,
      };
}
