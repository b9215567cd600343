import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A piece of authored text: a paragraph, a heading, a list item, a label, a word of the interface. */
export interface Piece {
  readonly file: string;
  readonly locale: string;
  readonly text: string;
}

/** A page of lessons, taken apart. */
export interface Document {
  readonly file: string;
  readonly locale: string;
  readonly head: Readonly<Record<string, string>>;
  readonly body: string;
}

const LOCALES = ['fr', 'en'];
const places = readdirSync('content', { recursive: true, encoding: 'utf8' }).sort();

/** Names of scholarly works keep the language and the length they were published with. */
const WORKS = /<Sources>[^]*?<\/Sources>/g;

/** Every file of lessons or pages, with its front matter. */
export const documents: readonly Document[] = places
  .filter((place) => place.endsWith('.mdx'))
  .map((place) => {
    const [, head = '', body = ''] =
      /^(?:---\n([^]*?)\n---\n)?([^]*)$/.exec(readFileSync(`content/${place}`, 'utf8')) ?? [];
    const locale = /(\w+)\.mdx$/.exec(place)?.[1] ?? '';
    return { file: place, locale, head: (parse(head) ?? {}) as Record<string, string>, body };
  });

/** Every YAML file but the lock, parsed. */
export const records: readonly { readonly file: string; readonly value: unknown }[] = places
  .filter((place) => place.endsWith('.yaml') && !place.includes('lock'))
  .map((place) => ({
    file: place,
    value: parse(readFileSync(`content/${place}`, 'utf8')) as unknown,
  }));

/** The words of the interface in one language, by dotted key. */
export function readWords(locale: string): ReadonlyMap<string, string> {
  const found = records.find(({ file }) => file === `interface/${locale}.yaml`);
  return new Map(flatten(found?.value));
}

function flatten(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    flatten(inner, path === '' ? key : `${path}.${key}`),
  );
}

/** Prose as it is read: marks, tags and addresses left out, one piece a paragraph, cell or item. */
export function readProse(body: string): string[] {
  return body
    .replace(WORKS, '')
    .replace(/<(?:OfficialLink|Worksheet)[^>]*\/>/g, 'lien')
    .replace(/<[^>]+>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}/g, '')
    .split(/\n\s*\n|\n(?=\s*(?:[-|]|\d+\.)\s)|\s\|\s/)
    .map((piece) =>
      piece
        .replace(/^[\s|#-]*(?:\d+\.\s)?/, '')
        .replace(/[\s|-]+$/, '')
        .replace(/\s+/g, ' '),
    )
    .filter((piece) => /\p{Letter}/u.test(piece) && piece !== 'lien');
}

/** The same of a page of the authoring guide: its code left out, marks of a block and of a picture too. */
export function readGuideProse(markdown: string): string[] {
  const prose = markdown
    .replace(/^ *(`{3,})[^]*?^ *\1$/gm, '')
    .replace(/`[^`\n]*`/g, 'X')
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1');
  return readProse(prose.replace(/^#+ .*$/gm, (title) => `${title}\n`));
}

function readPairs(file: string, value: unknown): Piece[] {
  if (Array.isArray(value)) return value.flatMap((each) => readPairs(file, each));
  if (!isRecord(value)) return [];
  const keys = Object.keys(value);
  const isWords = keys.length > 0 && keys.every((key) => LOCALES.includes(key));
  // Words of addresses, and those that readers may type, are not read.
  if (!isWords)
    return Object.entries(value).flatMap(([key, each]) =>
      key === 'slug' || key === 'keywords' ? [] : readPairs(file, each),
    );
  return keys.flatMap((locale) =>
    [value[locale]]
      .flat()
      .filter((text) => typeof text === 'string')
      .flatMap(readProse)
      .map((text) => ({ file, locale, text })),
  );
}

/** Every authored text of the default edition, in both languages. */
export const pieces: readonly Piece[] = [
  ...documents.flatMap(({ file, locale, head, body }) =>
    [head['title'] ?? '', head['summary'] ?? '', ...readProse(body)]
      .filter((text) => text !== '')
      .map((text) => ({ file, locale, text })),
  ),
  ...records.flatMap(({ file, value }) => readPairs(file, value)),
  ...LOCALES.flatMap((locale) =>
    [...readWords(locale)]
      .filter(([key]) => !key.startsWith('address.'))
      .map(([, text]) => ({ file: `interface/${locale}.yaml`, locale, text })),
  ),
];

/** Cuts a text at the signs that end a sentence. */
export function readSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?…][»"')]{0,2})\s+(?=[\p{Lu}«"'(\d])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{Letter}/u.test(sentence));
}

/** Words are what spaces part; a sign alone is none. */
export function countWords(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{Letter}\d]/u.test(word)).length;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
