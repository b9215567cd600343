import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gatherEditions } from '../../../src/edition/files-many.ts';
import { readManyTyped } from '../../../src/edition/many/options.ts';
import { countJobs, firstErrors, summarise } from '../../../src/edition/many/telling.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'many-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function make(folder: string, id: string): void {
  mkdirSync(join(home, folder), { recursive: true });
  writeFileSync(join(home, folder, 'edition.yaml'), `id: ${id}\nname: Acme\n`);
}

describe('the editions in folders', () => {
  it('are those named, and those inside a folder that is named', () => {
    make('firms/b', 'b');
    make('firms/a', 'a');
    make('own', 'own');
    mkdirSync(join(home, 'firms/notes'));
    writeFileSync(join(home, 'list.txt'), 'a');
    const { editions, missing, problems, warnings } = gatherEditions(
      ['own', 'firms', 'firms/a', 'list.txt'],
      home,
    );
    expect(editions.map(({ name, id }) => [name, id])).toEqual([
      ['own', 'own'],
      ['a', 'a'],
      ['b', 'b'],
    ]);
    expect([missing, problems, warnings]).toEqual([[], [], []]);
  });

  it('are told apart from what is none, and what is not there', () => {
    make('a', 'a');
    mkdirSync(join(home, 'notes'));
    const { editions, missing } = gatherEditions(['a', 'notes', 'nowhere'], home);
    expect(editions).toHaveLength(1);
    expect(missing.map(({ en }) => en)).toEqual([
      '“notes” is no edition, and holds none: it has no “edition.yaml”.',
      '“nowhere” does not exist.',
    ]);
  });

  it('may not have one name, and had better not have one id', () => {
    make('x/acme', 'a');
    make('y/Acme', 'b');
    make('z', 'b');
    const { problems, warnings } = gatherEditions(['x', 'y', 'z'], home);
    expect(problems.map(({ en }) => en)).toEqual([
      expect.stringMatching(/same name.*x.acme, .*y.Acme/),
    ]);
    expect(warnings.map(({ fr }) => fr)).toEqual([
      expect.stringMatching(/« b » sert à plusieurs éditions.*Acme, .*z/),
    ]);
  });
});

describe('the command line', () => {
  it('names folders, where to write and how many at once', () => {
    expect(readManyTyped(['a', '--out', '../sites', 'b', '--jobs=3'])).toEqual({
      named: ['a', 'b'],
      out: '../sites',
      jobs: 3,
    });
    for (const [words, said] of [
      [['--job', '2'], 'did you mean --jobs?'],
      [['--out'], '--out: its value is missing.'],
      [['--jobs', '0'], '“0” is not a number from 1 to 64'],
      [['--jobs', 'two'], '“two” is not'],
    ] as const)
      expect(readManyTyped(words)).toMatchObject({
        problem: { en: expect.stringContaining(said) as string },
      });
  });
});

it('runs as many builds at once as cores and memory allow', () => {
  expect(countJobs({ cores: 8, memory: 64e9 })).toBe(8);
  expect(countJobs({ cores: 8, memory: 5e9 })).toBe(3);
  expect(countJobs({ cores: 8, memory: 0.3e9 })).toBe(1);
});

describe('what is told at the end', () => {
  const said = `12:00 [types] Generated
../a/edition.yaml:3:1 missing-language (avis / warning)  Il manque. / Missing.
    → Ajoutez. / Add.
../a/edition.yaml:4:9 wrong-value  Valeur inattendue. / Unexpected value.
    → Écrivez. / Write.
1 error(s) in the content: nothing is built.
`;

  it('is the errors of a build, or its last words', () => {
    expect(firstErrors(said)).toEqual([
      '../a/edition.yaml:4:9 wrong-value  Valeur inattendue. / Unexpected value.',
    ]);
    expect(firstErrors('a\nb\n\nc\nd\n')).toEqual(['b', 'c', 'd']);
    expect(firstErrors('')).toEqual([]);
  });

  it('names what was built, then what was not', () => {
    const ending = { seconds: 7, pages: 40, place: 'x', isBuilt: true, errors: [] };
    const text = summarise([
      { ...ending, name: 'failing', isBuilt: false, pages: 0, errors: ['wrong'] },
      { ...ending, name: 'b' },
      { ...ending, name: 'a' },
    ]);
    expect(text.split('\n').map((line) => line.trim().split(/ +/).slice(0, 2).join(' '))).toEqual([
      '✓ a',
      '✓ b',
      '✗ failing',
      'wrong',
      '',
      'Éditions :',
    ]);
    expect(text).toContain('Editions: 2 built, 1 failed.');
  });
});
