import { expect, test } from '@playwright/test';
import { control, frame, openSheet, readAnswers, waitUntilSaved } from './specimen.ts';

test.beforeEach(async ({ page }) => {
  await openSheet(page, 'from');
  await control(page, 'from.people.r1.name').fill('Ana');
  await control(page, 'from.people.r2.name').fill('Bo');
  await waitUntilSaved(page);
});

test('a choice offers the rows of a table, under their ids, and keeps the words as well', async ({
  page,
}) => {
  const who = control(page, 'from.who');
  await expect(who.locator('option')).toHaveText(['', 'Ana', 'Bo', 'Autre']);
  await who.selectOption({ label: 'Bo' });
  await waitUntilSaved(page);
  expect((await readAnswers(page))['from.who']).toEqual({ id: 'r2', text: 'Bo' });
  await page.reload();
  await expect(who).toHaveValue('r2');
  await expect(who.locator('option:checked')).toHaveText('Bo');
});

test('what was chosen follows its source when that is renamed, and stays, flagged, when it is removed', async ({
  page,
}) => {
  const who = control(page, 'from.who');
  await who.selectOption({ label: 'Ana' });
  await control(page, 'from.people.r1.name').fill('Anaïs');
  await expect(who.locator('option:checked')).toHaveText('Anaïs');
  await page.getByRole('button', { name: 'Retirer la ligne 1' }).click();
  await expect(who.locator('option:checked')).toHaveText('Ana (n’est plus dans la source)');
  await expect(who).toHaveValue('r1');
  await page.reload();
  await expect(who.locator('option:checked')).toContainText('n’est plus dans la source');
});

test('several are picked one by one, taken out and put back, with the keyboard alone', async ({
  page,
}) => {
  const several = frame(page, 'from.several');
  await several.getByRole('combobox').selectOption({ label: 'Ana' });
  await several.getByRole('combobox').selectOption({ label: 'Bo' });
  await expect(several.getByRole('listitem')).toHaveCount(2);
  await waitUntilSaved(page);
  expect((await readAnswers(page))['from.several']).toEqual([
    { id: 'r1', text: 'Ana' },
    { id: 'r2', text: 'Bo' },
  ]);
  const out = several.getByRole('button', { name: 'Retirer : Ana' });
  await out.focus();
  await page.keyboard.press('Enter');
  await waitUntilSaved(page);
  expect((await readAnswers(page))['from.several']).toEqual([{ id: 'r2', text: 'Bo' }]);
  await several.getByRole('button', { name: 'Remettre : Ana' }).press('Enter');
  await waitUntilSaved(page);
  expect((await readAnswers(page))['from.several']).toHaveLength(2);
  await page.reload();
  await expect(several.getByRole('listitem')).toHaveCount(2);
});

test('people of one table may be tied to each other', async ({ page }) => {
  const knows = page.locator('[data-row="r1"] [data-field="knows"]');
  await knows.getByRole('combobox').focus();
  // Nobody is offered to themselves.
  await expect(knows.locator('option')).toHaveText(['Ajouter…', 'Bo']);
  await knows.getByRole('combobox').selectOption({ label: 'Bo' });
  await waitUntilSaved(page);
  expect((await readAnswers(page))['from.people.r1']).toEqual({
    name: 'Ana',
    knows: [{ id: 'r2', text: 'Bo' }],
  });
});

test('a text takes what earlier answers suggest, or anything else', async ({ page }) => {
  const text = control(page, 'from.suggested');
  const id = await text.getAttribute('list');
  await expect(page.locator(`datalist[id="${id}"] option`)).toHaveText(['Ana', 'Bo']);
  await text.fill('Une autre personne');
  await waitUntilSaved(page);
  expect((await readAnswers(page))['from.suggested']).toBe('Une autre personne');
});

test('a list is suggested as lines, taken by a click, and its change is told', async ({ page }) => {
  const listed = frame(page, 'from.listed');
  await expect(listed.locator('[data-suggestion]')).toContainText('Ana');
  await listed.getByRole('button', { name: 'Prendre cette réponse' }).click();
  await expect(control(page, 'from.listed')).toHaveValue('Ana\nBo');
  await control(page, 'from.people.r3.name').fill('Cy');
  await expect(listed.locator('[data-suggestion]')).toContainText('a changé');
  await expect(control(page, 'from.listed')).toHaveValue('Ana\nBo');
});

test('a chosen answer is still there in the other language', async ({ page }) => {
  await control(page, 'from.who').selectOption({ label: 'Bo' });
  await waitUntilSaved(page);
  await openSheet(page, 'from', 'en');
  await expect(control(page, 'from.who')).toHaveValue('r2');
});

test('a suggestion that takes the place of one’s own words leaves them there to be taken back', async ({
  page,
}) => {
  const listed = frame(page, 'from.listed');
  await listed.getByRole('button', { name: 'Prendre cette réponse' }).click();
  await control(page, 'from.listed').fill('Mes propres mots');
  await control(page, 'from.people.r3.name').fill('Chloé');
  await expect(listed).toContainText('La réponse d’origine a changé');
  await listed.getByRole('button', { name: 'Prendre cette réponse' }).click();
  await expect(control(page, 'from.listed')).toHaveValue('Ana\nBo\nChloé');
  await expect(listed).toContainText('Mes propres mots');
  await waitUntilSaved(page);
  await page.reload();
  await listed.getByRole('button', { name: 'Reprendre cette version' }).click();
  await expect(control(page, 'from.listed')).toHaveValue('Mes propres mots');
  expect(await listed.evaluate((field) => field.contains(document.activeElement))).toBe(true);
});
