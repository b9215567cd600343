import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { qrPath } from '../../src/print/qr.ts';
import { addressOf, outlineOfWorkbook } from '../../src/workbook/outline.ts';
import type { View } from '../../src/workbook/outline.ts';
import { open } from './everywhere/acting.ts';
import { listFiles, readPages, site } from './everywhere/built.ts';
import { lettersOf, notesIn, wordsOf, workbookOf } from './handouts.ts';
import { print, squeeze } from './papers.ts';
import { isSweep } from '../sweep.ts';

// The pages of sessions, on screen and on paper, and what is kept from the candidate’s copy.
test.use({ trace: 'off' });

const workbook = await workbookOf();
const outline = outlineOfWorkbook(workbook);
const locales = workbook.edition.locales;
const address = (view: View, locale: string, id: string) =>
  addressOf(outline, { base: site.base, locales }, view, locale, id)?.slice(1) ?? '';

/** What the workbook says in one language, without its marks of emphasis. */
const textIn = (words: Readonly<Record<string, unknown>> | undefined, locale: string): string => {
  const word = words?.[locale];
  return typeof word === 'string' ? word : ((word as { text?: string } | undefined)?.text ?? '');
};
const say = (key: string, locale: string) => workbook.interface[locale]?.[key] ?? key;

/** One session in each language in a quick run: an ordinary one, and one with several routes. */
const some = isSweep
  ? locales.flatMap((locale) => workbook.sessions.map((session) => ({ session, locale })))
  : [
      { session: workbook.sessions.find(({ id }) => id === '03'), locale: 'fr' },
      { session: workbook.sessions.find(({ id }) => id === '11'), locale: 'en' },
    ].flatMap(({ session, locale }) => (session ? [{ session, locale }] : []));

/** All that both copies of a session say, in the order of its page. */
function saidBy(session: (typeof some)[number]['session'], locale: string): string[] {
  const labels = (session.print ?? []).flatMap((id) => {
    const worksheet = workbook.worksheets.find((each) => each.id === id);
    return [
      textIn(worksheet?.title, locale),
      ...(worksheet?.fields ?? [])
        .filter((field) => !('showIf' in field) && field.kind !== 'recall')
        .map(({ label }) => textIn(label as Record<string, unknown>, locale)),
    ];
  });
  return [
    textIn(session.title, locale),
    textIn(session.objective, locale),
    ...['candidate', 'consultant', 'date'].map((line) => say(`session.line-${line}`, locale)),
    ...session.agenda.flatMap(({ minutes, label }) => [`${minutes}`, textIn(label, locale)]),
    ...(session.ideas ?? []).map((idea) => textIn(idea, locale)),
    ...labels,
    say('session.between', locale),
    ...(session.between ?? []).map((task) => textIn(task, locale)),
    ...['next-date', 'next-place'].map((line) => say(`session.line-${line}`, locale)),
    say('session.notes', locale),
  ].filter((words) => words !== '');
}

/** What the content says to the candidate: a note may say the same, as a question of a worksheet does. */
function saidToCandidates(): string {
  const parts = { ...workbook, stages: [], sessions: [] };
  const bare = [...workbook.stages, ...workbook.sessions].map((each) => ({
    ...each,
    consultant: undefined,
  }));
  const lessons = readdirSync('content/stages', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.mdx'))
    .map((path) => readFileSync(join('content/stages', path), 'utf8'))
    .map((text) => text.replace(/<ForConsultant>[^]*?<\/ForConsultant>/g, ''));
  return lettersOf([JSON.stringify([parts, bare]), ...lessons].join(' '));
}

const told = saidToCandidates();

/** The notes that nobody but the consultant is told, as letters. */
const ownNotes = (
  parts: readonly { readonly consultant?: unknown }[],
  locale?: string,
): readonly string[] =>
  [...new Set(parts.flatMap((each) => notesIn(each, locale)).map(lettersOf))].filter(
    (note) => !told.includes(note),
  );

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const { session, locale } of some)
    test(`session ${session.id} prints whole in ${locale}, in both copies`, async ({ page }) => {
      const said = saidBy(session, locale);
      expect(said.length).toBeGreaterThan(30);
      const notes = ownNotes([session], locale);
      for (const view of ['session', 'consultant-session'] as const) {
        await page.goto(address(view, locale, session.id));
        const { sheets } = await print(page, 'A4', view);
        const text = lettersOf(sheets.join(' '));
        const missing = said.filter((words) => !text.includes(lettersOf(words)));
        expect({ view, missing }).toEqual({ view, missing: [] });
        const isTold = notes.map((note) => text.includes(note));
        expect(isTold).toEqual(notes.map(() => view === 'consultant-session'));
        // The first sheet is read, the last one is for what comes next.
        const [first = '', last = ''] = [sheets[0], sheets.at(-1)].map((sheet = '') =>
          lettersOf(sheet),
        );
        for (const words of (session.ideas ?? []).map((idea) => textIn(idea, locale)))
          expect(first).toContain(lettersOf(words));
        expect(last).toContain(lettersOf(say('session.between', locale)));
        expect(last).toContain(lettersOf(say('session.notes', locale)));
        if (view === 'consultant-session')
          expect(last).toContain(lettersOf(say('consultant.log', locale)));
        for (const word of ['footer.silence', 'nav.skip', 'session.print', 'session.compose'])
          expect(text).not.toContain(lettersOf(say(word, locale)));
      }
    });
});

test('what is written on the page of a worksheet stands on the page of its session, and back', async ({
  page,
}) => {
  const [there, here] = [
    address('worksheet', 'fr', 'achievements'),
    address('session', 'fr', '03'),
  ];
  const name = 'achievements.failure-learned';
  await open(page, there);
  await page.locator('[data-device=own]').click();
  const field = page.locator(`[name="${name}"]`);
  await field.fill('Un chantier repris à zéro');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');

  await open(page, here);
  await expect(field).toHaveValue('Un chantier repris à zéro');
  await field.fill('Un chantier repris à zéro, puis livré');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  const { sheets } = await print(page, 'A4');
  expect(squeeze(sheets.join())).toContain(squeeze('Un chantier repris à zéro, puis livré'));

  await open(page, there);
  await expect(field).toHaveValue('Un chantier repris à zéro, puis livré');
});

test('no candidate’s page, manifest or data holds a word of the consultant’s notes', () => {
  const own = ownNotes([...workbook.stages, ...workbook.sessions]);
  expect(own.length).toBeGreaterThan(300);
  const files = listFiles(site).filter(
    (file) => /\.(html|json|js)$/.test(file) && !/^(en\/)?consultant\//.test(file),
  );
  expect(files.length).toBeGreaterThan(150);
  const found = files.flatMap((file) => {
    const text = lettersOf(wordsOf(join(site.folder, file)));
    return own.filter((note) => text.includes(note)).map((note) => `${file}: ${note}`);
  });
  expect(found).toEqual([]);
});

test('the consultant’s copy of every session has its notes, and those of its stages', () => {
  for (const locale of locales)
    for (const session of workbook.sessions) {
      const path = address('consultant-session', locale, session.id);
      const text = lettersOf(wordsOf(join(site.folder, path, 'index.html')));
      const ids = [session.stage, ...(session.also ?? [])];
      const stages = workbook.stages.filter(({ id }) => ids.includes(id));
      const notes = [session, ...stages].flatMap((each) => notesIn(each, locale));
      expect(notes.length).toBeGreaterThan(10);
      const missing = notes.filter((note) => !text.includes(lettersOf(note)));
      expect({ path, missing }).toEqual({ path, missing: [] });
    }
});

test('the consultant’s pages are in no search', () => {
  const consultants = readPages(site).filter(({ path }) => /^(en\/)?consultant\//.test(path));
  expect(consultants.length).toBeGreaterThan(90);
  for (const { path, html } of consultants)
    expect({ path, isFound: html.includes('data-pagefind-body') }).toEqual({
      path,
      isFound: false,
    });
});

test('each worksheet of a session tells on paper where it is online, in words and as a code', async ({
  page,
}) => {
  await open(page, address('session', 'fr', '11'));
  const places = page.locator('.print-address');
  await expect(places).toHaveCount(3);
  await expect(places.first()).toBeHidden();
  const { host, origin } = new URL(page.url());
  const { sheets } = await print(page, 'A4');
  for (const place of await places.all()) {
    const path = (await place.getAttribute('data-short')) ?? '';
    expect(squeeze(sheets.join())).toContain(squeeze(`${host}${path}`.replace(/\/$/, '')));
    const page = readFileSync(join(site.folder, path.slice(1), 'index.html'), 'utf8');
    expect(page).toContain('http-equiv="refresh"');
    await expect(place.locator('svg path')).toHaveAttribute('d', qrPath(`${origin}${path}`).path);
  }
});

test.describe('on a phone, which seldom prints', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('the address is told in words, and no code is fetched', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page, address('worksheet', 'fr', 'achievements'));
    const place = page.locator('.print-address');
    await expect(place.locator('[data-short-words]')).toHaveText(/^localhost:\d+\/f\/\w{4}$/);
    await expect(place.locator('svg')).toHaveCount(0);
    expect(asked.filter((url) => /code\.[^/]*js/.test(url))).toEqual([]);
  });
});

test('a session of several routes says whose each worksheet is', async ({ page }) => {
  await page.goto(address('session', 'fr', '11'));
  const sheets = page.locator('[data-part=sheets]');
  await expect(sheets).toContainText('Remplissez celle de la vôtre');
  for (const [id, route] of [
    ['job-post-analysis', 'Vers un poste salarié'],
    ['business-canvas', 'Créer ou reprendre une entreprise'],
    ['training-need', 'Passer par une formation'],
  ] as const) {
    await expect(
      sheets.locator('li', { has: page.locator(`a[href="#worksheet-${id}"]`) }).first(),
    ).toContainText(route);
    await expect(page.locator(`.worksheet-place:has(#worksheet-${id}) .page-kind`)).toContainText(
      route,
    );
  }
  await page.goto(address('session', 'fr', '03'));
  await expect(sheets).not.toContainText('voie');
});
