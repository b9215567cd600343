import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { control, frame, openSheet, readAnswers, waitUntilSaved } from './specimen.ts';

test.beforeEach(async ({ page }) => {
  await openSheet(page, 'voices');
});

const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

test('each answers without seeing the other; then both, and the gap in numbers', async ({
  page,
}) => {
  const conviction = group(page, 'Ma conviction');
  await conviction.scrollIntoViewIfNeeded();
  await control(page, 'voices.conviction').and(page.locator('[value="7"]')).check({ force: true });
  await conviction.getByRole('button', { name: 'Au tour du consultant' }).click();
  await expect(control(page, 'voices.conviction').first()).toBeHidden();
  await expect(conviction).toContainText('Cette réponse est cachée');
  await control(page, 'voices.conviction@consultant')
    .and(page.locator('[value="4"]'))
    .check({ force: true });
  await expect(conviction.locator('[data-gap]')).toHaveText('');
  await conviction.getByRole('button', { name: 'Comparer les deux réponses' }).click();
  await expect(conviction.locator('[data-gap]')).toContainText('Écart : 3 points.');
  await expect(control(page, 'voices.conviction').first()).toBeVisible();
  await control(page, 'voices.0-said-conviction').fill('Nous en reparlons après deux rencontres.');
  await waitUntilSaved(page);
  expect(await readAnswers(page)).toMatchObject({
    'voices.conviction': 7,
    'voices.conviction@consultant': 4,
    'voices.0-said-conviction': 'Nous en reparlons après deux rencontres.',
  });
  await page.reload();
  await expect(conviction.locator('[data-gap]')).toContainText('Écart : 3 points.');
});

test('the reader may unveil both before their time', async ({ page }) => {
  const view = group(page, 'La situation');
  await control(page, 'voices.view').fill('Ma vision');
  await view.getByRole('button', { name: 'Montrer les deux dès maintenant' }).click();
  await expect(control(page, 'voices.view')).toBeVisible();
  await expect(control(page, 'voices.view@consultant')).toBeVisible();
});

test('lists say what is common and what only one of both chose', async ({ page }) => {
  const routes = group(page, 'Les voies possibles');
  await routes.scrollIntoViewIfNeeded();
  await page.locator('[name="voices.routes"][value="salaried"]').check({ force: true });
  await page.locator('[name="voices.routes"][value="training"]').check({ force: true });
  await routes.getByRole('button', { name: 'Au tour du consultant' }).click();
  await page.locator('[name="voices.routes@consultant"][value="salaried"]').check({ force: true });
  await routes.getByRole('button', { name: 'Comparer les deux réponses' }).click();
  await expect(routes.locator('[data-gap]')).toHaveText(
    'En commun : Salariat. Vous seulement : Formation.',
  );
});

test('every control says whose answer it holds', async ({ page }) => {
  const view = group(page, 'La situation');
  await view.scrollIntoViewIfNeeded();
  await view.getByRole('button', { name: 'Montrer les deux dès maintenant' }).click();
  await expect(view.getByRole('textbox', { name: 'Votre réponse' })).toBeVisible();
  await expect(
    view.getByRole('textbox', { name: 'La situation : réponse du consultant' }),
  ).toBeVisible();
  await expect(frame(page, 'voices.0-said-view')).toContainText('Ce que nous en avons dit');
});

test('the only answer of the consultant is on no paper and on no page of the notebook', async ({
  page,
}) => {
  const view = group(page, 'La situation');
  await view.scrollIntoViewIfNeeded();
  await view.getByRole('button', { name: 'Au tour du consultant' }).click();
  await control(page, 'voices.view@consultant').fill('Seul le consultant le sait');
  await waitUntilSaved(page);
  await page.reload();
  const secret = page.getByText('Seul le consultant le sait').filter({ visible: true });
  const veil = view.getByText('Cette réponse est cachée').filter({ visible: true });
  await expect(view.getByRole('button', { name: 'Au tour du consultant' })).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(secret).toHaveCount(0);
  await expect(veil).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.goto('/carnet/');
  await expect(page.getByText('Cette réponse est cachée').first()).toBeVisible();
  await expect(secret).toHaveCount(0);

  await openSheet(page, 'voices');
  await control(page, 'voices.view').fill('Ma vision');
  await waitUntilSaved(page);
  await page.emulateMedia({ media: 'print' });
  await expect(secret).toHaveCount(1);
  await expect(veil).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await page.goto('/carnet/');
  await expect(secret.first()).toBeVisible();
});

test('the only answer of the candidate is on no paper while the consultant answers', async ({
  page,
}) => {
  const view = group(page, 'La situation');
  await control(page, 'voices.view').fill('Ma vision');
  await waitUntilSaved(page);
  await page.emulateMedia({ media: 'print' });
  const own = page.getByText('Ma vision').filter({ visible: true });
  await expect(own).toHaveCount(1);
  await page.emulateMedia({ media: 'screen' });
  await view.getByRole('button', { name: 'Au tour du consultant' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(own).toHaveCount(0);
  await expect(view.getByText('Cette réponse est cachée pendant')).toBeVisible();
});

test('both stand side by side without a script', async ({ browser }, testInfo) => {
  const page = await browser.newPage({
    javaScriptEnabled: false,
    baseURL: testInfo.project.use.baseURL ?? '',
  });
  await page.goto('/fiches/deux-voix/');
  await expect(control(page, 'voices.view')).toBeVisible();
  await expect(control(page, 'voices.view@consultant')).toBeVisible();
  await page.close();
});
