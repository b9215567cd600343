import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { findBarriersInTwoLooks } from '../everywhere/barriers.ts';
import { print, squeeze } from '../papers.ts';
import { dragOver, expectNoBarrierHeld } from './dragging.ts';
import { frame, openSheet, readAnswers, waitUntilSaved } from './specimen.ts';
import { cell, keepRows, saidBy } from './tables.ts';

const PATH = 'table-board.lines';
const lines = {
  path: PATH,
  rows: [
    { who: 'Anne', next: 'Envoyer le compte rendu', 'next-date': '2020-11-20', status: 'waiting' },
    { who: 'Bilal', next: 'Proposer un café', 'next-date': '2099-12-04', status: 'to-contact' },
    { who: 'Chloé' },
  ],
};

async function openBoard(page: Page): Promise<void> {
  await keepRows(page, lines);
  await openSheet(page, 'table-board');
  await frame(page, PATH).getByRole('button', { name: 'Tableau', exact: true }).click();
}

function pile(page: Page, name: string | RegExp) {
  return frame(page, PATH).locator('[data-board]').getByRole('region', { name });
}

test('the list is shown first; the board is one press away, and remembered here', async ({
  page,
}) => {
  await keepRows(page, lines);
  await openSheet(page, 'table-board');
  const table = frame(page, PATH);
  const asBoard = table.getByRole('button', { name: 'Tableau', exact: true });
  await expect(asBoard).toHaveAttribute('aria-pressed', 'false');
  await expect(table.locator('[data-board]')).toBeHidden();
  await asBoard.press('Enter');
  await expect(asBoard).toHaveAttribute('aria-pressed', 'true');
  await expect(table.locator('.table-frame')).toBeHidden();
  await page.reload();
  await expect(asBoard).toHaveAttribute('aria-pressed', 'true');
  await expect(table.locator('[data-board]')).toBeVisible();
  await table.getByRole('button', { name: 'Liste', exact: true }).click();
  await page.reload();
  await expect(table.locator('.table-frame')).toBeVisible();
});

test('the board has a pile for each choice, and one for rows without', async ({ page }) => {
  await openBoard(page);
  const titles = frame(page, PATH).locator('.board-title');
  await expect(titles).toHaveText([
    'Sans « État » 1',
    'À contacter 1',
    'En attente 1',
    'Rencontré 0',
    'Clos 0',
  ]);
  const anne = pile(page, /En attente/).getByRole('listitem');
  await expect(anne).toContainText('Envoyer le compte rendu');
  await expect(anne).toContainText('prévu le 20 novembre 2020');
});

test('a card moved with the keyboard changes the answer in its row, aloud, and is kept', async ({
  page,
}) => {
  await openBoard(page);
  const move = frame(page, PATH).getByRole('combobox', { name: 'Déplacer « Bilal » vers' });
  await move.selectOption({ label: 'Rencontré' });
  await expect(saidBy(page, PATH)).toHaveText('« Bilal » est maintenant dans « Rencontré ».');
  await expect(saidBy(page, PATH)).toHaveRole('status');
  await expect(pile(page, /Rencontré/).getByRole('listitem')).toContainText('Bilal');
  await waitUntilSaved(page);
  expect((await readAnswers(page))[`${PATH}.r2`]).toMatchObject({ who: 'Bilal', status: 'met' });
  await page.reload();
  await expect(pile(page, /Rencontré/).getByRole('listitem')).toContainText('Bilal');
  await frame(page, PATH)
    .getByRole('combobox', { name: 'Déplacer « Bilal » vers' })
    .selectOption({ label: 'Sans « État »' });
  await waitUntilSaved(page);
  expect((await readAnswers(page))[`${PATH}.r2`]).not.toHaveProperty('status');
});

test('a move is taken back with one press, until something else is written in its row', async ({
  page,
}) => {
  await openBoard(page);
  const table = frame(page, PATH);
  const undo = table.getByRole('button', { name: 'Annuler' });
  const move = table.getByRole('combobox', { name: 'Déplacer « Bilal » vers' });
  await move.selectOption({ label: 'Rencontré' });
  await expect(move).toHaveValue('met');
  await undo.press('Enter');
  await expect(saidBy(page, PATH)).toHaveText('« Bilal » est maintenant dans « À contacter ».');
  await expect(move).toBeFocused();
  await expect(pile(page, /À contacter/).getByRole('listitem')).toContainText('Bilal');
  await expect(undo).toBeHidden();
  await waitUntilSaved(page);
  expect((await readAnswers(page))[`${PATH}.r2`]).toMatchObject({ status: 'to-contact' });

  await table
    .getByRole('combobox', { name: 'Déplacer « Chloé » vers' })
    .selectOption({ label: 'Clos' });
  await undo.click();
  await expect(saidBy(page, PATH)).toHaveText('« Chloé » est maintenant dans « Sans « État » ».');
  await waitUntilSaved(page);
  expect((await readAnswers(page))[`${PATH}.r3`]).not.toHaveProperty('status');

  await move.selectOption({ label: 'Clos' });
  await expect(undo).toBeVisible();
  await table.getByRole('button', { name: 'Liste', exact: true }).click();
  await cell(page, PATH, 'r2', 'status').selectOption({ label: 'En attente' });
  await expect(undo).toBeHidden();
});

test('a card dragged to a pile is moved like the others', async ({ page }) => {
  await openBoard(page);
  const card = frame(page, PATH).locator('[data-card="r3"]');
  await dragOver(page, card, pile(page, /En attente/), [0.5, 0.2]);
  await expect(pile(page, /En attente/)).toHaveAttribute('data-drop', 'in');
  await expectNoBarrierHeld(page);
  await page.mouse.up();
  await expect(pile(page, /En attente/).getByRole('listitem')).toContainText(['Anne', 'Chloé']);
  await waitUntilSaved(page);
  expect((await readAnswers(page))[`${PATH}.r3`]).toMatchObject({ status: 'waiting' });
});

test('a card opens its row in the list', async ({ page }) => {
  await openBoard(page);
  await frame(page, PATH).getByRole('button', { name: 'Ouvrir « Anne » dans la liste' }).click();
  await expect(cell(page, PATH, 'r1', 'who')).toBeFocused();
  await expect(frame(page, PATH).locator('[data-board]')).toBeHidden();
});

test('next actions go by date, in words, without any lateness, each a way to its row', async ({
  page,
}) => {
  await keepRows(page, lines);
  await openSheet(page, 'table-board');
  const next = frame(page, PATH).getByRole('region', { name: 'Prochaines actions' });
  await expect(next.getByRole('listitem')).toHaveText([
    /prévu le 20 novembre 2020\s+Envoyer le compte rendu\s+Anne/,
    /4 décembre 2099\s+Proposer un café\s+Bilal/,
  ]);
  await next.getByRole('link', { name: 'Proposer un café' }).click();
  await expect(cell(page, PATH, 'r2', 'who')).toBeFocused();
  await cell(page, PATH, 'r2', 'next-date').fill('');
  await cell(page, PATH, 'r1', 'next-date').fill('');
  await expect(next).toBeHidden();
});

test('the board shuts nobody out, and paper has the list whatever is on the screen', async ({
  page,
}) => {
  await openBoard(page);
  expect(await findBarriersInTwoLooks(page)).toEqual([]);
  const { sheets } = await print(page, 'A4');
  const paper = squeeze(sheets.join(' '));
  for (const words of ['Anne', 'Proposer un café', 'En attente'])
    expect(paper).toContain(squeeze(words));
  expect(paper).not.toContain(squeeze('Déplacer vers'));
});
