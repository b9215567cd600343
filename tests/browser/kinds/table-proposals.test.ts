import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { frame, openSheet, readAnswers, waitUntilSaved } from './specimen.ts';
import { cell, saidBy } from './tables.ts';

const QUESTIONS = 'table.questions';
const CALLS = 'table.calls';

async function rank(page: Page): Promise<void> {
  await cell(page, 'table.kinds', 'r1', 'line').fill('Anne');
  await cell(page, 'table.kinds', 'r1', 'hours').fill('3');
  await frame(page, 'table.first').scrollIntoViewIfNeeded();
  await frame(page, 'table.first').getByRole('button', { name: 'Classer : Anne' }).click();
}

test('rows are proposed in words, added with one press, never twice, and taken back', async ({
  page,
}) => {
  await openSheet(page, 'table');
  const table = frame(page, QUESTIONS);
  const line = table.locator('[data-proposed]');
  await expect(line).toHaveText(/^3 lignes proposées\s: Parlez-moi de vous\s· Pourquoi/);
  await table.getByRole('button', { name: 'Ajouter ces lignes' }).click();
  await expect(saidBy(page, QUESTIONS)).toHaveText('3 lignes ajoutées.');
  await expect(cell(page, QUESTIONS, 'o-about-you', 'question')).toHaveValue('Parlez-moi de vous');
  await expect(line).toBeHidden();
  await waitUntilSaved(page);
  expect((await readAnswers(page))[QUESTIONS]).toEqual([
    'r1',
    'o-about-you',
    'o-why-left',
    'o-best-result',
  ]);

  await page.keyboard.press('Enter');
  await expect(saidBy(page, QUESTIONS)).toHaveText('3 lignes retirées.');
  await expect(line).toBeVisible();
  await waitUntilSaved(page);
  expect((await readAnswers(page))[QUESTIONS]).toEqual(['r1']);
});

test('what is written in a proposed row is never taken away by undoing', async ({ page }) => {
  await openSheet(page, 'table');
  const table = frame(page, QUESTIONS);
  await table.getByRole('button', { name: 'Ajouter ces lignes' }).click();
  await cell(page, QUESTIONS, 'o-why-left', 'answer').fill('La fermeture de l’atelier.');
  await expect(table.getByRole('button', { name: 'Annuler' })).toBeHidden();
  await waitUntilSaved(page);
  await page.reload();
  await expect(cell(page, QUESTIONS, 'o-why-left', 'answer')).toHaveValue(/fermeture/);
});

test('two tabs that add the same rows have them once', async ({ page, context }) => {
  await openSheet(page, 'table');
  const other = await context.newPage();
  await openSheet(other, 'table');
  await expect(
    frame(other, QUESTIONS).getByRole('button', { name: 'Ajouter ces lignes' }),
  ).toBeVisible();
  await frame(page, QUESTIONS).getByRole('button', { name: 'Ajouter ces lignes' }).click();
  await waitUntilSaved(page);
  await expect(frame(other, QUESTIONS).locator('[data-rows] > [data-row]')).toHaveCount(4);
  await expect(frame(other, QUESTIONS).locator('[data-proposals]')).toBeHidden();
});

test('rows come from an earlier ranking, with what is copied; they stay, flagged, when it goes', async ({
  page,
}) => {
  await openSheet(page, 'table');
  await rank(page);
  const table = frame(page, CALLS);
  await expect(table.locator('[data-proposed]')).toHaveText(
    /^1 ligne proposée, d’après «\sMes cinq premières\s»\s: Anne$/,
  );
  await table.getByRole('button', { name: 'Ajouter ces lignes' }).click();
  await expect(cell(page, CALLS, 'o-r1', 'who')).toHaveValue('Anne');
  await expect(cell(page, CALLS, 'o-r1', 'hours')).toHaveValue('3');
  await waitUntilSaved(page);
  await frame(page, 'table.first')
    .getByRole('button', { name: 'Retirer du classement : Anne' })
    .click();
  await expect(table.locator('[data-gone]')).toHaveText(
    /^N’est plus dans «\sMes cinq premières\s»\. Votre ligne reste\.$/,
  );
  await expect(cell(page, CALLS, 'o-r1', 'who')).toHaveValue('Anne');
});
