import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Manifest } from '../../src/workbook/manifest.ts';
import { listFiles, readPages, site } from './everywhere/built.ts';
import {
  lettersOf,
  linksOf,
  makeHandouts,
  missingFonts,
  notesIn,
  pathIn,
  readDocument,
  wordsOf,
  workbookOf,
} from './handouts.ts';
import type { Run } from './handouts.ts';

const SITE = 'https://exemple.fr';
const DATE = { SOURCE_DATE_EPOCH: '1790000000', PASSERELLE_SITE: SITE };

/** Two sessions and two worksheets, one session in English. */
const ONLY = [
  'liens-faits-et-defaits',
  ...['frame-and-commitment-a4', 'frame-and-commitment-consultant-a4'],
  'plan-financier',
  ...['budget-de-transition-letter', 'budget-de-transition-consultant-letter'],
].join(',');

const CANDIDATE = [
  'documents/fiches/budget-de-transition-letter.pdf',
  'documents/fiches/plan-financier-a4.pdf',
  'documents/fiches/plan-financier-formulaire.pdf',
  'documents/fiches/plan-financier-letter.pdf',
  'documents/seances/liens-faits-et-defaits-a4.pdf',
  'documents/seances/liens-faits-et-defaits-letter.pdf',
  'en/handouts/sessions/frame-and-commitment-a4.pdf',
];
const CONSULTANT = [
  'consultant/documents/fiches/budget-de-transition-consultant-letter.pdf',
  'consultant/documents/fiches/plan-financier-consultant-a4.pdf',
  'consultant/documents/fiches/plan-financier-consultant-letter.pdf',
  'consultant/documents/seances/liens-faits-et-defaits-consultant-a4.pdf',
  'consultant/documents/seances/liens-faits-et-defaits-consultant-letter.pdf',
  'en/consultant/handouts/sessions/frame-and-commitment-consultant-a4.pdf',
];
const SESSION = 'documents/seances/liens-faits-et-defaits-a4.pdf';
const FORM = 'documents/fiches/plan-financier-formulaire.pdf';

const manifest = JSON.parse(
  readFileSync(join(site.folder, 'workbook.fr.json'), 'utf8'),
) as Manifest;

const documentsIn = (folder: string) =>
  listFiles({ folder, base: '/' }).filter((file) => file.endsWith('.pdf'));

test.describe('documents made after the build', () => {
  // One making for all that follows.
  test.describe.configure({ mode: 'default', timeout: 180_000 });

  /** A copy of the built site: the site itself is under test. */
  let folder: string;
  const broken = 'fiches/suivi-des-contacts';
  let run: Run;

  test.beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'handouts-'));
    cpSync(site.folder, folder, { recursive: true });
    rmSync(join(folder, broken, 'index.html'));
    run = makeHandouts(folder, { ...DATE, PASSERELLE_ONLY: `${ONLY},${broken}-a4` });
  });
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('are all there, and what could not be made is named', () => {
    expect(run.status).toBe(1);
    expect(run.said).toContain(`documents/${broken}-a4.pdf: `);
    expect(documentsIn(folder)).toEqual([...CONSULTANT, ...CANDIDATE].sort());
  });

  test('say what they are, are tagged, carry their fonts, and lead to the site', async () => {
    for (const name of documentsIn(folder)) {
      const file = pathIn(folder, name);
      const document = await readDocument(file);
      expect.soft(document, name).toMatchObject({
        author: 'Passerelle',
        language: name.startsWith('en/') ? 'en' : 'fr',
        size: name.includes('-letter') ? [612, 792] : [596, 843],
        isTagged: true,
      });
      expect.soft(document.pages, name).toBeGreaterThan(1);
      // A form is filled in with the fonts of the program that fills it in.
      if (name !== FORM) expect.soft(missingFonts(file), name).toEqual([]);
      const elsewhere = linksOf(file).filter((link) => !link.startsWith(`${SITE}/`));
      expect.soft(elsewhere, name).toEqual([]);
    }
    expect(linksOf(pathIn(folder, SESSION)).length).toBeGreaterThan(0);
  });

  test('have an outline by session and worksheet', async () => {
    const session = await readDocument(pathIn(folder, SESSION));
    const { print = [], title } = manifest.sessions.find(({ id }) => id === '02') ?? {};
    const worksheets = manifest.worksheets.filter(({ id }) => print.includes(id));
    expect(session.title).toBe(`Séance 2 · ${title}`);
    expect(worksheets.length).toBeGreaterThan(1);
    expect(session.outline).toEqual(
      expect.arrayContaining([title, ...worksheets.map((each) => each.title)]),
    );
    const form = await readDocument(pathIn(folder, FORM));
    expect(form.outline).toContain(form.title);
  });

  test('tell the consultant’s notes in the consultant’s copies alone', async () => {
    const { sessions, worksheets, stages } = await workbookOf();
    const notesFor = (name: string): string[] => {
      const locale = name.startsWith('en/') ? 'en' : 'fr';
      const isIt = ({ slug }: { readonly slug?: Readonly<Record<string, string>> }) =>
        slug?.[locale] !== undefined && name.includes(`/${slug[locale]}-`);
      const session = sessions.find(isIt);
      const of = session
        ? [session.stage, ...(session.also ?? [])]
        : [worksheets.find(isIt)?.stage ?? ''];
      return [session ?? {}, ...stages.filter(({ id }) => of.includes(id))].flatMap((part) =>
        notesIn(part, locale),
      );
    };
    for (const name of [...CANDIDATE, ...CONSULTANT]) {
      const words = lettersOf(wordsOf(pathIn(folder, name)));
      const notes = notesFor(name);
      expect(notes.length).toBeGreaterThan(8);
      const told = notes.filter((note) => words.includes(lettersOf(note)));
      expect.soft(told, name).toEqual(CONSULTANT.includes(name) ? notes : []);
    }
  });

  test('are the same to the byte when they are made again, after others or not', () => {
    const again = ['liens-faits-et-defaits-consultant', 'plan-financier-formulaire'];
    const first = documentsIn(folder)
      .filter((name) => again.some((part) => name.includes(part)))
      .map((name) => ({ name, bytes: readFileSync(pathIn(folder, name)) }));
    const { said } = makeHandouts(folder, { ...DATE, PASSERELLE_ONLY: again.join(',') });
    expect(said).toMatch(/3 PDF, \d+ pages/);
    const changed = first.filter(
      ({ name, bytes }) => !bytes.equals(readFileSync(pathIn(folder, name))),
    );
    expect(first.length).toBe(3);
    expect(changed.map(({ name }) => name)).toEqual([]);
  });

  test('need a browser, and say so in both languages', () => {
    const { status, said } = makeHandouts(site.folder, { PASSERELLE_CHROMIUM: '/nowhere' });
    expect(status).toBe(1);
    expect(said).toMatch(/installez-en un .* \/ .* install one/);
    expect(said.trim().split('\n')).toHaveLength(1);
  });

  test('are named by no page of a build that is not followed by them', () => {
    const pages = readPages(site).filter(({ html }) => html.includes('data-handouts'));
    expect(pages.map(({ path }) => path)).toEqual([]);
  });
});

test.describe('an edition without the consultant’s pages', () => {
  const folder = '.cache/dist-quiet';
  const build = { folder, base: '/' };

  test('holds none of the consultant’s notes in any file', async () => {
    const workbook = await workbookOf('tests/editions/quiet');
    const notes = [
      ...[...workbook.stages, ...workbook.sessions].flatMap((part) => notesIn(part)),
      // Those in the lessons.
      'Laissez ici un long silence, puis reprenez la main.',
      'Leave a long silence here, then take the lead again.',
    ];
    expect(notes).toHaveLength(20);
    const files = listFiles(build).filter((file) => !/\.(woff2|webp|png|svg|css)$/.test(file));
    const read = files.map((file) => ({ file, words: lettersOf(wordsOf(join(folder, file))) }));
    // What is there for the candidate is found, in each sort of file that has words.
    const found = read.filter(({ words }) => words.includes(lettersOf('Dire ce qui compte')));
    const sorts = new Set(found.map(({ file }) => file.replace(/.*\./, '')));
    expect([...sorts].sort()).toEqual(['br', 'gz', 'html', 'pdf', 'pf_fragment']);
    const told = read.flatMap(({ file, words }) =>
      notes.filter((note) => words.includes(lettersOf(note))).map((note) => [file, note]),
    );
    expect(told).toEqual([]);
  });

  test('has no page for consultants and leads to none', () => {
    expect(listFiles(build).filter((file) => /(^|\/)consultant/.test(file))).toEqual([]);
    const leading = readPages(build).filter(({ html }) => /href="[^"]*\/consultant\//.test(html));
    expect(leading.map(({ path }) => path)).toEqual([]);
  });

  test('has the candidate’s documents, and its pages lead to each of them', () => {
    const pages = readPages(build);
    const linksIn = (html: string) =>
      [...html.matchAll(/href="\/([^"]+\.pdf)"[^>]*>([^<]+)</g)].map(
        ([, address = '', words = '']) => ({ address, words: words.trim() }),
      );
    expect(documentsIn(folder)).toEqual([
      'documents/fiches/premiers-mots-a4.pdf',
      'documents/fiches/premiers-mots-formulaire.pdf',
      'documents/fiches/premiers-mots-letter.pdf',
      'documents/seances/se-rencontrer-a4.pdf',
      'documents/seances/se-rencontrer-letter.pdf',
      'en/handouts/sessions/meeting-a4.pdf',
      'en/handouts/sessions/meeting-letter.pdf',
      'en/handouts/worksheets/first-words-a4.pdf',
      'en/handouts/worksheets/first-words-form.pdf',
      'en/handouts/worksheets/first-words-letter.pdf',
    ]);
    const named = pages.flatMap(({ html }) => linksIn(html)).map(({ address }) => address);
    expect(named.sort()).toEqual(documentsIn(folder));
    const worksheet = pages.find(({ path }) => path === 'fiches/premiers-mots/');
    expect(linksIn(worksheet?.html ?? '')).toEqual([
      { address: 'documents/fiches/premiers-mots-a4.pdf', words: 'PDF A4' },
      { address: 'documents/fiches/premiers-mots-letter.pdf', words: 'PDF Letter' },
      {
        address: 'documents/fiches/premiers-mots-formulaire.pdf',
        words: 'Formulaire à remplir (PDF)',
      },
    ]);
  });
});
