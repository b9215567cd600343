import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { printProblems, readWorkbook } from '../../../../src/authoring/index.ts';
import {
  describeTaken,
  listRegions,
  writeEdition,
  writeSchema,
} from '../../../../src/edition/files-new.ts';
import { digestOf, loadRecord } from '../../../../src/edition/files-record.ts';
import { openEdition } from '../../../../src/edition/files.ts';
import { newFiles, settleAnswers } from '../../../../src/edition/new/index.ts';
import type { Answers } from '../../../../src/edition/new/index.ts';
import { editionSchema } from '../../../../src/edition/schema.ts';
import { editionShape } from '../../../../src/edition/shape.ts';
import { readWith } from '../../../editions.ts';
import { findFaults } from './schemas.ts';

const NONE = 'Contenu : aucun problème. / Content: no problem.';
const regions = listRegions().map(({ id }) => id);
const choices = [['fr', 'en'], ['en'], ['fr'], ['en', 'fr']] as const;
const acme: Answers = {
  id: 'acme',
  name: 'Cabinet Acme',
  languages: ['fr', 'en'],
  region: 'fr',
  currency: 'EUR',
  paper: 'a4',
};

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'new-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Writes an edition, and opens it. */
function make(answers: Answers, name = 'acme') {
  const folder = join(home, name);
  writeEdition(folder, `../${name}`, answers);
  return openEdition(folder);
}

/** The settings of a new edition, with every example in use. */
function withExamples(answers: Answers): string {
  const text = newFiles(answers, '../acme').get('edition.yaml') ?? '';
  return text.replace(/^#(?=[a-z ]+[a-z:-]|  )(?! \S)/gm, '');
}

describe('a new edition', () => {
  // Every country there is, and in turn each choice of languages.
  it.each(regions.map((region, index) => ({ region, languages: choices[index % choices.length] })))(
    'passes the check untouched: $region, $languages',
    async ({ region, languages = ['fr'] }) => {
      const { edition, layers, file, problems: own } = make({ ...acme, languages, region });
      const { problems } = await readWorkbook(layers, edition, file);
      expect(printProblems([...own, ...problems])).toBe(NONE);
    },
  );

  it('is tried in each choice of languages', () => {
    expect(regions.length).toBeGreaterThanOrEqual(choices.length);
  });

  it('takes any name, in YAML and in a text', () => {
    const names = [
      'L’été : cabinet "Acme" #1',
      "- O'Neil & fils, {conseil}",
      '<Acme> *nouveau* `x` [y](z) \\ 100 %',
      'Acme 🌱',
      '007',
      'true',
      '@cme | > ? ! %',
      'a: b\\n',
      'https://acme.example',
    ];
    for (const [index, name] of names.entries()) {
      const { edition, problems } = make({ ...acme, name }, `n${index}`);
      expect(printProblems(problems), name).toBe(NONE);
      // Spaces and quotation marks are set as in every other text.
      const plain = (text = '') => text.replace(/[\s"'’«»“”]/g, '');
      expect(plain(edition.names['en'])).toBe(plain(name));
      const files = newFiles({ ...acme, name }, 'x');
      const about = ['fr', 'en'].map((locale) => `pages/about/${locale}.mdx`);
      const { problems: inTexts } = readWith(
        Object.fromEntries(about.map((path) => [path, files.get(`content/${path}`)])),
      );
      // The small edition of the tests has neither these pages nor these terms.
      const others = inTexts.filter(({ rule }) => rule !== 'unknown-reference');
      expect(printProblems(others), name).toBe(NONE);
    }
  });

  it('remembers what its overrides were made from', () => {
    make(acme);
    const { record, findings } = loadRecord(join(home, 'acme'));
    expect(findings).toEqual([]);
    expect([...record.keys()].sort()).toEqual(['pages/about/en.mdx', 'pages/about/fr.mdx']);
    const original = readFileSync('content/pages/about/fr.mdx', 'utf8');
    expect(record.get('pages/about/fr.mdx')?.digest).toBe(digestOf(original));
  });

  it('lies in any folder', () => {
    expect(make(acme, 'cabinet de l’été (2)/édition « une »').problems).toEqual([]);
    const readme = readFileSync(
      join(home, 'cabinet de l’été (2)/édition « une »/README.md'),
      'utf8',
    );
    expect(readme).toContain('--edition "../cabinet de l’été (2)/édition « une »"');
  });

  it('has a file of settings that opens with its schema, and keeps to it', () => {
    for (const languages of [['fr', 'en'], ['en']] as const) {
      const text =
        newFiles({ ...acme, languages, accent: '#7a1f3d', base: 'a' }, 'x').get('edition.yaml') ??
        '';
      expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./edition.schema.json');
      expect(findFaults(editionSchema(), parse(text))).toEqual([]);
      expect(text).toContain(languages[0] === 'fr' ? '# ── La marque ──' : '# ── The brand ──');
    }
  });

  it('shows every key once, and every example can be used', () => {
    for (const languages of [['fr', 'en'], ['en']] as const) {
      const text = withExamples({ ...acme, languages });
      const written = parse(text) as Readonly<Record<string, unknown>>;
      expect(Object.keys(written).sort()).toEqual(Object.keys(editionShape.attributes).sort());
      expect(findFaults(editionSchema(), written)).toEqual([]);
      const folder = join(home, languages.join('-'));
      mkdirSync(folder);
      // Without the files of the brand, which are not there.
      writeFileSync(
        join(folder, 'edition.yaml'),
        text.replace(/^ {2}(logo|font):.*(\n {4}.*)*\n/gm, ''),
      );
      expect(printProblems(openEdition(folder).problems)).toBe(NONE);
    }
  });

  it('overrides only files that the default edition has', () => {
    const overrides = [...newFiles(acme, 'x').keys()].filter((path) => path.startsWith('content/'));
    expect(overrides).toEqual(['content/pages/about/fr.mdx', 'content/pages/about/en.mdx']);
    expect(overrides.filter((path) => !existsSync(path))).toEqual([]);
    const inGerman = newFiles({ ...acme, languages: ['de'] }, 'x');
    expect([...inGerman.keys()]).toEqual(['edition.yaml', 'edition.schema.json', 'README.md']);
  });
});

describe('the folder of a new edition', () => {
  it('is never one that holds something', () => {
    writeFileSync(join(home, 'mine'), 'a');
    mkdirSync(join(home, 'empty'));
    expect(describeTaken(home, '../x')?.en).toContain('“../x” is not empty');
    expect(describeTaken(join(home, 'mine'), '../x')?.fr).toContain('n’est pas un dossier');
    expect(describeTaken(join(home, 'empty'), '../x')).toBeUndefined();
    expect(describeTaken(join(home, 'none'), '../x')).toBeUndefined();
  });

  it('is left as it was when the disk refuses', () => {
    const folder = join(home, 'acme');
    mkdirSync(folder);
    // A path longer than any disk takes.
    const endless = { ...acme, languages: ['fr'] as const, name: 'x' };
    chmodSync(folder, 0o500);
    const isRefused = process.getuid?.() !== 0;
    if (isRefused) expect(() => writeEdition(folder, 'x', endless)).toThrow();
    else expect(() => writeEdition(join(home, '\0'), 'x', endless)).toThrow();
    chmodSync(folder, 0o700);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('gets the schema anew after an upgrade, if it is an edition', () => {
    writeEdition(join(home, 'acme'), 'acme', acme);
    const file = join(home, 'acme', 'edition.schema.json');
    writeFileSync(file, '{}');
    expect(writeSchema(join(home, 'acme'), 'acme')).toEqual({});
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(editionSchema());
    expect(writeSchema(home, 'x').problem?.fr).toContain('Il n’y a pas de « edition.yaml »');
  });
});

describe('what is given by options', () => {
  const settle = (given: Parameters<typeof settleAnswers>[0], folder = 'acme') =>
    settleAnswers(given, folder, regions);

  it('proposes the rest from what is there', () => {
    expect(settle({ name: 'Cabinet de l’Été' })).toEqual({
      answers: {
        ...acme,
        id: 'cabinet-de-l-ete',
        name: 'Cabinet de l’Été',
      },
    });
    expect(settle({ languages: 'en', region: 'us' }, 'Œuvre & fils')).toMatchObject({
      answers: { id: 'oeuvre-fils', languages: ['en'], currency: 'USD', paper: 'letter' },
    });
    expect(settle({ languages: 'en,fr' })).toMatchObject({ answers: { region: 'generic' } });
    expect(settle({ languages: 'en-US,fr-CA' })).toMatchObject({
      answers: { region: 'us', currency: 'USD', paper: 'letter' },
    });
    expect(settle({ languages: 'fr-CA' })).toMatchObject({ answers: { region: 'ca' } });
  });

  it('says what is wrong in the words of the check, and which option it is', () => {
    const problemOf = (given: Parameters<typeof settleAnswers>[0], folder?: string) => {
      const settled = settle(given, folder);
      return 'problem' in settled ? settled.problem.en : 'none';
    };
    expect(problemOf({ region: 'fra' })).toBe('--region: Unknown value: “fra”. Did you mean “fr”?');
    expect(problemOf({ accent: 'red' })).toContain('--accent: Unexpected value: “red”.');
    expect(problemOf({ languages: 'fr,fr' })).toContain('--languages:');
    expect(problemOf({ languages: 'de,pl' })).toContain('Write de,pl,en or de,pl,fr:');
    expect(settle({ languages: 'de,fr-CA' }, 'Łódź')).toMatchObject({ answers: { id: 'lodz' } });
    expect(problemOf({ id: 'Acme !' })).toContain('--id: Not an id');
    expect(problemOf({ id: 'passerelle' })).toContain('the id of the default edition');
    expect(problemOf({ currency: 'ABC' })).toContain('--currency:');
    expect(problemOf({ name: '東京' }, '東京')).toContain('The id is missing');
  });
});
