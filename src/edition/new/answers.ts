import { idFrom } from '../../workbook/ids.ts';
import { PAPERS } from '../../workbook/edition.ts';
import type { Paper } from '../../workbook/edition.ts';
import type { Finding } from '../../workbook/problem.ts';
import {
  colour,
  currency,
  id,
  languages,
  oneOf,
  sitePath,
  siteAddress,
  words,
} from '../../workbook/shape/index.ts';
import type { Reading, Shape, Source } from '../../workbook/shape/index.ts';
import { rootOf } from '../../workbook/language.ts';
import type { Bilingual, Locale } from '../../workbook/words.ts';

/** What is asked before an edition is made. */
export interface Answers {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly [Locale, ...Locale[]];
  readonly region: string;
  readonly currency: string;
  readonly paper: Paper;
  readonly accent?: string;
  readonly base?: string;
  readonly site?: string;
}

export type Question = keyof Answers;

const PLACE = { line: 1, column: 1 };

/** The id of the default edition: answers are kept apart by it. */
const TAKEN = 'passerelle';

const ownId: Shape<string> = {
  ...id,
  read(source, reading) {
    const value = id.read(source, reading);
    if (value !== TAKEN) return value;
    reading.report({
      rule: 'wrong-id',
      place: source.place,
      message: {
        fr: `« ${TAKEN} » est l’identifiant de l’édition d’origine.`,
        en: `“${TAKEN}” is the id of the default edition.`,
      },
      hint: { fr: 'Donnez le vôtre.', en: 'Give your own.' },
    });
    return undefined;
  },
};

/** The languages of the content that a new edition begins with. */
const WRITTEN = ['fr', 'en'];

/** The languages, of which one at least is there: what is not translated yet is shown in it. */
const someWritten: Shape<Answers['languages']> = {
  ...languages,
  read(source, reading) {
    const read = languages.read(source, reading);
    if (!read || read.some((each) => WRITTEN.includes(rootOf(each)))) return read;
    const own = read.join(',');
    reading.report({
      rule: 'wrong-value',
      place: source.place,
      message: {
        fr: `Le contenu de départ est en ${WRITTEN.join(' et en ')}.`,
        en: `The content you begin with is in ${WRITTEN.join(' and ')}.`,
      },
      hint: {
        fr: `Écrivez ${own},fr ou ${own},en : ce qui n’est pas encore traduit s’y montre.`,
        en: `Write ${own},en or ${own},fr: what is not translated yet is shown in it.`,
      },
    });
    return undefined;
  },
};

/** A name on one line: control characters have no place in it. */
const oneLine: Shape<string> = {
  expects: { fr: 'un nom sur une ligne', en: 'a name on one line' },
  read(source, reading) {
    const [written] = Object.values(words.read(source, reading) ?? {});
    return written?.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  },
};

/** The shape of each answer: that of the same key in `edition.yaml`. */
function shapesOf(regions: readonly string[]): { [Key in Question]-?: Shape<Answers[Key]> } {
  return {
    id: ownId,
    name: oneLine,
    languages: someWritten,
    region: oneOf(regions),
    currency,
    paper: oneOf(PAPERS),
    accent: colour,
    base: sitePath,
    site: siteAddress,
  };
}

/** An answer as it was understood, or what is wrong with it, in the words of `npm run check`. */
export type Checked<T> = { readonly value: T } | { readonly problem: Bilingual };

/**
 * Reads one typed answer as the same key of `edition.yaml` is read.
 *
 * @param regions the ids of the countries there are
 */
export function checkAnswer<Key extends Question>(
  key: Key,
  typed: string,
  regions: readonly string[],
): Checked<NonNullable<Answers[Key]>> {
  const findings: Finding[] = [];
  const reading: Reading = {
    locales: ['fr'],
    kinds: new Map(),
    report: (finding) => findings.push(finding),
    setWords: (text) => text,
    setProse: (text) => ({ text }),
    mark: () => undefined,
  };
  const value = shapesOf(regions)[key].read(sourceOf(key, typed.trim()), reading);
  const [first] = findings;
  if (first)
    return {
      problem: {
        fr: `${first.message.fr} ${first.hint.fr}`,
        en: `${first.message.en} ${first.hint.en}`,
      },
    };
  return { value: value as NonNullable<Answers[Key]> };
}

function sourceOf(key: Question, typed: string): Source {
  const scalar = (text: string): Source => ({ type: 'scalar', place: PLACE, value: text, text });
  if (key === 'name') return scalar(typed);
  // Quotes as in the file, which no shell has taken away.
  const plain = typed.replace(/^(["'])(.*)\1$/, '$2');
  if (key !== 'languages') return scalar(plain);
  const items = plain.split(/[\s,;]+/).filter(Boolean);
  return { type: 'list', place: PLACE, items: items.map(scalar) };
}

/** The id that a name suggests; `undefined` where it suggests none, or that of the default edition. */
export function ownIdFrom(name: string): string | undefined {
  const suggested = idFrom(name);
  return suggested === TAKEN ? undefined : suggested;
}

const CURRENCIES: Readonly<Record<string, string>> = { ca: 'CAD', uk: 'GBP', us: 'USD' };

const COUNTRIES: Readonly<Record<Locale, string>> = {
  fr: 'fr',
  'fr-FR': 'fr',
  'fr-CA': 'ca',
  'en-CA': 'ca',
  'en-GB': 'uk',
  'en-IE': 'ie',
  'en-US': 'us',
};

/** What is proposed where nothing is said: each from the answers before it. */
export const PROPOSED = {
  languages: ['fr', 'en'],
  region: (first: Locale) => COUNTRIES[first] ?? 'generic',
  currency: (region: string) => CURRENCIES[region] ?? 'EUR',
  paper: (region: string): Paper => (region === 'us' || region === 'ca' ? 'letter' : 'a4'),
} as const;

/** The language in which an edition’s own files are explained. */
export function spokenIn([first]: readonly [Locale, ...Locale[]]): 'fr' | 'en' {
  return first.startsWith('fr') ? 'fr' : 'en';
}
