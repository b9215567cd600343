import type { Place } from '../workbook/problem.ts';
import type { Locale } from '../workbook/words.ts';
import type { Findings } from './findings.ts';

/** What is told apart when the share of a translation is told. */
export const PARTS = [
  'stages',
  'worksheets',
  'sessions',
  'pages',
  'glossary',
  'regions',
  'examples',
  'interface',
] as const;

export type Part = (typeof PARTS)[number];

/** A text of the content, where it is written, and in which languages. */
export interface WrittenText {
  readonly part: Part;
  readonly file: string;
  readonly place: Place;
  /** What is to be translated: the first words of the text, or what it is. */
  readonly what: string;
  /** How many words it has. */
  readonly words: number;
  readonly languages: readonly Locale[];
}

/** How many words a text has, its spaces being all that counts. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** How much of the content is written in one language, in words of the text itself. */
export interface Share {
  readonly locale: Locale;
  readonly done: number;
  readonly all: number;
  readonly parts: Readonly<Partial<Record<Part, { readonly done: number; readonly all: number }>>>;
}

/** The share of the content that each language has, counted in words. */
export function shareDone(
  texts: readonly WrittenText[],
  locales: readonly Locale[],
): readonly Share[] {
  return locales.map((locale) => {
    const parts: Partial<Record<Part, { done: number; all: number }>> = {};
    let done = 0;
    let all = 0;
    for (const { part, words, languages } of texts) {
      const sum = (parts[part] ??= { done: 0, all: 0 });
      const own = languages.includes(locale) ? words : 0;
      sum.done += own;
      sum.all += words;
      done += own;
      all += words;
    }
    return { locale, done, all, parts };
  });
}

/** The texts that a language does not have yet, in the order of files and lines. */
export function listMissing(texts: readonly WrittenText[], locale: Locale): readonly WrittenText[] {
  return texts
    .filter(({ languages }) => !languages.includes(locale))
    .toSorted(
      (a, b) =>
        (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
        a.place.line - b.place.line ||
        a.place.column - b.place.column,
    );
}

/** A share as it is printed: whole only when it is, and nothing only when there is nothing. */
function tellShare(done: number, all: number): string {
  const percent = all === 0 ? 100 : (100 * done) / all;
  const shown = done === all ? 100 : Math.min(99, done > 0 ? Math.max(1, Math.floor(percent)) : 0);
  return `${shown} %`;
}

/**
 * What is printed of the languages of an edition: the table of shares, where one is not whole, and
 * what is missing in those that are asked for. '' when there is nothing to say.
 * @param asked the languages of which it is listed; `undefined` where none was named
 */
export function printTranslation(
  texts: readonly WrittenText[],
  locales: readonly Locale[],
  asked: readonly (Locale | undefined)[] = [],
): string {
  const lists = asked.map((locale) =>
    locale !== undefined && locales.includes(locale)
      ? printMissing(listMissing(texts, locale), locale)
      : `--missing : ${locales.join(', ')} ? / --missing: ${locales.join(', ')}?`,
  );
  return [...lists, printShares(shareDone(texts, locales))]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The table of the languages that are not whole; '' when all are. */
function printShares(shares: readonly Share[]): string {
  if (shares.every(({ done, all }) => done === all)) return '';
  const parts = PARTS.filter((part) => shares.some((share) => share.parts[part]));
  const rows = shares.map(({ locale, done, all, parts: own }) => [
    locale,
    tellShare(done, all),
    ...parts.map((part) => tellShare(own[part]?.done ?? 0, own[part]?.all ?? 0)),
  ]);
  const table = [['', 'total', ...parts], ...rows];
  const widths = table[0]?.map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return [
    'Langues : part des mots qui sont écrits. / Languages: the share of the words that is written.',
    ...table.map((row) =>
      row.map((cell, column) => cell.padStart(widths?.[column] ?? 0)).join('  '),
    ),
  ].join('\n');
}

/** The missing texts of one language, one a line. */
function printMissing(missing: readonly WrittenText[], locale: Locale): string {
  if (missing.length === 0) return `${locale} : rien ne manque. / ${locale}: nothing is missing.`;
  const words = missing.reduce((sum, text) => sum + text.words, 0);
  return [
    ...missing.map(({ file, place, what }) => `${file}:${place.line}:${place.column}  ${what}`),
    '',
    `${locale} : ${missing.length} textes manquent, ${words} mots. / ${locale}: ${missing.length} texts are missing, ${words} words.`,
  ].join('\n');
}

/**
 * Reports, once, that the first language of an edition is not one of those the lowest layer has,
 * and that texts are without it.
 */
export function reportMissingFirst(
  texts: readonly WrittenText[],
  first: Locale,
  home: readonly Locale[],
  findings: Pick<Findings, 'add'>,
): void {
  const missing = home.includes(first) ? [] : listMissing(texts, first);
  const [one] = missing;
  if (!one) return;
  findings.add(one.file, {
    rule: 'missing-first-language',
    place: one.place,
    message: {
      fr: `La première langue de l’édition, « ${first} », n’est pas partout : ${missing.length} textes manquent, à partir d’ici.`,
      en: `The first language of the edition, “${first}”, is not everywhere: ${missing.length} texts are missing, from here on.`,
    },
    hint: {
      fr: `Dans edition.yaml, mettez « ${first} » après une langue qui est partout, ou traduisez ce que liste « npm run check -- --missing ${first} ».`,
      en: `In edition.yaml, put “${first}” after a language that is everywhere, or translate what “npm run check -- --missing ${first}” lists.`,
    },
  });
}
