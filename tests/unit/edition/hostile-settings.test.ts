import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { openEdition } from '../../../src/edition/files.ts';
import { editionShape } from '../../../src/edition/shape.ts';
import { RULES } from '../../../src/workbook/rules.ts';
import { makeFolder, PLAIN } from './folders.ts';
import type { MadeFolder } from './folders.ts';

let folder: MadeFolder;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

/** Opens an edition with these settings: an edition that is data through and through, or problems. */
function open(settings: string): ReturnType<typeof openEdition> {
  folder.write('edition.yaml', settings);
  const opened = openEdition(folder.root);
  const { edition, problems } = opened;
  expect(JSON.parse(JSON.stringify(edition))).toStrictEqual(edition);
  expect(Object.getPrototypeOf(edition)).toBe(Object.prototype);
  const lines = settings.split('\n').length;
  for (const { rule, line, column, message } of problems) {
    expect(Object.keys(RULES)).toContain(rule);
    expect(line >= 1 && line <= lines + 1 && column >= 1).toBe(true);
    expect(message.fr).not.toBe(message.en);
  }
  return opened;
}

const keys = Object.keys(editionShape.attributes);

const tricky = fc.constantFrom<unknown>(
  ...['', ' ', 'fr', '01', 'true', 'null', '~', '__proto__', 'constructor', 'toString', '../x'],
  ...['https://', 'https://a.b', 'a@b.c', '#7a1f3d', '/', '//', 'EUR', '\u202E', '\0', '<b>'],
  ...[null, true, 0, -1, 1e999, NaN, [], {}, [[]], [null], { fr: null }, { light: [] }],
);

const value = fc.oneof(
  tricky,
  fc.json({ maxDepth: 4 }).map((text): unknown => JSON.parse(text)),
);

/** Settings with all sorts of values under all sorts of keys, most of them known. */
const settings = fc
  .array(
    fc.tuple(fc.oneof(fc.constantFrom(...keys), fc.constantFrom('__proto__', 'x', '')), value),
    { maxLength: 8 },
  )
  .map((entries) => entries.map(([key, each]) => stringify({ [key]: each })).join(''));

describe('edition.yaml', () => {
  it('may hold anything: it is an edition, or problems', () => {
    fc.assert(
      fc.property(settings, (text) => void open(text)),
      { numRuns: 150 },
    );
  });

  it('may hold anything beside what is needed', () => {
    fc.assert(
      fc.property(settings, (text) => void open(PLAIN + text)),
      { numRuns: 150 },
    );
  });

  it('may be any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        folder.write('edition.yaml', text);
        expect(openEdition(folder.root).problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  it.each(keys)('is told of a wrong type at %s', (key) => {
    const { problems } = open(
      `${PLAIN.replace(new RegExp(`^${key}:.*\n(?:  .*\n)*`, 'm'), '')}${key}:\n  - - x\n`,
    );
    expect(problems.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
  });

  it('says the nearest name of an unknown key', () => {
    const { problems } = open(`${PLAIN}langages: [fr]\n`);
    expect(problems).toMatchObject([{ rule: 'unknown-attribute', line: 5, column: 1 }]);
    expect(problems[0]?.hint.en).toContain('languages');
  });
});

describe('edition.yaml, made to exhaust its reader,', () => {
  const most = 199_000;
  const laughs = Array.from({ length: 40 }, (_, at) =>
    at === 0 ? 'a0: &a0 [x, x]' : `a${at}: &a${at} [*a${at - 1}, *a${at - 1}]`,
  );
  it.each([
    ['aliases of aliases', `${PLAIN}${laughs.join('\n')}`],
    ['aliases within a value', `${PLAIN}consultants: [&a [x, x], &b [*a, *a], &c [*b, *b]]`],
    ['lists within lists', `${PLAIN}order: ${'['.repeat(60_000)}`],
    ['closed lists within lists', `${PLAIN}order: ${'['.repeat(60_000)}${']'.repeat(60_000)}`],
    ['maps within maps', `${PLAIN}hide: ${'{a: '.repeat(60_000)}`],
    ['one long line', `${PLAIN}legal-name: ${'a '.repeat(most / 2)}`],
    ['one long key', `${PLAIN}${'k'.repeat(most)}: x`],
    ['many keys', PLAIN + Array.from({ length: 15_000 }, (_, at) => `k${at}: 1`).join('\n')],
    ['a long path', `${PLAIN}brand:\n  logo: ${'a/'.repeat(most / 2)}..`],
    ['dots', `${PLAIN}brand:\n  logo: ${'../'.repeat(most / 3)}`],
    [
      'a long address of mail',
      `${PLAIN}contacts:\n  - name: A\n    email: a@${'a.'.repeat(most / 2)}@`,
    ],
    ['a long site', `${PLAIN}site: "https://${'a.'.repeat(most / 2)} "`],
    ['slashes', `${PLAIN}site: https://a.b${'/'.repeat(most)}x`],
    ['a long base', `${PLAIN}base: ${'/a'.repeat(most / 2)}!`],
    ['slashes in the base', `${PLAIN}base: ${'/'.repeat(most)}x`],
    ['a long origin', `${PLAIN}frame-ancestors: https://${'a-'.repeat(most / 2)}`],
    ['many origins', `${PLAIN}frame-ancestors: [${'https://a.b, '.repeat(15_000)}]`],
    ['a long language', `${PLAIN}languages: [${'fr-'.repeat(most / 3)}]`],
    ['many languages', `${PLAIN}languages: [${'fr, '.repeat(most / 4)}]`],
    ['a long id', `${PLAIN}region: ${'a-'.repeat(most / 2)}`],
    ['a long colour', `${PLAIN}brand:\n  accent: "#${'a'.repeat(most)}"`],
    ['a long price', `${PLAIN}currency: ${'E'.repeat(most)}`],
    ['quotes', `${PLAIN}legal-name: ${'"'.repeat(most)}`],
    ['colons', `${PLAIN}legal-name: ${'a: '.repeat(most / 3)}`],
    ['spaces', `${PLAIN}legal-name: x${' '.repeat(most)}y`],
    ['comments', `${PLAIN}${'#\n'.repeat(most / 2)}`],
    ['lines', `${PLAIN}${'\n'.repeat(most)}`],
    ['too much of everything', `${PLAIN}${'#\n'.repeat(most)}`],
    ['dashes', `${PLAIN}consultants:\n${'- '.repeat(10_000)}`],
  ])('is read in reasonable time: %s', (_, text) => {
    const start = performance.now();
    folder.write('edition.yaml', text);
    openEdition(folder.root);
    // On a quiet machine the slowest takes half a second.
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
