import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadKinds } from '../../../src/authoring/files/kinds.ts';
import { collectFiles, standardLayers } from '../../../src/authoring/files/layers.ts';
import { readDocument } from '../../../src/authoring/markdown/index.ts';
import { targetsOf } from '../../../src/authoring/resolve.ts';
import { outlineOf, scanFiles } from '../../../src/authoring/scan.ts';
import { standardEdition } from '../../../src/workbook/edition.ts';
import { RULES } from '../../../src/workbook/rules.ts';
import { ERRORS, FIELDS, guide, pageOf, tryBlock, withoutCode } from './guide.ts';
import { readWords } from './texts.ts';

const NOTICES = { fr: '_Un avis._', en: '_A warning._' };
/** What these rules are about is not in the lines shown, but in other files. */
const UNSEEN = ['brand-file', 'nothing-to-choose'];
/** In bytes: a page of the guide has eighteen pictures. */
const HEAVIEST = 25_000;

const kinds = [...(await loadKinds()).keys()].sort();
const isRule = (id: string): id is keyof typeof RULES => Object.hasOwn(RULES, id);

describe.each(['fr', 'en'] as const)('the lines to copy from the guide in %s', (locale) => {
  const pages = guide[locale];
  const blocks = pages.slice(0, ERRORS).flatMap((page) => page.blocks);

  it('show every kind of field: a picture, and ten lines at most that make it', () => {
    const { text, blocks: fields } = pageOf(locale, FIELDS);
    const sections = [...text.matchAll(/^## `(\w+)`/gm)].map(([, kind = '']) => kind);
    expect([...sections].sort()).toEqual(kinds);
    for (const [index, kind] of sections.entries()) {
      const picture = `src/assets/guide/${kind}.${locale}.webp`;
      expect(text).toContain(`](../../../${picture})`);
      expect(statSync(picture).size).toBeLessThan(HEAVIEST);
      const lines = fields[index]?.text.trimEnd().split('\n') ?? [];
      expect(lines[0]).toMatch(new RegExp(`^- ${kind}: `));
      expect([kind, lines.length <= 10]).toEqual([kind, true]);
    }
  });

  it('make a worksheet of all the fields of a page', () => {
    for (const page of pages.slice(0, ERRORS)) {
      const fields = page.blocks.filter(({ words }) => words.includes('field'));
      if (fields.length === 0) continue;
      const text = fields.map((field) => field.text).join('');
      const broken = tryBlock({ language: 'yaml', words: ['field'], text }, locale);
      expect([page.path, broken]).toEqual([page.path, []]);
    }
  });

  it('make whole files and settings that are read as they are', () => {
    const shapes = ['worksheet', 'edition', 'glossary', 'region', 'stage', 'page', 'placed'];
    const tried = blocks.filter(({ words }) => words.some((word) => shapes.includes(word)));
    const found = new Set(tried.flatMap(({ words }) => words));
    expect(shapes.filter((shape) => !found.has(shape))).toEqual([]);
    for (const block of tried)
      expect([block.text, tryBlock(block, locale)]).toEqual([block.text, []]);
  });

  it('change words of the interface that exist', () => {
    const words = readWords(locale);
    const snippets = blocks.filter((block) => block.words[0] === 'interface');
    const keys = snippets
      .flatMap(({ text }) => Object.entries(parse(text) as Record<string, object>))
      .flatMap(([group, inner]) => Object.keys(inner).map((key) => `${group}.${key}`));
    expect(keys.length).toBeGreaterThan(1);
    expect(keys.filter((key) => !words.has(key))).toEqual([]);
  });

  it('explain every rule, and no other, by its id', () => {
    const page = pageOf(locale, ERRORS);
    const sections = withoutCode(page.text).split(/^### /m).slice(1);
    const told = sections.map((section) => /^`([a-z-]+)`/.exec(section)?.[1] ?? '');
    expect([...told].sort()).toEqual(Object.keys(RULES).sort());
    for (const [index, id] of told.filter(isRule).entries()) {
      const isWarning = sections[index]?.includes(NOTICES[locale]);
      expect([id, isWarning]).toEqual([id, RULES[id].severity === 'warning']);
      const shown = page.blocks.filter(({ heading }) => heading === `\`${id}\``);
      expect([id, shown.some(({ words }) => words.includes('right'))]).toEqual([id, true]);
    }
  });

  it('break each rule where they say so, and none where they are mended', () => {
    const tried = pageOf(locale, ERRORS).blocks.filter(
      ({ language, words }) => ['css', 'svg'].includes(language) || words.length > 1,
    );
    expect(tried.length).toBeGreaterThan(80);
    for (const block of tried) {
      const rule = block.heading.replaceAll('`', '');
      const broken = tryBlock(block, locale);
      if (block.words.includes('right')) expect([rule, broken]).toEqual([rule, []]);
      else if (!UNSEEN.includes(rule)) expect(broken).toContain(rule);
    }
  });
});

describe('the lessons of the guide', () => {
  it('could stand in the default content', () => {
    const scanned = scanFiles(collectFiles(standardLayers).files.values(), () => undefined);
    const outline = outlineOf(scanned, standardEdition);
    const targetsIn = targetsOf(outline, standardEdition, () => []);
    for (const locale of ['fr', 'en'] as const) {
      const lessons = guide[locale]
        .slice(0, ERRORS)
        .flatMap(({ blocks }) => blocks.filter(({ words }) => words[0] === 'lesson'));
      expect(lessons.length).toBeGreaterThan(10);
      for (const { text } of lessons) {
        const { problems } = readDocument(text, { locale, targets: targetsIn(locale) });
        expect([text, problems.map(({ rule }) => rule)]).toEqual([text, []]);
      }
    }
  });
});
