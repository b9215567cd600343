import { describe, expect, it } from 'vitest';
import { documents, isRecord, readWords, records } from './texts.ts';
import type { Document } from './texts.ts';

const pairs = documents
  .filter(({ locale }) => locale === 'fr')
  .map((fr) => ({
    name: fr.file.replace('/fr.mdx', ''),
    fr,
    en: documents.find(({ file }) => file === fr.file.replace('fr.mdx', 'en.mdx')),
  }));

function findAll(document: Document | undefined, pattern: RegExp): string[] {
  return [...(document?.body ?? '').matchAll(pattern)].map(([, found = '']) => found);
}

/** What both languages of a page have in common, sorted where a sentence may turn the order round. */
function readStructure(document: Document | undefined) {
  return {
    headings: findAll(document, /^(#+) /gm),
    items: findAll(document, /^\s*(-|\d+\.) /gm).map((mark) => mark.replace(/\d+/, '1')),
    blocks: findAll(document, /^<((?!Term|OfficialLink)\w+(?: id="[^"]*")?)/gm),
    parts: findAll(document, /<(\w+(?: id="[^"]*")?)/g).sort(),
    links: findAll(document, /\]\(([^)]*)\)/g).sort(),
  };
}

/** Every title of the edition in one language: of pages, stages, worksheets and sessions. */
function readTitles(locale: string): string[] {
  const places = /^(stages|sessions)\//;
  return [
    ...documents.flatMap((document) =>
      document.locale === locale && document.head['title'] ? [document.head['title']] : [],
    ),
    ...records.flatMap(({ file, value }) => {
      const title = isRecord(value) && places.test(file) ? value['title'] : undefined;
      return isRecord(title) ? [String(title[locale])] : [];
    }),
  ].map((title) => title.toLowerCase());
}

describe('both languages of the default edition', () => {
  it.each(pairs)('tell the same in the same order in $name', ({ fr, en }) => {
    expect(readStructure(en)).toEqual(readStructure(fr));
  });

  it('have an English twin of every French page, and a French one of every English page', () => {
    expect(documents.length).toBe(pairs.length * 2);
    expect(pairs.filter(({ en }) => en === undefined)).toEqual([]);
  });

  it('give every word in both languages, and never the same sentence twice', () => {
    // A body of a region keeps its name in every language.
    const written = records.filter(({ file }) => !file.startsWith('regions/'));
    const same = written.flatMap(({ file, value }) => findSame(file, value));
    expect(same).toEqual([]);
  });

  it('have the same words of the interface, with the same placeholders', () => {
    const fr = readWords('fr');
    const en = readWords('en');
    const placeholders = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    expect([...en.keys()].sort()).toEqual([...fr.keys()].sort());
    for (const [key, text] of fr)
      expect([key, ...placeholders(en.get(key))]).toEqual([key, ...placeholders(text)]);
  });

  it.each(['fr', 'en'])('give no two titles alike (%s)', (locale) => {
    const titles = readTitles(locale);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    expect(titles.length).toBeGreaterThan(20);
  });
});

/** A sentence that is the same in both languages was forgotten by its translator. */
function findSame(file: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => findSame(file, each));
  if (!isRecord(value)) return [];
  const { fr, en } = value;
  if (typeof fr === 'string' && typeof en === 'string')
    return fr === en && /\s\S+\s/.test(fr) ? [`${file}: ${fr}`] : [];
  if (typeof fr === 'string' || typeof en === 'string')
    return [`${file}: in one language only: ${JSON.stringify(value)}`];
  return Object.values(value).flatMap((each) => findSame(file, each));
}
