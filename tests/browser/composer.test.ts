import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Json } from '../../src/notebook/index.ts';
import type { Manifest } from '../../src/workbook/manifest.ts';
import {
  COMPOSER,
  contentsOf,
  countSaid,
  headsInPreview,
  openComposer,
  outlineOf,
  printComposed,
  settleComposer,
  sizesOf,
} from './composing.ts';
import { findBarriers } from './everywhere/barriers.ts';
import { listFiles, site } from './everywhere/built.ts';
import { watch } from './everywhere/watching.ts';
import { lettersOf, missingFonts, notesIn, readDocument, workbookOf } from './handouts.ts';
import { longText } from './long-answers.ts';
import { makeFile, readStores, takeCopy } from './notebooks.ts';
import { isNumbered, squeeze } from './papers.ts';
import type { Sheets } from './papers.ts';
import { isSweep } from '../sweep.ts';
import { wordsOf } from './wording.ts';

// The page that composes handouts: what is chosen, its preview, and the paper that comes of it.
test.use({ trace: 'off' });

const manifestIn = (locale: string): Manifest =>
  JSON.parse(readFileSync(join(site.folder, `workbook.${locale}.json`), 'utf8')) as Manifest;
const manifest = manifestIn('fr');
const titleOf = (id: string) =>
  [...manifest.worksheets, ...manifest.sessions, ...manifest.stages].find((each) => each.id === id)
    ?.title ?? '';

const box = (page: Page, value: string) => page.locator(`[data-item][value="${value}"]`);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Ticks or unticks, and waits for what comes of it. */
async function choose(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) await page.getByLabel(name, { exact: true }).click();
  await settleComposer(page);
}

async function openFile(page: Page, text: string): Promise<void> {
  await page.getByLabel('Fichier du carnet').setInputFiles({
    name: 'copie.passerelle.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect(page.locator('[data-compose-file-said]')).not.toHaveText(/^$|…$/);
  await settleComposer(page);
}

const textOf = ({ sheets }: Sheets): string => squeeze(sheets.join('\n'));

test('what is chosen comes out in its order, and the preview and the contents tell the sheets', async ({
  page,
  baseURL,
}) => {
  test.slow();
  const { faults } = await watch(page, baseURL);
  await openComposer(page);
  await expect(page.locator('[data-compose-said]')).toHaveText(/^Choisissez une séance/);
  await expect(button(page, 'Imprimer')).toBeHidden();

  // By keyboard alone: open a list, tick, put in order, take away.
  await page.getByText('Étapes, avec leurs leçons', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await box(page, 'stage:integration').focus();
  await page.keyboard.press('Space');
  await page.getByText('Parcours de douze séances', { exact: true }).focus();
  await page.keyboard.press('Enter');
  for (const value of ['session:02', 'session:01']) {
    await box(page, value).focus();
    await page.keyboard.press('Space');
  }
  await page.locator('summary', { hasText: /^Fiches$/ }).focus();
  await page.keyboard.press('Enter');
  await box(page, 'worksheet:offer-comparison').focus();
  await page.keyboard.press('Space');
  const told = page.locator('[data-chosen-said]');
  const plan = titleOf('offer-comparison');
  await button(page, `Monter : ${plan}`).focus();
  for (const place of [3, 2]) {
    await page.keyboard.press('Enter');
    await expect(told).toHaveText(`${plan} : place ${place} sur 4.`);
    await expect(button(page, `Monter : ${plan}`)).toBeFocused();
  }
  // At the end of the list the other direction is what is left.
  await page.keyboard.press('Enter');
  await expect(button(page, `Descendre : ${plan}`)).toBeFocused();
  await page.keyboard.press('Enter');
  await button(page, `Retirer : ${titleOf('02')}`).focus();
  await page.keyboard.press('Enter');
  await expect(told).toHaveText(`${titleOf('02')} : retiré.`);
  await expect(button(page, `Retirer : ${titleOf('01')}`)).toBeFocused();
  await expect(box(page, 'session:02')).not.toBeChecked();
  const chosen = [titleOf('integration'), plan, titleOf('01')];
  await expect(page.locator('[data-chosen-title]')).toHaveText(chosen);

  await page.getByLabel('Consultant, consultante').fill('Hélène Roy');
  await page.getByLabel('Cabinet').fill('Cap & Suite');
  await page.locator('[data-composer] [name=date]').fill('2027-03-08');
  await choose(page, 'Format Letter', 'Une couverture', 'Un sommaire');
  const paper = await printComposed(page);
  const { sheets } = paper;

  expect(await countSaid(page)).toBeGreaterThan(10);
  const outline = await outlineOf(paper);
  const contents = await contentsOf(page);
  const starts = contents.filter(([title]) => chosen.includes(title));
  expect(starts.map(([title]) => title)).toEqual(chosen);
  // Each line of the contents leads to its own heading, in the same order.
  let at = 0;
  for (const [title, number] of contents) {
    const found = outline.findIndex(([words], index) => index >= at && words === title);
    expect.soft([title, outline[found]?.[1]]).toEqual([title, number]);
    at = Math.max(at, found);
  }
  const worksheetsOf = ['integration', '01'].flatMap(
    (id) =>
      manifest.stages.find((each) => each.id === id)?.worksheets ??
      manifest.sessions.find((each) => each.id === id)?.print ??
      [],
  );
  for (const id of worksheetsOf) expect(contents.map(([title]) => title)).toContain(titleOf(id));

  const [cover = '', list = ''] = sheets;
  for (const words of ['Cap & Suite', 'Hélène Roy', '8 mars 2027', 'Copie du candidat'])
    expect(squeeze(cover)).toContain(squeeze(words));
  expect(isNumbered(cover, 1, sheets.length)).toBe(false);
  expect(list).toContain('Sommaire');
  for (const [index, sheet] of sheets.entries()) {
    if (index > 0) expect.soft(isNumbered(sheet, index + 1, sheets.length)).toBe(true);
    expect.soft(index > 0 && !sheet.includes('Cap & Suite'), `foot of ${index + 1}`).toBe(false);
  }
  expect(textOf(paper)).toContain(squeeze('D’ici la prochaine rencontre'));

  const document = await readDocument(paper.path);
  expect(document).toMatchObject({ isTagged: true, language: 'fr', size: [612, 792] });
  expect(document.title).toMatch(/^Document de séance/);
  expect(missingFonts(paper.path)).toEqual([]);
  expect(new Set(sizesOf(paper))).toEqual(new Set(['612 × 792', '792 × 612']));

  // Without what was ticked: no cover, no contents, no notes, nothing for the time between.
  await choose(
    page,
    ...['Une couverture', 'Un sommaire', 'Une place pour les notes'],
    'Le travail d’ici la prochaine rencontre',
  );
  await choose(page, 'Format A4', 'Gros caractères (18 points)', 'Économiser l’encre');
  const large = await printComposed(page, 'large');
  expect(new Set(sizesOf(large))).toEqual(new Set(['595 × 842']));
  expect(large.sheets.length).toBeGreaterThan(sheets.length);
  expect(isNumbered(large.sheets[0] ?? '', 1, large.sheets.length)).toBe(true);
  const titles = (await outlineOf(large)).map(([title]) => title);
  expect(titles).toContain(titleOf('01'));
  for (const title of ['Sommaire', 'Notes', 'D’ici la prochaine rencontre'])
    expect.soft(titles).not.toContain(title);
  expect(faults()).toEqual([]);
});

test('each copy is for one reader: with their name, their own numbers, and no word for another', async ({
  page,
  baseURL,
}) => {
  test.slow();
  const { faults } = await watch(page, baseURL);
  const workbook = await workbookOf();
  const session = workbook.sessions.find(({ id }) => id === '01');
  const notes = [session ?? {}, ...workbook.stages.filter(({ id }) => id === session?.stage)]
    .flatMap((part) => notesIn(part, 'fr'))
    .map(lettersOf);
  expect(notes.length).toBeGreaterThan(20);
  const holdsIn = (sheets: readonly string[]) => {
    const words = lettersOf(sheets.join('\n'));
    return notes.filter((note) => words.includes(note));
  };

  await openComposer(page, '?session=01&worksheet=pitch');
  const alone = await printComposed(page, 'candidate');
  expect(holdsIn(alone.sheets)).toEqual([]);
  await page.getByLabel('Nombre d’exemplaires').fill('3');
  await page.getByLabel('Nombre d’exemplaires').blur();
  await settleComposer(page);
  await expect(page.locator('[data-compose-said]')).toContainText('en 3 exemplaires');
  expect((await printComposed(page, 'three')).sheets).toHaveLength(3 * alone.sheets.length);

  const names = ['Zoé O’Brien', '"; } </style><script>alert(1)</script>', 'back\\slash \\22'];
  await page.getByLabel('Noms des candidats').fill(names.join('\n'));
  await choose(page, 'Les deux copies');
  await expect(page.locator('[data-compose-said]')).toContainText('en 6 exemplaires');
  const { sheets } = await printComposed(page, 'both');
  const starts = sheets.flatMap((sheet, index) =>
    /^Copie du/m.test(sheet) &&
    !isNumbered(sheet, 1, 1) &&
    names.some((name) => squeeze(sheet).includes(squeeze(name))) &&
    sheet.split('\n').length < 14
      ? [index]
      : [],
  );
  expect(starts).toHaveLength(6);
  for (const [at, start] of starts.entries()) {
    const copy = sheets.slice(start, starts[at + 1]);
    const name = squeeze(names[Math.floor(at / 2)] ?? '');
    const others = names.map(squeeze).filter((each) => each !== name);
    for (const [index, sheet] of copy.entries()) {
      if (index > 0)
        expect
          .soft(isNumbered(sheet, index + 1, copy.length), `${at}, sheet ${index + 1}`)
          .toBe(true);
      expect.soft(squeeze(sheet).includes(name), `name on sheet ${index + 1} of ${at}`).toBe(true);
      expect.soft(others.filter((other) => squeeze(sheet).includes(other))).toEqual([]);
    }
    const held = holdsIn(copy);
    if (at % 2 === 0) expect.soft(held, `notes in ${at}`).toEqual([]);
    else expect.soft(held, `notes in ${at}`).toEqual(notes);
    expect.soft(copy.length).toBeGreaterThanOrEqual(alone.sheets.length + 1);
  }
  expect(faults()).toEqual([]);
});

/** Answers of somebody who names others, and keeps some for herself. */
const LONG = longText(10_000);
const ANSWERS: Readonly<Record<string, Json>> = {
  'mutual-commitment.expectation': LONG,
  'mutual-commitment.rhythm': 'weekly',
  'network-map.people': ['r1', 'r2'],
  'network-map.people.r1': { name: 'Marguerite Desroches', circle: 'family', closeness: 2 },
  'network-map.people.r2': { name: 'Olivier Lemarchand', circle: 'colleagues', closeness: 5 },
  'network-map.first-five': [{ id: 'r1', text: 'Marguerite Desroches' }],
  'network-map.support-person': 'Bernadette Soubirous',
  'network-map.missing-circle': 'Revoir Marguerite Desroches au printemps',
  'scope-map.my-limit': 'Mes nuits blanches',
  'scope-map.referrals': ['r1'],
  'scope-map.referrals.r1': { topic: 'Le sommeil perdu', 'next-step': 'Appeler le cabinet vert' },
  // Private, in a worksheet that is not printed.
  'starting-point.obstacles': ['health'],
};
const PRIVATE = {
  limit: 'Mes nuits blanches',
  table: 'Le sommeil perdu',
  person: 'Bernadette Soubirous',
} as const;
const PRINTED = '?worksheet=mutual-commitment&worksheet=network-map&worksheet=scope-map';

test('answers come out whole and worked out; private ones and names only when they are let', async ({
  page,
  baseURL,
}) => {
  test.slow();
  const { faults } = await watch(page, baseURL);
  await page.goto('/carnet/');
  await takeCopy(page, makeFile(ANSWERS));
  const before = await readStores(page);

  await openComposer(page, PRINTED);
  const said = page.locator('[data-compose-said]');
  await choose(page, 'Les réponses de ce carnet');
  await expect(said).toContainText('3 réponses privées ne sont pas imprimées.');
  const discreet = await printComposed(page, 'discreet');
  const paper = textOf(discreet);
  // Its text goes on after the head of each sheet: without these, every letter is there.
  const lines = discreet.sheets.flatMap((sheet) => sheet.split('\n'));
  const heads = new Set([
    titleOf('mutual-commitment'),
    ...lines.filter((line) => / · |^\d+ \/ \d+$/.test(line)),
  ]);
  expect(squeeze(lines.filter((line) => !heads.has(line)).join(''))).toContain(squeeze(LONG));
  for (const words of ['M. D.', 'O. L.', 'Revoir M. D. au printemps'])
    expect.soft(paper).toContain(squeeze(words));
  for (const words of ['Desroches', 'Lemarchand', ...Object.values(PRIVATE), 'Appeler le cabinet'])
    expect.soft(paper.includes(squeeze(words)), words).toBe(false);
  // Half of the ties are distant; both people stand on the map.
  const handout = page.locator('[data-handout]');
  await expect(handout.locator('[data-computed="weak-share"]').first()).toHaveText(/50\s%/);
  const map = handout.locator('[data-field="ring-chart"]').first();
  await expect(map.locator('svg')).toContainText('Famille (1)');
  await expect(map).toContainText('M. D.');

  // One private answer is let out, and that one only.
  const group = page.getByRole('group', { name: 'Réponses privées' });
  await expect(group.getByRole('checkbox')).toHaveCount(3);
  await group.getByLabel('Ce dont je ne souhaite pas parler ici').check();
  await settleComposer(page);
  await expect(said).toContainText('2 réponses privées ne sont pas imprimées.');
  await expect(group.getByLabel('Ce dont je ne souhaite pas parler ici')).toBeChecked();
  await choose(page, 'Réduire les autres personnes à leurs initiales');
  const open = textOf(await printComposed(page, 'open'));
  for (const words of [PRIVATE.limit, 'Marguerite Desroches', 'Olivier Lemarchand'])
    expect.soft(open).toContain(squeeze(words));
  for (const words of [PRIVATE.table, PRIVATE.person])
    expect.soft(open).not.toContain(squeeze(words));
  expect(await readStores(page)).toEqual(before);
  expect(faults()).toEqual([]);
});

test('a file is read for the occasion, kept nowhere, and refused in a sentence', async ({
  page,
  baseURL,
}) => {
  const { faults } = await watch(page, baseURL);
  await openComposer(page, PRINTED);
  const blank = await countSaid(page);
  const before = await readStores(page);
  await page.getByLabel('Les réponses d’un fichier').check();
  await openFile(page, makeFile(ANSWERS));
  const said = page.locator('[data-compose-file-said]');
  await expect(said).toHaveText(/^copie\.passerelle\.json\s: 12 réponses lues\.$/);
  const handout = page.locator('[data-handout]');
  await expect(handout).toContainText('Anticonstitutionnellement');
  const group = page.getByRole('group', { name: 'Réponses privées' });
  await group.getByLabel('Ce dont je ne souhaite pas parler ici').check();
  await settleComposer(page);
  await expect(handout).toContainText(PRIVATE.limit);

  // Another person’s file: what was let out of the first is not let out of this one.
  await openFile(
    page,
    makeFile({ ...ANSWERS, 'scope-map.my-limit': 'Rien du tout' }, { edition: 'acme' }),
  );
  await expect(said).toContainText('vient d’une autre édition');
  await expect(handout).toContainText('Anticonstitutionnellement');
  await expect(handout).not.toContainText('Rien du tout');
  for (const [text, sentence] of [
    [makeFile(ANSWERS).replace('Revoir', 'Oublier'), 'modifié après son enregistrement'],
    ['Cher journal,', 'ne se lit pas'],
    [`${' '.repeat(30 * 1024 * 1024)}{}`, 'ne se lit pas'],
  ] as const) {
    await openFile(page, text);
    await expect(said).toContainText(sentence);
  }
  await expect(handout).not.toContainText('Anticonstitutionnellement');
  expect(await countSaid(page)).toBe(blank);

  await openFile(page, makeFile(ANSWERS));
  await expect(handout).toContainText('Anticonstitutionnellement');
  const kept = { ...(await readStores(page)) };
  expect(kept).toEqual(before);
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('Anti');
  await page.reload();
  await settleComposer(page);
  await expect(handout).not.toContainText('Anticonstitutionnellement');
  expect(await countSaid(page)).toBe(blank);
  expect(await readStores(page)).toEqual(before);
  expect(faults()).toEqual([]);
});

test('shuts nobody out: by keyboard, by touch, in a narrow window, in light and dark', async ({
  page,
}) => {
  test.slow();
  const looks = async (state: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await findBarriers(page), `${state}, ${colorScheme}`).toEqual([]);
    }
  };
  const expectNarrow = async (state: string) => {
    for (const width of [1280, 768, 320]) {
      await page.setViewportSize({ width, height: width === 320 ? 256 : 900 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(over, `${state}, ${width} px`).toBeLessThanOrEqual(0);
    }
  };
  await openComposer(page);
  await looks('empty');
  await page.locator('summary', { hasText: /^Fiches$/ }).click();
  await box(page, 'worksheet:mutual-commitment').check();
  await box(page, 'worksheet:scope-map').check();
  await page.getByLabel('Les réponses d’un fichier').check();
  await openFile(page, makeFile(ANSWERS));
  await expectNarrow('filled');
  await looks('filled, narrow');
  await page.setViewportSize({ width: 1280, height: 800 });
  await looks('filled, wide');

  // The preview is one stop; keys turn its sheets, and what is on them cannot be worked.
  const at = page.locator('[data-preview-at]');
  const count = await countSaid(page);
  await button(page, 'Page suivante').focus();
  await page.keyboard.press('Enter');
  await expect(at).toHaveText(`Page 2 sur ${count} · ${titleOf('mutual-commitment')}`);
  await expect(at).toHaveAttribute('aria-live', 'polite');
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-preview]')).toBeFocused();
  for (const [key, number] of [
    ['End', count],
    ['ArrowLeft', count - 1],
    ['Home', 1],
    ['PageDown', 2],
  ] as const) {
    await page.keyboard.press(key);
    await expect(at).toContainText(`Page ${number} sur`);
  }
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-preview]')).not.toBeFocused();
  const reachable = await page
    .frameLocator('[data-preview]')
    .locator('a, button, input, select, textarea, summary')
    .evaluateAll((all) => {
      for (const each of all as HTMLElement[]) each.focus();
      return [all.length > 20, all.filter((each) => each === each.ownerDocument.activeElement)];
    });
  expect(reachable).toEqual([true, []]);
  const sheet = await page.frameLocator('[data-preview]').locator('.sheet').nth(1).boundingBox();
  expect(sheet?.height).toBeLessThan(800);

  // By touch, a whole sheet at a time.
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('heading', { name: 'Aperçu' }).scrollIntoViewIfNeeded();
  await button(page, 'Page suivante').click();
  await expect(at).toContainText('Page 3 sur');
  const third = await page.frameLocator('[data-preview]').locator('.sheet').nth(2).boundingBox();
  expect(third?.x).toBeGreaterThanOrEqual(0);
  expect((third?.x ?? 0) + (third?.width ?? 999)).toBeLessThanOrEqual(360);
  for (const tool of await page.locator('.tool:visible').all()) {
    const { width = 0, height = 0 } = (await tool.boundingBox()) ?? {};
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
});

const people = listFiles(site).filter((file) =>
  /^examples\/\w+\.\w+\.passerelle\.json$/.test(file),
);
const somebody = isSweep ? people : people.filter((file) => file.includes('awa.fr'));

for (const file of somebody)
  test(`the whole workbook of ${file} comes out, on as many sheets as are shown`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    const locale = file.includes('.en.') ? 'en' : 'fr';
    const words = manifestIn(locale);
    const text = readFileSync(join(site.folder, file), 'utf8');
    const { entries } = JSON.parse(text) as { entries: Record<string, { readonly v: Json }> };
    await openComposer(page, '', locale);
    await page.locator('summary').last().click();
    await page.locator('details[open] [data-choose=all]').click();
    await page.locator('[name=answers][value=file]').check();
    await page.locator('[name=initials]').evaluate((tick: HTMLInputElement) => tick.click());
    await openAny(page, text);
    const paper = await printComposed(page, 'workbook');
    const heads = new Set(await headsInPreview(page));
    expect(words.worksheets.filter(({ title }) => !heads.has(title)).length).toBeLessThan(8);

    const hidden = await page
      .locator('[data-handout] .field[hidden]')
      .evaluateAll((all) =>
        all.map(
          (each) =>
            `${each.closest('form')?.dataset['worksheet']}.${(each as HTMLElement).dataset['field']}`,
        ),
      );
    const left = new Set([
      ...hidden,
      ...words.worksheets.flatMap(({ id, fields }) =>
        fields.flatMap((field) =>
          'private' in field && field.private ? [`${id}.${field.id}`] : [],
        ),
      ),
    ]);
    const printed = textOf(paper);
    // Side by side, the lines of two cells are read in turns: each word is looked for by itself.
    const isPrinted = (words: string) =>
      printed.includes(squeeze(words)) ||
      words.split(/\s+/u).every((word) => isSomewhere(word, printed));
    const lost = Object.entries(entries)
      .filter(([path]) => !left.has(path.split('.', 2).join('.').replace(/@.*/, '')))
      .flatMap(([path, { v }]) =>
        wordsOf(v)
          .filter((each) => !isPrinted(each))
          .map((each) => `${path}: ${each}`),
      );
    expect(lost).toEqual([]);
  });

/** Whether a word is printed, in one piece or broken at the ends of narrow lines, twice at most. */
function isSomewhere(word: string, printed: string, breaks = 2): boolean {
  if (printed.includes(word)) return true;
  if (breaks === 0) return false;
  return Array.from({ length: word.length - 1 }, (_, at) => at + 1).some(
    (at) => printed.includes(word.slice(0, at)) && isSomewhere(word.slice(at), printed, breaks - 1),
  );
}

async function openAny(page: Page, text: string): Promise<void> {
  await page.locator('[data-compose-file]').setInputFiles({
    name: 'copie.passerelle.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect(page.locator('[data-compose-file-said]')).not.toHaveText(/^$|…$/);
  await settleComposer(page);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it is said why nothing can be composed, and where each page prints by itself', async ({
    page,
  }) => {
    for (const [locale, address] of Object.entries(COMPOSER)) {
      await page.goto(address);
      const notice = page.locator('main .notice');
      await expect(notice).toContainText('JavaScript');
      await expect(page.getByRole('checkbox')).toHaveCount(0);
      await expect(page.getByRole('button')).toHaveCount(0);
      const links = await notice.getByRole('link').all();
      expect(links).toHaveLength(2);
      for (const link of links) {
        const response = await page.request.get((await link.getAttribute('href')) ?? '');
        expect(await response.text()).toContain(`lang="${locale}"`);
      }
    }
  });
});
