import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { control, frame, openSheet, readAnswers, waitUntilSaved } from './specimen.ts';

test.beforeEach(async ({ page }) => {
  await openSheet(page, 'sourced');
});

test('an answer counts as checked once its source and a date are given', async ({ page }) => {
  const field = frame(page, 'sourced.liability');
  await field
    .getByRole('textbox', { name: 'Protection de mes biens', exact: true })
    .fill('Séparés');
  await expect(field.getByRole('status')).toContainText('Il manque la source ou la date.');
  await expect(frame(page, 'sourced.known')).toContainText('—');
  await field.getByLabel('Source').fill('bpifrance');
  await field.getByLabel('Vérifié le').fill('2027-03-01');
  await expect(field.getByRole('status')).toBeHidden();
  await expect(frame(page, 'sourced.known')).toContainText('Séparés');
  await waitUntilSaved(page);
  expect((await readAnswers(page))['sourced.liability']).toEqual({
    text: 'Séparés',
    source: 'bpifrance',
    date: '2027-03-01',
  });
  await page.reload();
  await expect(field.getByLabel('Source')).toHaveValue('bpifrance');
  await expect(field.getByLabel('Vérifié le')).toHaveValue('2027-03-01');
});

test('in a table each line of a cell is named by its column and its row', async ({ page }) => {
  const cell = page.getByRole('textbox', { name: 'Protection sociale Ligne 1', exact: true });
  await cell.fill('Régime général');
  await page.getByRole('textbox', { name: 'Protection sociale Ligne 1 Source' }).fill('urssaf');
  await control(page, 'sourced.forms.r1.name').fill('Micro');
  await waitUntilSaved(page);
  expect((await readAnswers(page))['sourced.forms.r1']).toEqual({
    name: 'Micro',
    cover: { text: 'Régime général', source: 'urssaf' },
  });
  await expect(frame(page, 'sourced.blank-cells')).toContainText('1');
  await control(page, 'sourced.forms.r1.cover.date').fill('2027-02-10');
  await expect(frame(page, 'sourced.blank-cells')).toContainText('0');
  await cell.fill('');
  await page.getByRole('textbox', { name: 'Protection sociale Ligne 1 Source' }).fill('');
  await control(page, 'sourced.forms.r1.cover.date').fill('');
  await waitUntilSaved(page);
  expect((await readAnswers(page))['sourced.forms.r1']).toEqual({ name: 'Micro' });
});

test('paper shows what was written with its source, or lines to write on', async ({ page }) => {
  const field = frame(page, 'sourced.cost');
  await page.emulateMedia({ media: 'print' });
  await expect(field.getByText('Vérifié le')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await field.getByRole('textbox', { name: 'Coût de démarrage', exact: true }).fill('120 euros');
  await field.getByLabel('Source').fill('infogreffe');
  await page.emulateMedia({ media: 'print' });
  await expect(field.locator('[data-print]')).toHaveText('120 euros (infogreffe)');
  await expect(field.getByText('Vérifié le')).toBeHidden();
});

test('nothing is found wanting by axe', async ({ page }) => {
  const { violations } = await new AxeBuilder({ page }).include('form.worksheet').analyze();
  expect(violations).toEqual([]);
});
