import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { LIMITS } from '../../src/notebook/file/index.ts';
import {
  EXPECTATION,
  chooseCopy,
  expectOfThis,
  makeFile,
  openNotebookPage,
  openProfile,
  readStores,
  takeCopy,
  waitUntilSaved,
} from './notebooks.ts';

const PATH = 'mutual-commitment.expectation';
const file = makeFile({ [PATH]: 'Autre chose.' });

/** Files that are not copies of a notebook, each with the words of the sentence it gets. */
const strangers: readonly (readonly [name: string, text: string | Buffer, sentence: RegExp])[] = [
  ['that is not JSON', 'Cher journal,', /n’est pas une copie de carnet/],
  ['that is empty', '', /n’est pas une copie de carnet/],
  ['of bytes', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x80]), /n’est pas une copie de carnet/],
  ['cut short', file.slice(0, -40), /est incomplet/],
  ['of 30 MB', ' '.repeat(30 * 1024 * 1024), /est trop gros/],
  ['nested a million times', '['.repeat(1_000_000), /n’est pas construit comme/],
  ['of another program', '{"name":"package"}', /vient d’un autre programme/],
  [
    'with __proto__ inside',
    file.replace('{', '{"extra":{"__proto__":{"polluted":1}},'),
    /Par prudence/,
  ],
  ['of a later version', file.replace('"version": 1', '"version": 2'), /version plus récente/],
  [
    'with too many answers',
    JSON.stringify({
      format: 'passerelle-notebook',
      version: 1,
      entries: Object.fromEntries(
        Array.from({ length: LIMITS.entries + 1 }, (_, index) => [`a.b${index}`, {}]),
      ),
    }),
    /contient trop de réponses/,
  ],
];

/** Files that are opened, with a warning first. */
const suspects: readonly (readonly [name: string, text: string, sentence: RegExp])[] = [
  [
    'of another edition',
    makeFile({ [PATH]: 'x' }, { edition: 'acme' }),
    /autre carnet.*«\sacme\s»/,
  ],
  ['with a tampered value', file.replace('Autre chose.', 'Falsifié.'), /modifié après/],
];

test.describe('a copy of the notebook', () => {
  test('gives the same answers in another browser', async ({ page, browser, baseURL }) => {
    await expectOfThis(page, 'Comprendre « ce » que l’on peut faire.\nEt dormir.');
    await page.getByLabel('Préparer chaque rencontre').check();
    await waitUntilSaved(page);
    await openNotebookPage(page);
    const mine = await page.locator('[data-answers]').innerText();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Enregistrer une copie', exact: true }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/^passerelle-\d{4}-\d\d-\d\d\.passerelle\.json$/);
    await expect(page.locator('[data-copy-said]')).toContainText('La copie est faite');
    await expect(page.locator('[data-last-copy]')).toContainText('Rien n’a changé depuis');

    const other = await openProfile(browser, baseURL);
    await openNotebookPage(other.page);
    await takeCopy(other.page, readFileSync(await saved.path(), 'utf8'));
    await expect(other.page.locator('[data-import-said]')).toBeFocused();
    await expect(other.page.locator('[data-answers]')).toContainText('Et dormir.');
    expect(await other.page.locator('[data-answers]').innerText()).toBe(mine);
    await other.page.goto('/fiches/engagement-mutuel/');
    await expect(other.page.getByLabel(EXPECTATION)).toHaveValue(/Et dormir\.$/);
    await other.context.close();
  });

  test('brings nothing the second time', async ({ page }) => {
    await openNotebookPage(page);
    await takeCopy(page, file);
    await chooseCopy(page, file);
    await expect(page.locator('[data-import-offer]')).toContainText('n’apporte rien de nouveau');
    await expect(page.getByRole('button', { name: 'Prendre ces réponses' })).toHaveCount(0);
  });

  test('that is none gets a sentence and changes nothing', async ({ page }) => {
    await expectOfThis(page, 'À moi.');
    await openNotebookPage(page);
    const before = await readStores(page);
    const said = page.locator('[data-import-said]');
    for (const [name, text, sentence] of strangers) {
      await test.step(name, async () => {
        await chooseCopy(page, text);
        await expect(said).toHaveText(sentence);
        await expect(said).toHaveText(/Rien n’a changé\.$/);
        await expect(said).toBeFocused();
        await expect(page.locator('[data-import-offer]')).toBeHidden();
        expect(await readStores(page)).toEqual(before);
      });
    }
    await expect(page.locator('[data-answers]')).toContainText('À moi.');
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  });

  test('that is doubtful is opened with a warning, and changes nothing by itself', async ({
    page,
  }) => {
    await expectOfThis(page, 'À moi.');
    await openNotebookPage(page);
    const before = await readStores(page);
    for (const [name, text, sentence] of suspects) {
      await test.step(name, async () => {
        await chooseCopy(page, text);
        await expect(page.locator('[data-import-offer]')).toContainText(sentence);
        expect(await readStores(page)).toEqual(before);
        await page.getByRole('button', { name: 'Ne rien changer' }).click();
        await expect(page.locator('[data-import-said]')).toHaveText('Rien n’a changé.');
        expect(await readStores(page)).toEqual(before);
      });
    }
  });

  test('with markup in an answer shows it as text', async ({ page }) => {
    const text = '<img src=x onerror="document.title=1">';
    await openNotebookPage(page);
    await chooseCopy(page, makeFile({ [PATH]: text, 'gone.gone': text }));
    await page.getByText('1 réponse nouvelle').click();
    await expect(page.locator('[data-import-offer] dd').filter({ hasText: text })).toBeVisible();
    await page.getByRole('button', { name: 'Prendre ces réponses' }).click();
    await expect(page.locator('[data-kept]')).toContainText(text);
    await expect(page.locator('main img')).toHaveCount(0);
    await expect(page).toHaveTitle(/Mon carnet/);
  });

  test('keeps both versions where both sides wrote, and gives the other one back', async ({
    page,
  }) => {
    await expectOfThis(page, 'La mienne.');
    await openNotebookPage(page);
    await chooseCopy(page, makeFile({ [PATH]: 'Celle du fichier.' }));
    const offer = page.locator('[data-import-offer]');
    await expect(offer).toContainText('1 réponse a changé des deux côtés');
    await expect(offer).toContainText(/Dans ce carnet, écrit aujourd’hui à .* \(sera montrée\)/);
    await expect(offer).toContainText('Dans le fichier, écrit le 2 janvier 2026');
    await page.getByRole('button', { name: 'Prendre ces réponses' }).click();
    await expect(page.locator('[data-answers]')).toContainText('La mienne.');

    const versions = page.locator('[data-versions]');
    await expect(versions).toContainText('Celle du fichier.');
    await versions.getByRole('button', { name: 'Reprendre cette version' }).click();
    await expect(page.locator('[data-versions-said]')).toBeFocused();
    await expect(page.locator('[data-answers]')).toContainText('Celle du fichier.');
    await expect(versions).toContainText('La mienne.');
    await versions.getByRole('button', { name: 'Oublier cette version' }).click();
    await expect(versions).toBeEmpty();
    await expect(page.locator('[data-versions-said]')).toHaveText('La version est oubliée.');
  });

  test('keeps answers of questions that are asked no more, in the next copy too', async ({
    page,
  }) => {
    await openNotebookPage(page);
    await takeCopy(page, makeFile({ 'old-sheet.old-field': 'Gardé.', [PATH]: 'Autre chose.' }));
    await expect(page.locator('[data-kept]')).toContainText('old-sheet.old-field');
    await expect(page.locator('[data-kept]')).toContainText('Gardé.');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Enregistrer une copie', exact: true }).click();
    const copy = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as {
      kept: Record<string, { v: string }>;
    };
    expect(copy.kept['old-sheet.old-field']?.v).toBe('Gardé.');
  });

  test('puts damaged texts aside, shows them and exports them', async ({ page }) => {
    await openNotebookPage(page);
    await takeCopy(page, file.replace('Autre chose.', 'Falsifié.'));
    await expect(page.getByRole('heading', { name: 'Textes abîmés' })).toBeVisible();
    await expect(page.locator('[data-damaged]')).toContainText('Falsifié.');
    await expect(page.locator('[data-answers]')).not.toContainText('Falsifié.');
  });

  test('asks again when the notebook changed while it was being read', async ({
    page,
    context,
  }) => {
    await expectOfThis(page, 'Avant.');
    const notebook = await context.newPage();
    await openNotebookPage(notebook);
    await chooseCopy(notebook, makeFile({ 'starting-point.last-role': 'Relieur' }));
    await page.goto('/fiches/point-de-depart/');
    await page.getByLabel('Mon dernier métier').fill('Imprimeur');
    await waitUntilSaved(page);
    await expect(notebook.locator('[data-answers]')).toContainText('Imprimeur');
    const offer = notebook.locator('[data-import-offer]');
    await expect(offer).toContainText('1 réponse nouvelle');
    await offer.getByRole('button', { name: 'Prendre ces réponses' }).click();
    await expect(offer).toContainText('a changé entre-temps');
    await expect(offer).toContainText('1 réponse a changé des deux côtés');
    await expect(notebook.locator('[data-answers]')).toContainText('Imprimeur');
  });

  test('may be dropped on the page', async ({ page }) => {
    await openNotebookPage(page);
    const transfer = await page.evaluateHandle((text) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([text], 'copie.passerelle.json'));
      return dropped;
    }, file);
    await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
    await expect(page.locator('[data-import-offer]')).toContainText('1 réponse nouvelle');
  });

  test('is taken by keyboard alone', async ({ page }) => {
    await openNotebookPage(page);
    await page.getByLabel('Ouvrir une copie', { exact: true }).focus();
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Space');
    await (
      await chooser
    ).setFiles({
      name: 'copie.json',
      mimeType: 'application/json',
      buffer: Buffer.from(file),
    });
    await expect(page.getByRole('heading', { name: 'Ce que ce fichier apporte' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-import-offer] dd')).toHaveText('Autre chose.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-import-said]')).toBeFocused();
    await expect(page.locator('[data-answers]')).toContainText('Autre chose.');
  });
});
