import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardLayers } from '../../../src/authoring/index.ts';
import { collectFiles } from '../../../src/authoring/files/layers.ts';
import { RULES } from '../../../src/workbook/rules.ts';
import type { Problem } from '../../../src/workbook/problem.ts';
import { readWith } from '../../editions.ts';

const contentFiles = [...collectFiles(standardLayers).files.values()];
const worksheet = 'stages/01-start/worksheets/first-look.yaml';
const page = 'pages/help/fr.mdx';
const places = [
  worksheet,
  page,
  'stages/01-start/stage.yaml',
  'stages/01-start/fr.mdx',
  'sessions/01.yaml',
  'glossary.yaml',
  'regions/fr.yaml',
  'interface/fr.yaml',
  'sessions/path.yaml',
  'examples/awa.yaml',
  'examples/awa/budget.yaml',
  'answers.lock.yaml',
];

/** Bits that mean something to one of the readers, or that break them. */
const scraps = [
  ...'\t\0:#{}[]&*!|>@`"\'%?-,<=/\\é€’\n\r ',
  ': ',
  ' #',
  '&a ',
  '*a',
  '!x ',
  '!!set ',
  '<<: *a\n',
  '__proto__: x\n',
  'constructor:\n  prototype: 1\n',
  '---\n',
  '...\n',
  '%YAML 1.1\n---\n',
  '- ',
  '  ',
  '\r\n',
  '\uFEFF',
  '\uD800',
  '<Aside>',
  '</Aside>',
  '<Worksheet id="',
  '{/*',
  '](page:',
  '](worksheet:',
  'import x\n',
  'sum(a.b, ',
  'fr: ',
  'null',
  '{ fr: a, b }',
  '1e999',
  '0x1F',
  '.nan',
  '2026-02-30',
];

const scrap = fc.constantFrom(...scraps);
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** A change that a slip of the hand, a bad merge or a wrong program makes to a text. */
const change: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.tuple(share, scrap).map(
    ([at, bit]) =>
      (text: string) =>
        splice(text, at, 0, bit),
  ),
  fc.tuple(share, fc.nat(30)).map(
    ([at, size]) =>
      (text: string) =>
        splice(text, at, size, ''),
  ),
  share.map((at) => (text: string) => text.slice(0, Math.floor(at * text.length))),
  share.map((at) => changeLine(at, () => [])),
  share.map((at) => changeLine(at, (line) => [line, line])),
  share.map((at) => changeLine(at, (line) => [`\t${line}`])),
  fc.tuple(share, fc.nat(8)).map(([at, by]) => changeLine(at, (line) => [' '.repeat(by) + line])),
  share.map((at) => changeLine(at, (line) => [line.trimStart()])),
  fc.constant((text: string) => text.replaceAll('\n', '\r\n')),
  fc.constant((text: string) => text.replaceAll('\n', '\r')),
  fc.constant((text: string) => `\uFEFF${text}`),
);

function splice(text: string, at: number, size: number, bit: string): string {
  const offset = Math.floor(at * text.length);
  return text.slice(0, offset) + bit + text.slice(offset + size);
}

function changeLine(at: number, turn: (line: string) => string[]): (text: string) => string {
  return (text) => {
    const lines = text.split('\n');
    const index = Math.min(lines.length - 1, Math.floor(at * lines.length));
    return lines.toSpliced(index, 1, ...turn(lines[index] ?? '')).join('\n');
  };
}

/** Every problem is of a known rule, in both languages, and stands within or just past its file. */
function expectSound(problems: readonly Problem[], file: string, text: string): void {
  const lines = text.split(/\r\n|\r|\n/);
  const longest = text.split('\n').reduce((most, line) => Math.max(most, line.length), 0);
  const isSound = ({ rule, line, column, message, file: at }: Problem) =>
    Object.hasOwn(RULES, rule) &&
    message.fr !== message.en &&
    line >= 1 &&
    column >= 1 &&
    (at !== file || (line <= lines.length + 1 && column <= longest + 2));
  expect(problems.filter((problem) => !isSound(problem))).toEqual([]);
}

function read(file: string, text: string): readonly Problem[] {
  const { problems, workbook } = readWith({ [file]: text });
  expectSound(problems, file, text);
  JSON.stringify(workbook);
  return problems;
}

describe('the reader of content', () => {
  it('takes every file of the content, damaged in any way', () => {
    const damaged = fc.tuple(
      fc.constantFrom(...contentFiles),
      fc.array(change, { minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(damaged, ([{ path, text }, changes]) => {
        read(
          path,
          changes.reduce((current, turn) => turn(current), text),
        );
      }),
      { numRuns: 80 },
    );
  });

  it('takes any text in the place of any file', () => {
    const text = fc.oneof(
      fc.string({ unit: scrap, maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.json({ maxDepth: 6 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), text, (file, written) => void read(file, written)),
      { numRuns: 200 },
    );
  });

  it('takes any value in the place of any other', () => {
    const value = fc.oneof(
      scrap,
      fc.constantFrom('[a, b]', '{ fr: Oui, en: Yes, a: 1 }', 'true', '-1', '"', '- - x', '[[[]]]'),
    );
    const written = readWith({});
    const text =
      contentFiles.find(({ path }) => path.endsWith('transition-budget.yaml'))?.text ?? '';
    const lines = text.split('\n').flatMap((line, index) => (/: /.test(line) ? [index] : []));
    expect(written.problems).toEqual([]);
    fc.assert(
      fc.property(fc.constantFrom(...lines), value, (index, put) => {
        const changed = text
          .split('\n')
          .map((line, at) => (at === index ? line.replace(/: .*/, `: ${put}`) : line));
        read('stages/01-start/worksheets/transition-budget.yaml', changed.join('\n'));
      }),
      { numRuns: 60 },
    );
  });
});

describe('content made to exhaust the reader', () => {
  const deep = 20_000;
  const many = 5_000;
  const laughs = Array.from({ length: 30 }, (_, index) =>
    index === 0 ? 'a0: &a0 [x, x]' : `a${index}: &a${index} [*a${index - 1}, *a${index - 1}]`,
  );

  it.each([
    ['aliases of aliases', worksheet, laughs.join('\n')],
    ['an alias of itself', worksheet, 'title: &a\n  fr: *a\n'],
    ['merge keys', worksheet, 'a: &a { b: 1 }\ntitle:\n  <<: *a\n'],
    ['lists within lists', worksheet, `title: ${'['.repeat(deep)}`],
    ['maps within maps', worksheet, '{a: '.repeat(deep)],
    ['dashes', worksheet, '- '.repeat(deep)],
    ['levels', worksheet, Array.from({ length: 500 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['many keys', worksheet, Array.from({ length: many }, (_, at) => `k${at}: 1`).join('\n')],
    ['one key many times', worksheet, 'title: x\n'.repeat(many)],
    ['a long key', worksheet, `${'k'.repeat(500_000)}: 1`],
    ['a long text', worksheet, `title: ${'mot '.repeat(50_000)}`],
    ['many colons', worksheet, `title: ${'a: '.repeat(many)}`],
    ['many quotes', worksheet, '"'.repeat(many)],
    ['many comments', worksheet, '# \n'.repeat(many)],
    ['a long formula', worksheet, `fields:\n  - computed: a\n    formula: ${'('.repeat(deep)}`],
    ['keys of the prototype', 'interface/fr.yaml', '__proto__:\n  toString: x\nconstructor: y\n'],
    ['quotations within quotations', page, '> '.repeat(deep)],
    ['components within components', page, '<Aside>'.repeat(1000)],
    ['emphasis never closed', page, '*a _b '.repeat(1000)],
    ['brackets never closed', page, '['.repeat(3000)],
    ['braces', page, '{'.repeat(1000)],
    ['less-than signs', page, 'a < b '.repeat(1000)],
  ])('is read in reasonable time: %s', (_, file, text) => {
    const start = performance.now();
    read(file, text);
    // On a quiet machine the slowest takes half a second.
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
