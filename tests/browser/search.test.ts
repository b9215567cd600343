import { expect, test } from '@playwright/test';
import { ask, readQueries, runQueries, searchOf, watchPolicy } from './searching.ts';

test('finds in French what is asked for, by any spelling', async ({ page }) => {
  test.slow();
  const readBroken = await watchPolicy(page);
  await page.goto('./');
  expect(await runQueries(page, 'fr', '/')).toEqual([]);
  expect(await readBroken()).toEqual([]);
});

test('finds in English what is asked for', async ({ page }) => {
  await page.goto('en/');
  expect(await runQueries(page, 'en', '/')).toEqual([]);
});

test('loads nothing of the search before it is used, and nothing from elsewhere', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);

  await page.keyboard.press('Control+k');
  await ask(page, 'budget');
  expect(asked.filter((url) => url.includes('/pagefind/'))).not.toEqual([]);
  const { origin } = new URL(page.url());
  expect(asked.filter((url) => !url.startsWith(origin))).toEqual([]);
});

test('searches in a worker, so that typing stays smooth', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('/');
  await ask(page, 'budget');
  expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
    '/pagefind/pagefind-worker.js',
  ]);
});

test('groups the results under headings, and marks the words', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Rechercher' }).click();
  await ask(page, "l'engagement mutuel");
  const { dialog, said } = searchOf(page);
  const groups = await dialog.getByRole('heading', { level: 3 }).allTextContents();
  expect(groups[0]).toBe('Fiches');
  expect(groups).toContain('Glossaire');
  expect(groups).not.toContain('Dans mon carnet');
  expect(await said.textContent()).toMatch(/^\d+ résultats\.$/);
  const marks = await dialog.locator('mark').allTextContents();
  expect(marks).toContain('Engagement');
  expect(marks.filter((mark) => !/^(engage|mutuel)/i.test(mark))).toEqual([]);
});

test('shows excerpts in the page’s own typography', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('/');
  await ask(page, "d'outplacement");
  const text = (await searchOf(page).dialog.locator('.search-excerpt').allTextContents()).join();
  expect(text).toContain('’');
  expect(text).not.toMatch(/['\u2060\uE000-\uF8FF]| [;:!?»]/);
});

test('is used by keyboard alone, and gives the focus back', async ({ page }) => {
  await page.goto('./');
  const button = page.getByRole('button', { name: 'Rechercher' });
  await button.focus();
  await page.keyboard.press('Enter');
  const { dialog, input, results } = searchOf(page);
  await expect(input).toBeFocused();
  await ask(page, 'budget de transition');
  await page.keyboard.press('ArrowDown');
  await expect(results.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(input).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(input).toHaveValue('budget de transition');
  await expect(results.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const queries = await readQueries('fr', '/');
  const budget = queries.find(({ query }) => query === 'budget')?.address ?? '';
  await page.waitForURL((url) => url.pathname === budget);
});

test('leaves `/` to whoever is typing', async ({ page }) => {
  const queries = await readQueries('fr', '/');
  await page.goto(queries.find(({ query }) => query === 'engagement mutuel')?.address ?? '');
  const field = page.locator('[name="mutual-commitment.expectation"]');
  await field.fill('et');
  await field.press('/');
  await expect(field).toHaveValue('et/');
  await expect(searchOf(page).dialog).toBeHidden();
});

test('opens a word of the glossary at its place', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('/');
  await ask(page, 'employabilite');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.hash === '#employability');
  await expect(page.locator('#employability')).toBeInViewport();
  await expect(searchOf(page).dialog).toBeHidden();
});

test('says when there is nothing, and when the index cannot be loaded', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('/');
  await ask(page, 'xylophone');
  const { said, results } = searchOf(page);
  await expect(said).toContainText('Rien pour «\u00A0xylophone\u00A0»');
  await expect(results).toHaveCount(0);

  await page.route('**/pagefind/**', (route) => route.abort());
  await page.reload();
  await page.keyboard.press('/');
  await ask(page, 'budget');
  await expect(said).toContainText('n’a pas pu se charger');
  await page.unroute('**/pagefind/**');
  await ask(page, 'budget');
  await expect(results.first()).toBeVisible();
});

test('finds the reader’s own answers apart, in memory only', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  const queries = await readQueries('fr', '/');
  await page.goto(queries.find(({ query }) => query === 'engagement mutuel')?.address ?? '');
  await page
    .locator('[name="mutual-commitment.expectation"]')
    .fill('Rejoindre une coopérative à Besançon');
  await page.keyboard.press('Control+k');
  await ask(page, 'besancon');
  const own = page.locator('.search-group[data-group=own]');
  await expect(own.getByRole('heading')).toHaveText('Dans mon carnet');
  await expect(own.locator('mark')).toHaveText(['Besançon']);
  await expect(own.getByRole('link')).toHaveCount(1);
  expect(asked.filter((text) => /besan|coop/i.test(text))).toEqual([]);

  await page.goto('./');
  await page.keyboard.press('/');
  await ask(page, 'coopératives');
  await expect(own.locator('mark')).toHaveText(['coopérative']);
});
