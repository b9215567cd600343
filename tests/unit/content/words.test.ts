import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { countWords, documents, pieces, readProse, readSentences } from './texts.ts';
import type { Document } from './texts.ts';

const limits = parse(readFileSync(new URL('limits.yaml', import.meta.url), 'utf8')) as {
  longest: number;
  average: number;
  averages: Record<string, number>;
  easy: number;
  hardest: Record<string, number>;
  hardestEasy: Record<string, number>;
  avoided: Record<string, string[]>;
  american: string[];
  french: string[];
};

function findWords(patterns: readonly string[], locale: string, from = pieces): string[] {
  return patterns.flatMap((pattern) => {
    const word = new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'iu');
    return from
      .filter((piece) => piece.locale === locale && word.test(piece.text))
      .map(({ file, text }) => `${file}: ${text} (${pattern})`);
  });
}

/** Whole sentences: a heading or a cell of a list would make the average flatter than the reading. */
function readWhole(body: string): string[] {
  return readProse(body)
    .flatMap(readSentences)
    .filter((sentence) => /[.!?…:][»"')]?$/.test(sentence));
}

function measureAverage({ body }: Document): number {
  const counts = readWhole(body).map(countWords);
  return counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
}

/** LIX: words a sentence, plus words of more than six letters in a hundred. */
function measureHardness(body: string): number {
  const sentences = readWhole(body);
  const found = sentences.join(' ').match(/[\p{L}\d]+/gu) ?? [];
  const long = found.filter((word) => word.length > 6);
  return found.length / sentences.length + (100 * long.length) / found.length;
}

/** The easy version: what stands under the first heading of a stage. */
function readEasy(body: string): string {
  return body.split(/^## .*$/m)[1] ?? '';
}

describe('the words of the default edition', () => {
  it('are many enough for the reading to be trusted', () => {
    expect(pieces.filter(({ locale }) => locale === 'fr').length).toBeGreaterThan(500);
    expect(documents.length).toBeGreaterThan(10);
  });

  it('are typed plainly, and left to the typography', () => {
    const set = /[’‘“”\u00a0\u202f\u2009]/;
    expect(
      pieces.filter(({ text }) => set.test(text)).map(({ file, text }) => `${file}: ${text}`),
    ).toEqual([]);
  });

  it('open and close guillemets and quotation marks in pairs', () => {
    const count = (text: string, sign: string) => text.split(sign).length - 1;
    const torn = pieces.filter(
      ({ text }) => count(text, '«') !== count(text, '»') || count(text, '"') % 2 === 1,
    );
    expect(torn.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
  });

  it('set spaces as French does: before two-part signs and inside guillemets', () => {
    const tight = /[^\s.!?…«]([;!?»]|:(?![/\d]))(?!\w)|«\S/u;
    const found = pieces.filter(({ locale, text }) => locale === 'fr' && tight.test(text));
    expect(found.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
  });

  it('set no space before the same signs in English', () => {
    const loose = /\s[;:!?](\s|$)/;
    const found = pieces.filter(({ locale, text }) => locale === 'en' && loose.test(text));
    expect(found.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
  });

  it('never shout', () => {
    const found = pieces.filter(({ text }) => text.includes('!'));
    expect(found.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
  });

  it('make no sentence too long to be held in one breath', () => {
    const long = pieces.flatMap(({ file, text }) =>
      readSentences(text)
        .filter((sentence) => countWords(sentence) > limits.longest)
        .map((sentence) => `${file}: ${countWords(sentence)} words: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  it.each(documents)('are easy to read on average in $file', (document) => {
    const ceiling = limits.averages[document.file.replace(/\/\w+\.mdx$/, '')] ?? limits.average;
    expect(measureAverage(document)).toBeLessThanOrEqual(ceiling);
  });

  it.each(documents.filter(({ file }) => file.startsWith('stages/')))(
    'begin with an easy version in $file',
    ({ body }) => {
      const count = readProse(readEasy(body)).reduce((sum, piece) => sum + countWords(piece), 0);
      expect(count).toBeGreaterThan(40);
      expect(count).toBeLessThanOrEqual(limits.easy);
    },
  );

  it.each(documents)('are short and everyday words in $file', ({ body, locale, file }) => {
    expect(measureHardness(body)).toBeLessThanOrEqual(limits.hardest[locale] ?? 0);
    if (!file.startsWith('stages/')) return;
    expect(measureHardness(readEasy(body))).toBeLessThanOrEqual(limits.hardestEasy[locale] ?? 0);
  });

  it.each(['fr', 'en'])('leave out the words to avoid (%s)', (locale) => {
    expect(findWords(limits.avoided[locale] ?? [], locale)).toEqual([]);
  });

  it('are spelt in English as in London, Dublin or Montreal', () => {
    const here = pieces.filter(({ file }) => file !== 'regions/us.yaml');
    expect(findWords(limits.american, 'en', here)).toEqual([]);
  });

  it('name no French scheme or body in English outside the region', () => {
    const open = pieces.filter(({ file }) => !file.startsWith('regions/'));
    expect(findWords(limits.french, 'en', open)).toEqual([]);
  });
});
