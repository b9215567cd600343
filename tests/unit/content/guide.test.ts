import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { OPAQUE, typesetPieces } from '../../../src/authoring/typography.ts';
import { ERRORS, guide, withoutCode } from './guide.ts';
import type { GuideLocale, GuidePage } from './guide.ts';
import { countWords, readGuideProse, readSentences } from './texts.ts';

const { longest } = parse(readFileSync(new URL('limits.yaml', import.meta.url), 'utf8')) as {
  readonly longest: number;
};
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** The anchors of a page’s headings, where Markdown is shown. */
function anchorsIn(markdown: string): string[] {
  return [...withoutCode(markdown).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** What a page’s links and pictures point to, without those of its blocks and of its code. */
function targetsIn({ text }: GuidePage): string[] {
  const prose = withoutCode(text).replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
}

/** A line set in its language; code, addresses and tags are left as they are. */
function setLine(line: string, locale: GuideLocale): string {
  const pieces = line.split(/(`[^`]*`|\]\([^)]*\)|<[^>]*>)/);
  const isProse = (index: number) => index % 2 === 0;
  const set = typesetPieces(
    pieces.map((piece, index) => (isProse(index) ? piece : OPAQUE)),
    locale,
  );
  return pieces.map((piece, index) => (isProse(index) ? (set[index] ?? '') : piece)).join('');
}

/** The names and ids of a block of YAML, line by line, without its words. */
function skeletonOf(text: string): string[] {
  return text.split('\n').map((line) => {
    const [, name = '', id = ''] = /^(\s*(?:- )?[\w-]+):(?: ([a-z0-9-]+)$)?/.exec(line) ?? [];
    return /^\s+(?:fr|en)$/.test(name) ? 'words' : /^\s*- /.test(name) ? `${name}: ${id}` : name;
  });
}

describe.each(['fr', 'en'] as const)('the guide in %s', (locale) => {
  const pages = guide[locale];

  it('leads to files, pictures and headings that exist', () => {
    const broken = pages.flatMap((page) =>
      targetsIn(page).filter((target) => {
        if (target.startsWith('https://')) return false;
        const [path = '', anchor] = target.split('#');
        const file = join('content', path === '' ? page.path : join(dirname(page.path), path));
        if (!existsSync(file)) return true;
        return anchor !== undefined && !anchorsIn(readFileSync(file, 'utf8')).includes(anchor);
      }),
    );
    expect(broken).toEqual([]);
  });

  it('leads to each of its pages from the contents', () => {
    const [contents, ...others] = pages;
    const named = contents ? targetsIn(contents) : [];
    expect(others.length).toBe(ERRORS);
    for (const { path } of others) expect(named).toContain(path);
  });

  it('names commands that exist', () => {
    const named = pages.flatMap(({ text }) => [...text.matchAll(/npm (?:run )?([a-z:]+)/g)]);
    expect(named.length).toBeGreaterThan(10);
    expect(named.map(([, name = '']) => name).filter((name) => !(name in scripts))).toEqual([]);
  });

  it('is set as a printer would, since nothing sets it where it is read', () => {
    const typed = locale === 'fr' ? "C'est « vrai » : oui ?" : 'Say "yes".';
    expect(setLine(typed, locale)).not.toBe(typed);
    const wrong = pages.flatMap(({ path, text }) =>
      withoutCode(text)
        .split('\n')
        .filter((line) => !/^[\s|:-]+$/.test(line) && setLine(line, locale) !== line)
        .map((line) => `${path}: ${line}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has short sentences', () => {
    const sentences = pages.flatMap(({ path, text }) =>
      readGuideProse(text)
        .flatMap(readSentences)
        .map((sentence) => ({ path, sentence })),
    );
    expect(sentences.length).toBeGreaterThan(300);
    expect(sentences.filter(({ sentence }) => countWords(sentence) > longest)).toEqual([]);
  });
});

describe('the guide', () => {
  it('is the same in both languages: its sections, its pictures and its blocks', () => {
    expect(guide.fr.length).toBe(guide.en.length);
    const levelsOf = ({ text }: GuidePage) => withoutCode(text).match(/^#+(?= )/gm);
    const infosOf = ({ blocks }: GuidePage) =>
      blocks.map(({ language, words }) => [language, ...words].join(' '));
    const skeletonsOf = ({ blocks }: GuidePage) =>
      blocks.filter(({ language }) => language === 'yaml').map(({ text }) => skeletonOf(text));
    for (const [index, french] of guide.fr.entries()) {
      const english = guide.en[index] ?? french;
      expect(levelsOf(english)).toEqual(levelsOf(french));
      expect(infosOf(english)).toEqual(infosOf(french));
      // Ids are wrong in each language’s own way.
      if (index !== ERRORS) expect(skeletonsOf(english)).toEqual(skeletonsOf(french));
    }
  });
});
