import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { ABOUT_FIELD, controlOf } from '../../src/workbook/fillable.ts';
import type { LocalField } from '../../src/workbook/kind.ts';
import type { Manifest } from '../../src/workbook/manifest.ts';
import {
  answerAll,
  coverKinds,
  fieldsOf,
  fillWithPdfJs,
  fillWithPdfLib,
  makeForms,
  pathOf,
  readManifest,
} from './forms.ts';
import type { Written } from './forms.ts';
import { findFormFaults } from './form-faults.ts';
import { openNotebookPage, openProfile, readStores, waitUntilSaved } from './notebooks.ts';
import { isSweep } from '../sweep.ts';

const PREFIX = 'passerelle:1:passerelle:e:';

/** Chooses a form on the notebook’s page, and gives what is said of it. */
async function chooseForm(page: Page, form: Uint8Array, name: string): Promise<Locator> {
  const path = pathOf(name);
  writeFileSync(path, form);
  await page.locator('[data-import]').setInputFiles(path);
  return page.locator('[data-import-offer]');
}

/** Takes what a form brings. */
async function takeForm(page: Page, form: Uint8Array, name: string): Promise<void> {
  const offer = await chooseForm(page, form, name);
  await offer.locator('.button-first').click();
  await expect(offer).toBeHidden();
}

/** The answers that a browser keeps, by path. */
async function answersIn(page: Page): Promise<Readonly<Record<string, unknown>>> {
  await waitUntilSaved(page);
  const stores = await readStores(page);
  return Object.fromEntries(
    Object.entries(stores)
      .filter(([key]) => key.startsWith(PREFIX))
      .map(([key, text]): [string, unknown] => [
        key.slice(PREFIX.length),
        (JSON.parse(text) as { v: unknown }).v,
      ]),
  );
}

/** Each kind of field once, and a question with two voices; in the second language a few. */
function sample(worksheets: Manifest['worksheets'], locale: string): Manifest['worksheets'] {
  const cover = coverKinds(worksheets);
  if (locale !== 'fr') return cover.slice(1, 3);
  return [...new Set([...cover, ...worksheets.filter(({ id }) => id === 'shared-vision')])];
}

for (const locale of ['fr', 'en']) {
  const { worksheets } = readManifest(locale);
  const sheets = isSweep ? worksheets : sample(worksheets, locale);

  test(`a form filled in with two programs brings the same answers (${locale})`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(isSweep ? 900_000 : 120_000);
    const forms = await makeForms(browser, baseURL ?? '', sheets, locale);
    const profiles = [await openProfile(browser, baseURL), await openProfile(browser, baseURL)];
    for (const { page } of profiles) {
      await page.goto(locale === 'fr' ? '/carnet/' : '/en/notebook/');
      await expect(page.locator('[data-contents]')).toBeVisible();
    }
    const faults: string[] = [];
    for (const sheet of sheets) {
      const form = forms.get(sheet.id) ?? new Uint8Array();
      faults.push(...(await findFormFaults(form, sheet.id)));
      const written = await answerAll(form, sheet);
      const filled = [await fillWithPdfLib(form, written), await fillWithPdfJs(form, written)];
      for (const [index, { page }] of profiles.entries())
        await takeForm(page, filled[index] ?? form, `${sheet.id}-${index}`);
      expectWords(await answersIn(profiles[0]?.page as Page), written, sheet.id);
    }
    const [one, other] = await Promise.all(profiles.map(({ page }) => answersIn(page)));
    expect(other).toEqual(one);
    expect(faults).toEqual([]);
    // Every question that is answered by typing or ticking has its answer.
    for (const sheet of sheets)
      for (const [path, field] of fieldsOf(sheet))
        if (isFillable(field)) expect(Object.keys(one ?? {}), path).toContain(path);
    for (const { context } of profiles) await context.close();
  });
}

const FILLED = ['text', 'number', 'date', 'cards', 'scale', 'scales', 'checklist', 'table'];

/** Whether a form has a place for a question; a table that begins without a row has none on paper. */
function isFillable({ kind, ...field }: LocalField): boolean {
  const { rows } = field as { rows?: { start?: number } };
  return FILLED.includes(kind) && rows?.start !== 0;
}

/** Whether the words of a form have come whole. */
function expectWords(
  answers: Readonly<Record<string, unknown>>,
  written: Written,
  worksheet: string,
): void {
  const all = JSON.stringify(answers);
  const plain = [...written].filter(([name]) => {
    const path = controlOf(name);
    return typeof answers[path] === 'string' && path.startsWith(`${worksheet}.`);
  });
  for (const [, text] of plain)
    if (text !== true && text.includes('Évry')) expect(all).toContain(JSON.stringify(text));
}

test.describe('a form', () => {
  let blank: ReadonlyMap<string, Uint8Array>;

  test.beforeAll(async ({ browser }, { project }) => {
    const ids = ['network-map', 'starting-point', 'route-matrix', 'values-sort'];
    const sheets = readManifest('fr').worksheets.filter(({ id }) => ids.includes(id));
    blank = await makeForms(browser, project.use.baseURL ?? '', sheets, 'fr');
  });
  const formOf = (id: string) => blank.get(id) ?? new Uint8Array();

  test('is tagged, named and bare of scripts, with a field in each cell', async () => {
    const form = formOf('network-map');
    writeFileSync(pathOf('form'), form);
    const run = (...words: string[]) =>
      execFileSync('pdfinfo', [...words, pathOf('form')], { encoding: 'utf8' });
    expect(run()).toMatch(/Title: +Carte de mes liens\n[\s\S]*Tagged: +yes[\s\S]*Form: +AcroForm/);
    expect(run()).toMatch(/JavaScript: +no/);
    const tags = run('-struct');
    expect(tags).toMatch(/TD:?[^\n]*\n(?: +\/[^\n]*\n)* +Form/);
    const document = await PDFDocument.load(form);
    expect(document.catalog.lookup(PDFName.of('Lang'))?.toString()).toContain('fr');
    const field = document.getForm().getTextField('network-map.people.r1.name');
    expect(field.acroField.dict.lookup(PDFName.of('TU'), PDFHexString).decodeText()).toBe(
      'Prénom ou initiales, Ligne 1',
    );
  });

  test('is the same to the byte when it is made again', async ({ browser, baseURL }) => {
    const sheets = readManifest('fr').worksheets.filter(({ id }) => id === 'network-map');
    const again = await makeForms(browser, baseURL ?? '', sheets, 'fr');
    expect(Buffer.from(again.get('network-map') ?? []).equals(formOf('network-map'))).toBe(true);
  });

  test('gives what typing the same gives, and nothing the second time', async ({
    page,
    browser,
    baseURL,
  }) => {
    const written: Written = new Map([
      ['starting-point.today', '23/11/2026'],
      ['starting-point.last-role', 'Relieur à façon'],
      ['starting-point.years-worked', '12,5'],
      ['starting-point.situation', 'unemployed'],
      ['starting-point.deadlines.r2.label', 'Début'],
    ]);
    const form = await fillWithPdfJs(formOf('starting-point'), written);
    await openNotebookPage(page);
    await takeForm(page, form, 'filled');
    const fromForm = await answersIn(page);
    const typed = await openProfile(browser, baseURL);
    await typed.page.goto('/fiches/point-de-depart/');
    for (const [name, text] of written) await typeIn(typed.page, name, String(text));
    expect(await answersIn(typed.page)).toEqual(fromForm);
    await typed.context.close();

    const offer = await chooseForm(page, form, 'again');
    await expect(offer).toContainText('n’apporte rien de nouveau');
    const empty = await chooseForm(page, formOf('starting-point'), 'empty');
    await expect(empty).toContainText('n’apporte rien de nouveau');
    expect(await answersIn(page)).toEqual(fromForm);
  });

  test('names earlier answers, and takes new words for a matrix', async ({ page }) => {
    const people: Written = new Map([
      ['network-map.people.r1.name', 'Awa K.'],
      ['network-map.people.r2.name', 'Élise, du club'],
      ['network-map.people.r4.name', 'Sur papier seulement'],
      ['network-map.people.r1.knows', 'Élise, du club ; inconnu'],
      ['network-map.first-five.line-1', 'elise, du club'],
      ['network-map.first-five.line-2', 'Awa K.'],
    ]);
    await openNotebookPage(page);
    const offer = await chooseForm(
      page,
      await fillWithPdfLib(formOf('network-map'), people),
      'people',
    );
    await expect(offer.locator('[data-form-note]')).toContainText('Élise, du club ; inconnu');
    await offer.locator('.button-first').click();
    const matrix: Written = new Map([
      ['route-matrix.matrix.own-c1:words', 'Plaisir'],
      ['route-matrix.matrix.own-c1', '4'],
    ]);
    await takeForm(page, await fillWithPdfJs(formOf('route-matrix'), matrix), 'matrix');
    const answers = await answersIn(page);
    expect(answers['network-map.first-five']).toEqual([
      { id: 'r2', text: 'Élise, du club' },
      { id: 'r1', text: 'Awa K.' },
    ]);
    expect(answers['network-map.people.r1']).toEqual({
      name: 'Awa K.',
      knows: [{ id: 'r2', text: 'Élise, du club' }],
    });
    expect(answers['network-map.people.r4']).toEqual({ name: 'Sur papier seulement' });
    expect(answers['route-matrix.matrix']).toMatchObject({
      weights: { 'own-c1': 4 },
      criteria: [{ id: 'own-c1', text: 'Plaisir' }],
    });
  });

  test('that both sides changed keeps both, and one that grew simply brings more', async ({
    page,
  }) => {
    const name = 'starting-point.last-role';
    const fill = (text: string) =>
      fillWithPdfLib(formOf('starting-point'), new Map([[name, text]]));
    await openNotebookPage(page);
    await takeForm(page, await fill('Relieur'), 'first');
    const more = await chooseForm(page, await fill('Relieur doreur'), 'second');
    await expect(more).toContainText('1 réponse plus récente dans le fichier');
    await more.locator('.button-first').click();
    await page.goto('/fiches/point-de-depart/');
    await page.locator(`[name="${name}"]`).fill('Imprimeur');
    await waitUntilSaved(page);
    await openNotebookPage(page);
    const offer = await chooseForm(page, await fill('Doreur'), 'third');
    await expect(offer).toContainText('1 réponse a changé des deux côtés');
    await expect(offer).toContainText('Imprimeur');
    await offer.locator('.button-first').click();
    await expect(page.locator('[data-versions-section]')).toBeVisible();
  });

  test('with strange values is shown or refused in a sentence, and nothing is lost', async ({
    page,
  }) => {
    await openNotebookPage(page);
    await takeForm(
      page,
      await fillWithPdfLib(
        formOf('starting-point'),
        new Map([['starting-point.last-role', 'Relieur']]),
      ),
      'before',
    );
    const before = await answersIn(page);
    const said = page.locator('[data-import-said]');
    const notes = page.locator('[data-form-note]');

    const odd = await strange(formOf('starting-point'), (document) => {
      const form = document.getForm();
      form.createTextField('starting-point.no-such-field').setText('Gardez-moi');
      form.createTextField('__proto__.polluted').setText('oui');
      form.createTextField('constructor').setText('non');
      form.getTextField('starting-point.today').setText('un jeudi');
      form.getTextField('starting-point.years-worked').setText('beaucoup');
      const choice = form.getRadioGroup('starting-point.situation').acroField.dict;
      choice.set(PDFName.of('V'), PDFName.of('no-such-option'));
      document.catalog.set(
        PDFName.of('OpenAction'),
        document.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') }),
      );
    });
    await chooseForm(page, odd, 'odd');
    await expect(notes).toHaveCount(3);
    await expect(notes.nth(0)).toContainText('un jeudi');
    await expect(notes.nth(0)).toContainText('beaucoup');
    await expect(notes.nth(1)).toContainText('no-such-option');
    await expect(notes.nth(2)).toContainText('Gardez-moi');
    await expect(notes.nth(2)).toContainText('polluted');
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    await page.getByRole('button', { name: 'Ne rien changer' }).click();

    const huge = await strange(formOf('starting-point'), (document) => {
      const field = document.getForm().getTextField('starting-point.last-role');
      field.acroField.dict.set(PDFName.of('V'), PDFString.of('x'.repeat(2_100_000)));
    });
    await chooseForm(page, huge, 'huge');
    await expect(notes).toContainText('trop longue');

    const rename = (line: string) => (document: PDFDocument) => {
      const info = document.context.lookup(document.context.trailerInfo.Info, PDFDict);
      info.delete(PDFName.of('PasserelleForm'));
      const field = document.getForm().getTextField(ABOUT_FIELD);
      field.acroField.dict.set(PDFName.of('V'), PDFString.of(line));
    };
    const other = await strange(formOf('network-map'), (document) => {
      document.getForm().getTextField('network-map.missing-circle').setText('Le club');
      rename('passerelle-form 1 acme network-map fr')(document);
    });
    const offer = await chooseForm(page, other, 'other');
    await expect(offer).toContainText('« acme »');
    await expect(offer).toContainText('1 réponse nouvelle');

    const refusals: [Uint8Array, RegExp][] = [
      [await (await PDFDocument.create()).save(), /n’est pas une fiche/],
      [new TextEncoder().encode('%PDF-1.7\nnothing'), /abîmé|n’est pas une fiche/],
      [
        await strange(formOf('network-map'), rename('passerelle-form 9 passerelle network-map fr')),
        /version plus récente/,
      ],
      [await flatten(formOf('network-map')), /n’a plus de champs/],
      [await lock(formOf('network-map')), /mot de passe/],
      [await stray(), /n’a pas la fiche/],
    ];
    for (const [index, [form, words]] of refusals.entries()) {
      await chooseForm(page, form, `refused-${index}`);
      await expect(said).toHaveText(words);
      await expect(page.locator('[data-import-offer]')).toBeHidden();
    }
    expect(await answersIn(page)).toEqual(before);
  });
});

async function typeIn(page: Page, name: string, text: string): Promise<void> {
  const control = page.locator(`[name="${name}"]`);
  const type = await control.first().getAttribute('type');
  if (type === 'radio') await page.locator(`[name="${name}"][value="${text}"]`).check();
  else if (type === 'date') await control.fill('2026-11-23');
  else await control.fill(text);
}

/** A form in which something was changed by hand. */
async function strange(
  form: Uint8Array,
  change: (document: PDFDocument) => void,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(form);
  change(document);
  return document.save({ updateFieldAppearances: false });
}

function flatten(form: Uint8Array): Promise<Uint8Array> {
  return strange(form, (document) => document.catalog.delete(PDFName.of('AcroForm')));
}

async function lock(form: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(form);
  document.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

/** A form of a worksheet that this workbook does not have. */
async function stray(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  const form = document.getForm();
  form.createTextField(ABOUT_FIELD).setText('passerelle-form 1 passerelle no-such-sheet fr');
  form.createTextField('no-such-sheet.words').setText('Bonjour');
  return document.save();
}
