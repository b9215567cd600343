import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { watch } from './everywhere/watching.ts';
import { EXPECTATION, expectOfThis, openNotebookPage } from './notebooks.ts';

const OWN = 'Mes propres mots';
const BANNER = '[data-trial-banner]';

/** Everything the browser keeps beside this tab: keys and texts, and the names of databases. */
function readDevice(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const names = databases.map(({ name }) => name).sort();
    return JSON.stringify([Object.entries(localStorage).sort(), names]);
  });
}

async function openTrial(page: Page, name: string): Promise<void> {
  await page.goto('/carnet-d-essai/');
  await page
    .getByRole('listitem')
    .filter({ hasText: name })
    .getByRole('button', { name: 'Ouvrir ce carnet d’essai' })
    .click();
  await page.waitForURL('**/carnet/');
  await expect(page.locator('[data-contents]')).toBeVisible();
}

test('a trial notebook is kept apart from one’s own, said on every page, and left with one click', async ({
  page,
  baseURL,
}) => {
  const { faults } = await watch(page, baseURL);
  await expectOfThis(page, OWN);
  await page.locator('[data-device=own]').click();
  await expect(page.locator('[data-device-question]')).toBeHidden();
  const before = await readDevice(page);

  await openTrial(page, 'Awa');
  await expect(page.locator('[data-answers]')).not.toContainText(OWN);
  for (const path of ['/', '/etapes/', '/fiches/engagement-mutuel/', '/vie-privee/']) {
    await page.goto(path);
    await expect(page.locator(BANNER)).toContainText('Exemple : Awa, aide-soignante');
  }
  await page.goto('/fiches/engagement-mutuel/');
  const expectation = page.getByLabel(EXPECTATION);
  await expect(expectation).not.toHaveValue('');
  await expectation.fill('Écrit pendant l’essai');
  await expectation.blur();
  await page.reload();
  await expect(expectation).toHaveValue('Écrit pendant l’essai');
  expect(await readDevice(page)).toBe(before);

  await page.getByRole('button', { name: 'Quitter l’essai' }).click();
  await expect(page.locator(BANNER)).toBeHidden();
  await expect(expectation).toHaveValue(OWN);
  expect(await page.evaluate(() => Object.keys(sessionStorage).join(' '))).not.toMatch(/awa|trial/);
  await openNotebookPage(page);
  await expect(page.locator('[data-answers]')).toContainText(OWN);
  await expect(page.locator('[data-answers]')).not.toContainText('Écrit pendant l’essai');
  expect(await readDevice(page)).toBe(before);
  expect(faults()).toEqual([]);
});

test('a trial asks nothing of the reader: neither whose device it is, nor to keep a copy', async ({
  page,
}) => {
  await openTrial(page, 'Denis');
  await expect(page.locator('[data-reminder]')).toBeHidden();
  await expect(page.locator('[data-device-section]')).toBeHidden();
  await page.goto('/fiches/point-de-depart/');
  await expect(page.locator('[data-field][data-filled]').first()).toBeAttached();
  await expect(page.locator('[data-device-question]')).toBeHidden();
  await expect(page.locator('[data-memory]')).toBeHidden();
});

test('another tab has the reader’s own notebook', async ({ page, context }) => {
  await expectOfThis(page, OWN);
  await openTrial(page, 'Grace');
  const other = await context.newPage();
  await other.goto('/fiches/engagement-mutuel/');
  await expect(other.locator(BANNER)).toBeHidden();
  await expect(other.getByLabel(EXPECTATION)).toHaveValue(OWN);
});

test('says it plainly where the trial cannot be opened, and leaves the notebook as it was', async ({
  page,
}) => {
  await expectOfThis(page, OWN);
  await page.goto('/carnet-d-essai/');
  await page.route('**/examples/*.json', (route) => route.abort());
  await page.getByRole('button', { name: 'Ouvrir ce carnet d’essai' }).first().click();
  await expect(page.locator('[data-trial-said]')).toContainText('Votre carnet n’a pas changé');
  await expect(page.locator(BANNER)).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the examples can still be taken as files', async ({ page, request }) => {
    await page.goto('/carnet-d-essai/');
    await expect(page.getByRole('button', { name: 'Ouvrir ce carnet d’essai' })).toHaveCount(0);
    const links = page.getByRole('link', { name: 'Enregistrer son fichier' });
    await expect(links).toHaveCount(5);
    const href = await links.first().getAttribute('href');
    expect((await request.get(href ?? '')).ok()).toBe(true);
  });
});
