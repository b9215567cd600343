import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Json } from '../../../src/notebook/index.ts';
import { findBarriersInTwoLooks } from '../everywhere/barriers.ts';
import { print, squeeze } from '../papers.ts';
import { frame, openSheet, readAnswers, waitUntilSaved } from './specimen.ts';
import { cell, keepRows, saidBy, shownNames } from './tables.ts';

const PATH = 'table.targets';
const NAMES = 'Zinc Ateliers Librairie École Garage Mairie Ferme Théâtre Musée Port Clinique Four';
const SORTS = ['employer', 'client', 'partner'];

const targets = {
  path: PATH,
  rows: NAMES.split(' ').map((name, index) => ({
    name,
    sort: SORTS[index % 3] ?? '',
    budget: (index + 1) * 100_00,
    attraction: (index % 5) + 1,
    ...(index % 4 === 0 ? {} : { access: 2 }),
  })),
};

async function openLong(page: Page): Promise<void> {
  await keepRows(page, targets);
  await openSheet(page, 'table');
  await frame(page, PATH).getByText('Trier, filtrer, choisir les colonnes').click();
  await expect(frame(page, PATH).getByLabel('Trier par')).toBeVisible();
}

test('short tables offer neither sorting nor filtering', async ({ page }) => {
  await openSheet(page, 'table');
  await expect(page.getByText('Trier, filtrer, choisir les colonnes')).toHaveCount(1);
  await expect(frame(page, PATH).locator('[data-arranging]')).toBeHidden();
});

test('sorting is a way to look: the person’s own order is kept, and comes back', async ({
  page,
}) => {
  await openLong(page);
  const table = frame(page, PATH);
  await table.getByLabel('Trier par').selectOption({ label: 'Nom' });
  await expect(table.locator('[data-arranged]')).toHaveText('Lignes triées par « Nom ».');
  await expect(table.locator('[data-arranged]')).toHaveRole('status');
  const sorted = await shownNames(page, PATH, 'name');
  expect(sorted).toEqual(NAMES.split(' ').toSorted((a, b) => a.localeCompare(b, 'fr')));
  await table.getByLabel('Sens').selectOption({ label: 'Décroissant' });
  expect(await shownNames(page, PATH, 'name')).toEqual(sorted.toReversed());

  await cell(page, PATH, 'r1', 'name').fill('Aaa');
  await waitUntilSaved(page);
  expect((await readAnswers(page))[PATH]).toEqual(targets.rows.map((_, at) => `r${at + 1}`));

  await page.reload();
  await expect(table.locator('[data-arranged]')).toHaveText('Lignes triées par « Nom ».');
  await table.getByText('Trier, filtrer, choisir les colonnes').click();
  await table.getByRole('button', { name: 'Tout montrer, dans mon ordre' }).click();
  expect(await shownNames(page, PATH, 'name')).toEqual(['Aaa', ...NAMES.split(' ').slice(1)]);
});

test('a row moved or added in a sorted view is where the person’s own order has it', async ({
  page,
}) => {
  await openLong(page);
  const table = frame(page, PATH);
  await table.getByLabel('Trier par').selectOption({ label: 'Montant' });
  await expect(
    table.getByRole('button', { name: 'Descendre la ligne 1', exact: true }),
  ).toBeDisabled();
  await table.getByRole('button', { name: 'Copier la ligne 1', exact: true }).click();
  await waitUntilSaved(page);
  const order = (await readAnswers(page))[PATH] as string[];
  expect(order).toHaveLength(13);
  expect([order[0], order[2]]).toEqual(['r1', 'r2']);
});

test('rows are filtered by words and by choices, and counted aloud', async ({ page }) => {
  await openLong(page);
  const table = frame(page, PATH);
  const said = table.locator('[data-arranged]');
  await table.getByLabel('Chercher dans les lignes').fill('THEATRE');
  await expect(said).toHaveText(/^Lignes montrées\s: 1 sur 12\.$/);
  expect(await shownNames(page, PATH, 'name')).toEqual(['Théâtre']);
  await table.getByLabel('Chercher dans les lignes').fill('');
  await table
    .locator('[data-arranging-controls]')
    .getByRole('combobox', { name: 'Type' })
    .selectOption({ label: 'Client' });
  await expect(said).toHaveText(/^Lignes montrées\s: 4 sur 12\.$/);
  expect(await shownNames(page, PATH, 'name')).toEqual([
    'Ateliers',
    'Garage',
    'Théâtre',
    'Clinique',
  ]);
  const { sheets } = await print(page, 'A4');
  for (const name of NAMES.split(' ')) expect(squeeze(sheets.join(' '))).toContain(name);
});

test('rows are filtered by what is among several choices', async ({ page }) => {
  const [ana, bo, cy] = ['P1', 'P2', 'P3'].map((text, at) => ({ id: `r${at + 1}`, text }));
  const knows = [[ana, cy], [bo, cy], []] as Json[];
  const rows = Array.from({ length: 12 }, (_, index) => ({
    name: `P${index + 1}`,
    knows: knows[index % 3] ?? [],
  }));
  await keepRows(page, { path: 'table-people.people', rows });
  await openSheet(page, 'table-people');
  const table = frame(page, 'table-people.people');
  await table.getByText('Trier, filtrer, choisir les colonnes').click();
  const filter = table.locator('.arranging-one:has(> span:text-is("Connaît")) select');
  await filter.selectOption({ label: 'P1' });
  expect(await shownNames(page, 'table-people.people', 'name')).toEqual(['P1', 'P4', 'P7', 'P10']);
  await filter.selectOption('');
  expect(await shownNames(page, 'table-people.people', 'name')).toEqual(['P3', 'P6', 'P9', 'P12']);
});

test('a table that has become short still shows how it is seen, and the way back', async ({
  page,
}) => {
  await openLong(page);
  const table = frame(page, PATH);
  await table.getByLabel('Trier par').selectOption({ label: 'Nom' });
  for (const row of ['r12', 'r11', 'r10'])
    await table.locator(`[data-row="${row}"] [data-remove]`).click();
  await waitUntilSaved(page);
  await page.reload();
  await expect(table.locator('[data-arranged]')).toHaveText('Lignes triées par « Nom ».');
  await table.getByText('Trier, filtrer, choisir les colonnes').click();
  await table.getByRole('button', { name: 'Tout montrer, dans mon ordre' }).click();
  expect(await shownNames(page, PATH, 'name')).toEqual(NAMES.split(' ').slice(0, 9));
});

test('columns that are not shown keep their answers, and paper has them', async ({ page }) => {
  await openLong(page);
  const table = frame(page, PATH);
  await table.getByRole('checkbox', { name: 'Montant' }).uncheck();
  await expect(cell(page, PATH, 'r1', 'budget')).toBeHidden();
  await page.reload();
  await expect(cell(page, PATH, 'r1', 'budget')).toBeHidden();
  await expect(cell(page, PATH, 'r1', 'budget')).toHaveValue('100');
  expect((await readAnswers(page))[`${PATH}.r1`]).toMatchObject({ budget: 100_00 });
  const { sheets } = await print(page, 'A4');
  expect(squeeze(sheets.join(' '))).toContain('1200€');
});

test('what is worked out in a row follows its answers, and is added up', async ({ page }) => {
  await openSheet(page, 'table');
  const result = frame(page, PATH).locator('[data-row="r1"] [data-computed]');
  await expect(result).toHaveText('—');
  await cell(page, PATH, 'r1', 'attraction').selectOption('4');
  await expect(result).toHaveText('—');
  await cell(page, PATH, 'r1', 'access').selectOption('3');
  await expect(result).toHaveText('12');
  await cell(page, PATH, 'r2', 'attraction').selectOption('2');
  await cell(page, PATH, 'r2', 'access').selectOption('5');
  await expect(frame(page, PATH).locator('[data-total="priority"]')).toHaveText('22');
  await expect(result).toHaveAccessibleName('Priorité Ligne 1');
  const how = frame(page, PATH).getByText('Intérêt multiplié par accès.');
  await expect(how).toBeHidden();
  await frame(page, PATH).getByText('Comment c’est calculé').click();
  await expect(how).toHaveText('Priorité : Intérêt multiplié par accès.');
  const { sheets } = await print(page, 'A4');
  expect(squeeze(sheets.join(' '))).toContain(squeeze('Intérêt multiplié par accès.'));
});

test('a cell is named by its column and row, and described by the help of its column', async ({
  page,
}) => {
  await openSheet(page, 'table');
  await expect(cell(page, PATH, 'r2', 'name')).toHaveAccessibleName('Nom Ligne 2');
  await expect(cell(page, PATH, 'r2', 'name')).toHaveAccessibleDescription(
    /Tel qu’on le lit sur la porte\. Par exemple\s: Ateliers du Port/,
  );
  await expect(cell(page, PATH, 'r2', 'sort')).toHaveAccessibleDescription('');
});

test('all is open to everybody once a table is long, with its panel open', async ({ page }) => {
  await openLong(page);
  expect(await findBarriersInTwoLooks(page)).toEqual([]);
});

test('a row far away is removed and brought back without leaving one’s place', async ({ page }) => {
  const rows = Array.from({ length: 200 }, (_, index) => ({ name: `Maison ${index + 1}` }));
  await keepRows(page, { path: PATH, rows });
  await openSheet(page, 'table');
  const table = frame(page, PATH);
  await table.getByRole('button', { name: 'Retirer la ligne 100', exact: true }).click();
  await expect(saidBy(page, PATH)).toHaveText('Ligne 100 retirée.');
  await expect(table.getByRole('button', { name: 'Annuler' })).toBeFocused();
  await expect(table.getByRole('button', { name: 'Annuler' })).toBeInViewport();
  await expect(table.locator('[data-row="r101"]')).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(saidBy(page, PATH)).toHaveText('Ligne 100 remise à sa place.');
  await expect(cell(page, PATH, 'r100', 'name')).toBeFocused();
  await expect(cell(page, PATH, 'r100', 'name')).toHaveValue('Maison 100');
  await expect(table.locator('[data-row="r200"] [data-number]')).toHaveText('200');
});

test('all rows of a long table are printed', async ({ page }) => {
  const rows = Array.from({ length: 120 }, (_, index) => ({ name: `Maison${index + 1}.` }));
  await keepRows(page, { path: PATH, rows });
  await openSheet(page, 'table');
  const { sheets } = await print(page, 'A4');
  const paper = squeeze(sheets.join(' '));
  for (const { name } of rows) expect(paper).toContain(name);
});
