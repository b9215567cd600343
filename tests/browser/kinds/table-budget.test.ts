import { expect, test } from '@playwright/test';
import { print, squeeze } from '../papers.ts';
import { frame, openSheet } from './specimen.ts';
import { cell } from './tables.ts';

const PATH = 'table-budget.expenses';

test('amounts are summed by group, for a month and for a year, as they are typed', async ({
  page,
}) => {
  await openSheet(page, 'table-budget');
  const sums = frame(page, PATH).getByRole('table', { name: /Sous-totaux/ });
  const line = (name: string) => sums.getByRole('row', { name }).getByRole('cell');
  await expect(line('Logement')).toHaveText(['—', '—']);
  await cell(page, PATH, 'r1', 'group').selectOption('home');
  await cell(page, PATH, 'r1', 'amount').fill('650');
  await cell(page, PATH, 'r2', 'group').selectOption('food');
  await cell(page, PATH, 'r2', 'amount').fill('320,50');
  await expect(line('Logement')).toHaveText([/650\s€/, /7\s800\s€/]);
  await expect(line('Repas')).toHaveText([/320,50\s€/, /3\s846\s€/]);
  await expect(sums.getByRole('row', { name: 'Sans' })).toBeHidden();
  await cell(page, PATH, 'r3', 'amount').fill('20');
  await expect(line('Sans « Groupe »')).toHaveText([/20\s€/, /240\s€/]);
  await expect(line('Total')).toHaveText([/990,50\s€/, /11\s886\s€/]);
  const { sheets } = await print(page, 'A4');
  expect(squeeze(sheets.join(' '))).toContain('11886€');
});

test('without groups only the year is added to the sum', async ({ page }) => {
  await openSheet(page, 'table-budget');
  await cell(page, 'table-budget.incomes', 'r1', 'amount').fill('1200');
  const sums = frame(page, 'table-budget.incomes').locator('.table-sums');
  await expect(sums.getByRole('columnheader')).toHaveText(['Montant par mois, sur un an']);
  await expect(sums.getByRole('row', { name: 'Total' }).getByRole('cell')).toHaveText(/14\s400\s€/);
});
