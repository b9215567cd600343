import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadKinds } from '../../../src/authoring/files/kinds.ts';
import { collectFiles, standardLayers } from '../../../src/authoring/files/layers.ts';
import { readFiles } from '../../../src/authoring/read.ts';
import { listMissing, printTranslation, shareDone } from '../../../src/authoring/translation.ts';
import { openEdition } from '../../../src/edition/files.ts';
import { routesOf } from '../../../src/site/routes.ts';
import { standardEdition } from '../../../src/workbook/edition.ts';
import { localise } from '../../../src/workbook/words.ts';
import type { Locale } from '../../../src/workbook/words.ts';
import { base, showProblems } from '../../editions.ts';

const kinds = await loadKinds();
const small = collectFiles([base]);
const whole = collectFiles(standardLayers);

function readIn(locales: readonly Locale[], files = small) {
  const [first = 'fr', ...others] = locales;
  return readFiles(files, kinds, { ...standardEdition, locales: [first, ...others] });
}

function readEdition(folder: string) {
  const { edition, layers, problems } = openEdition(folder);
  const reading = readFiles(collectFiles(layers), kinds, edition);
  return { ...reading, edition, problems: [...problems, ...reading.problems] };
}

/** Every way to choose some of these, in every order. */
function orders(items: readonly string[]): string[][] {
  return items.flatMap((item) => [
    [item],
    ...orders(items.filter((each) => each !== item)).map((others) => [item, ...others]),
  ]);
}

function expectWhole(reading: ReturnType<typeof readIn>, locales: readonly Locale[]) {
  const { workbook, problems } = reading;
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const addresses = routesOf(workbook).map(({ address }) => address);
  expect(new Set(addresses).size).toBe(addresses.length);
  const shown = new Set(routesOf(workbook).map(({ view, id }) => `${view} ${id}`));
  expect(addresses).toHaveLength(shown.size * locales.length);
  for (const locale of locales) {
    const words = workbook.interface[locale] ?? {};
    expect(Object.keys(words)).toHaveLength(
      Object.keys(workbook.interface[locales[0] ?? ''] ?? {}).length,
    );
  }
}

describe('languages in any number and order', () => {
  it.each(orders(['fr', 'en', 'de']).filter(([first]) => first !== 'de'))(
    'give every page an address of its own: %s %s %s',
    (...locales) => {
      expectWhole(readIn(locales.filter(Boolean)), locales.filter(Boolean));
    },
  );

  it.each([[['en']], [['en', 'fr']], [['fr', 'de']], [['fr-CA', 'en-US', 'id']]])(
    'read the default content without an error: %j',
    (locales) => {
      const reading = readIn(locales, whole);
      expectWhole(reading, locales);
      const told = reading.problems.map(({ rule, file }) => `${file} ${rule}`);
      // Of a language that is being added only its missing file is told, not each missing word.
      const added = locales.filter((locale) => !/^(fr|en)/.test(locale));
      expect(told).toEqual(
        added.map((locale) => `content/interface/${locale}.yaml missing-language`),
      );
    },
  );

  it('leave no word in a language the edition does not have', () => {
    const { workbook } = readIn(['en'], whole);
    const { value, lang } = localise(workbook.worksheets, ['en'], 'en');
    expect(lang).toBe('en');
    expect(JSON.stringify(value)).not.toMatch(/"fr":/);
    expect(JSON.stringify(workbook.interface)).not.toContain('Français');
  });

  it('keep what example people answered, in the language there is', () => {
    const both = readIn(['fr', 'en'], whole).workbook.examples;
    for (const alone of ['fr', 'en']) {
      const { examples } = readIn([alone], whole).workbook;
      const said = localise(examples, [alone], alone).value;
      expect(said).toEqual(localise(both, ['fr', 'en'], alone).value);
    }
  });

  it('do not mistake what is no words for words, whatever the language is called', () => {
    const plain = localise(readIn(['fr'], small).workbook.worksheets, ['fr'], 'fr').value;
    for (const other of ['id', 'to', 'is', 'as', 'or', 'no']) {
      const locales = ['fr', other];
      const { workbook } = readIn(locales, small);
      const derived = localise(workbook.worksheets, locales, 'fr').value;
      expect(derived).toEqual(plain);
    }
  });
});

describe('a first language that is not everywhere', () => {
  it('stands at the root all the same, and how much is missing is told once', () => {
    const { problems, workbook } = readIn(['de', 'fr'], whole);
    expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['missing-first-language', 'warning'],
      ['missing-language', 'warning'],
    ]);
    expect(problems[0]?.message.en).toMatch(/“de”, is not everywhere: \d{4,} texts are missing/);
    const home = routesOf(workbook).filter(({ view }) => view === 'home');
    expect(home.map(({ locale, address }) => [locale, address])).toEqual([
      ['de', '/'],
      ['fr', '/fr/'],
    ]);
    const start = workbook.stages.find(({ id }) => id === 'kickoff');
    expect(localise(start?.title, ['de', 'fr'], 'de').lang).toBe('fr');
  });

  it('is refused in one sentence where nothing could stand in its place', () => {
    const { problems } = readIn(['de'], whole);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'content/interface/de.yaml missing-file',
      'edition.yaml wrong-value',
    ]);
    expect(errors[1]?.hint.en).toContain('languages: [de, en]');
  });
});

describe('the languages of edition.yaml', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'languages-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  it.each(['[fr, fr-CA]', '[en-GB, en-US]', '[fr, ar]', 'he'])('are not %s', (languages) => {
    write('edition.yaml', `id: acme\nname: Acme\nlanguages: ${languages}\n`);
    expect(openEdition(folder).problems).toMatchObject([
      { rule: 'wrong-value', severity: 'error', line: 3 },
    ]);
  });

  it.each([
    ['[fr, pt-br]', 'pt-BR'],
    ['[fr, zh_hans]', 'zh-Hans'],
    ['EN', 'en'],
    ['[deu]', 'de'],
  ])('are not %s, and the right spelling is told', (languages, spelled) => {
    write('edition.yaml', `id: acme\nname: Acme\nlanguages: ${languages}\n`);
    const { problems } = openEdition(folder);
    expect(problems).toMatchObject([{ rule: 'wrong-value', line: 3 }]);
    expect(problems[0]?.hint.en).toBe(`Write ${spelled}.`);
  });

  it('may be of a script, of a part of the world, or have three letters', () => {
    const languages = ['fr', 'zh-Hans', 'es-419', 'kab', 'sr-Latn-RS'];
    write('edition.yaml', `id: acme\nname: Acme\nlanguages: [${languages.join(', ')}]\n`);
    const page = (word: string) => `---\ntitle: ${word}\nslug: ${word}\nsummary: A.\n---\n\nA.\n`;
    for (const tag of languages) write(`content/pages/help/${tag}.mdx`, page(tag.toLowerCase()));
    write('content/pages/help/fra.mdx', page('fra'));
    write('content/interface/zh-Hans.yaml', 'nav:\n  home: 首页\n');
    const { edition, problems } = openEdition(folder);
    expect(problems).toEqual([]);
    expect(edition.locales).toEqual(languages);
    const files = collectFiles([base, { name: 'acme', folder: join(folder, 'content') }]);
    const { workbook, problems: others } = readFiles(files, kinds, edition);
    rmSync(join(folder, 'content'), { recursive: true });
    expect(showProblems(others.filter(({ rule }) => rule !== 'missing-language'))).toEqual([
      expect.stringMatching(/fra\.mdx:1:1 unknown-file$/),
    ]);
    const titles = workbook.pages.find(({ id }) => id === 'help')?.texts ?? {};
    expect(Object.keys(titles).toSorted()).toEqual(languages.toSorted());
    expect(workbook.interface['zh-Hans']?.['nav.home']).toBe('首页');
    const home = routesOf(workbook).filter(({ view }) => view === 'home');
    expect(home.map(({ address }) => address)).toContain('/zh-Hans/');
  });

  it('may be of a region, whose own words count before those of the language', () => {
    write('edition.yaml', 'id: acme\nname: { fr: Acme }\nlanguages: [fr-CA]\n');
    write(
      'content/pages/help/fr-CA.mdx',
      '---\ntitle: Chez nous !\nslug: nous\nsummary: A.\n---\n\nA.\n',
    );
    const { edition, problems } = openEdition(folder);
    const files = collectFiles([base, { name: 'acme', folder: join(folder, 'content') }]);
    const { workbook, problems: others } = readFiles(files, kinds, edition);
    expect([...problems, ...others]).toEqual([]);
    const page = (id: string) => workbook.pages.find((each) => each.id === id)?.texts;
    expect(page('help')?.['fr-CA']?.title).toBe('Chez nous\u202F!');
    expect(page('home')?.['fr-CA']?.title).toBe('Accueil');
    const stage = routesOf(workbook).find(({ view, id }) => view === 'stage' && id === 'start');
    expect(stage?.address).toBe('/etapes/depart/');
  });
});

describe('an edition in one language', () => {
  it('may write plain words, and misses none', () => {
    const { edition, problems, workbook, written } = readEdition('tests/editions/one-language');
    expect(problems).toEqual([]);
    expect(printTranslation(written, edition.locales)).toBe('');
    expect(workbook.stages.map(({ title }) => title)).toEqual([{ en: 'First stage' }]);
  });
});

describe('a language that is half translated', () => {
  const { edition, written, problems, workbook } = readEdition('tests/editions/three-languages');

  it('is told where the edition’s own files lack it, and nowhere else', () => {
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['missing-language']));
    const folder = 'tests/editions/three-languages/content';
    expect(problems.every(({ file }) => file.startsWith(folder))).toBe(true);
    expect(showProblems(problems)).toContain(
      `${folder}/stages/01-first/worksheets/my-week.yaml:10:3 missing-language`,
    );
    expect(showProblems(problems)).toContain(`${folder}/interface/de.yaml:1:1 missing-language`);
  });

  it('has its share of words, part by part, and the list of what is missing', () => {
    const [fr, , de] = shareDone(written, edition.locales);
    expect(fr?.done).toBe(fr?.all);
    expect(de?.parts.worksheets).toMatchObject({ all: expect.any(Number) as number });
    expect(de?.parts.glossary).toEqual({ done: 3, all: 6 });
    const missing = listMissing(written, 'de').map(({ file, what }) => `${file} ${what}`);
    const week = 'stages/01-first/worksheets/my-week.yaml';
    expect(missing.filter((each) => each.includes(week))).toEqual([
      `tests/editions/three-languages/content/${week} Prévoir une rencontre bienvenue.`,
    ]);
    expect(missing.some((each) => each.includes('02-second/') && each.endsWith('*.mdx'))).toBe(
      true,
    );
    expect(missing.some((each) => each.endsWith('nav.home: Accueil'))).toBe(false);
  });

  it('borrows the words of the interface one by one, and says from where', () => {
    expect(workbook.interface['de']).toMatchObject({
      'nav.home': 'Start',
      'address.stages': 'etappen',
      'address.sessions': 'seances',
    });
    expect(workbook.borrowed?.['de']).toMatchObject({ 'address.sessions': 'fr' });
    expect(workbook.borrowed?.['de']).not.toHaveProperty('nav.home');
    expect(workbook.borrowed).not.toHaveProperty('en');
  });

  it('prints the shares, and the list where it is asked for', () => {
    const printed = printTranslation(written, edition.locales, ['de']);
    expect(printed).toContain('my-week.yaml:10:3  Prévoir une rencontre bienvenue.');
    expect(printed).toMatch(/^de +\d+ %/m);
    expect(printTranslation(written, edition.locales, ['es'])).toContain('fr, en, de');
  });
});

describe('the words of the interface that an edition writes', () => {
  it('add to those below it, which say the others in the same language', () => {
    const folder = mkdtempSync(join(tmpdir(), 'languages-'));
    try {
      mkdirSync(join(folder, 'interface'));
      const own = 'nav:\n  home: Chez nous\naddress:\n  stages: pas\n';
      writeFileSync(join(folder, 'interface/fr.yaml'), own);
      const files = collectFiles([base, { name: 'acme', folder }]);
      const { workbook, problems, outline } = readIn(['fr', 'en'], files);
      expect(problems).toEqual([]);
      const plain = readIn(['fr', 'en']).workbook.interface;
      expect(workbook.interface).toEqual({
        ...plain,
        fr: { ...plain['fr'], 'nav.home': 'Chez nous', 'address.stages': 'pas' },
      });
      expect(outline.segments['fr']).toMatchObject({ stages: 'pas', worksheets: 'fiches' });
      // The same for a region of it.
      writeFileSync(join(folder, 'interface/fr-CA.yaml'), 'nav:\n  home: Accueil du Québec\n');
      const regional = readIn(['fr-CA'], collectFiles([base, { name: 'acme', folder }]));
      expect(regional.problems).toEqual([]);
      expect(regional.workbook.interface['fr-CA']).toMatchObject({
        'nav.home': 'Accueil du Québec',
        'address.stages': 'pas',
        'address.worksheets': 'fiches',
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
