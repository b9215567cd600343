import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { print, squeeze } from '../papers.ts';
import { frame, openSheet, readAnswers, waitUntilSaved } from './specimen.ts';
import { cell, keepRows } from './tables.ts';

const PATH = 'table.targets';
const rows = Array.from({ length: 500 }, (_, index) => ({ name: `Maison${index + 1}.` }));

/**
 * Opens the table on a slow device, where the last rows are seen to come.
 * @returns ends the slowness
 */
async function openSlowly(page: Page): Promise<() => Promise<unknown>> {
  await keepRows(page, { path: PATH, rows });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await openSheet(page, 'table');
  await expect(cell(page, PATH, 'r1', 'name')).toHaveValue('Maison1.');
  return () => session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}

/** How many rows are there now. */
function countRows(page: Page): Promise<number> {
  return frame(page, PATH).locator('[data-rows] > [data-row]').count();
}

test('paper has all of 500 rows, though it is asked for before the last have come', async ({
  page,
}) => {
  await openSlowly(page);
  const { sheets } = await print(page, 'A4');
  const paper = squeeze(sheets.join(' '));
  for (const { name } of rows) expect(paper).toContain(name);
});

test('all of 500 rows are there for the search of the browser, and in their order', async ({
  page,
}) => {
  await openSlowly(page);
  await page.keyboard.press('Control+f');
  expect(await countRows(page)).toBe(rows.length);
  const names = frame(page, PATH).locator('[data-row] [data-field="name"] textarea');
  expect(
    await names.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value)),
  ).toEqual(rows.map(({ name }) => name));
});

test('what is typed in the first row while others come, and at once in the last, is kept', async ({
  page,
}) => {
  const hurry = await openSlowly(page);
  await cell(page, PATH, 'r1', 'name').focus();
  await page.keyboard.type(' Le début');
  await cell(page, PATH, 'r500', 'name').fill('La fin');
  await waitUntilSaved(page);
  const answers = await readAnswers(page);
  expect(answers[PATH]).toEqual(rows.map((_, at) => `r${at + 1}`));
  expect(answers[`${PATH}.r1`]).toMatchObject({ name: expect.stringContaining('Le début') });
  expect(answers[`${PATH}.r500`]).toMatchObject({ name: 'La fin' });
  await hurry();
  await page.reload();
  await expect(cell(page, PATH, 'r500', 'name')).toHaveValue('La fin');
  await expect(frame(page, PATH).locator('[data-row="r500"] [data-number]')).toHaveText('500');
});

test('a row added by the keyboard while others come stands last, and none is lost', async ({
  page,
}) => {
  await openSlowly(page);
  await frame(page, PATH).locator('[data-add-row]').press('Enter');
  await expect(page.locator(':focus')).toHaveAttribute('name', /^table\.targets\.r\w{7}\.name$/);
  await page.keyboard.type('La dernière');
  await waitUntilSaved(page);
  const answers = await readAnswers(page);
  const order = answers[PATH] as string[];
  expect(order.slice(0, -1)).toEqual(rows.map((_, at) => `r${at + 1}`));
  expect(answers[`${PATH}.${order.at(-1) ?? ''}`]).toMatchObject({ name: 'La dernière' });
  expect(answers[`${PATH}.r500`]).toMatchObject({ name: 'Maison500.' });
  await expect(frame(page, PATH).locator(`[data-rows] > [data-row]`).last()).toHaveAttribute(
    'data-row',
    order.at(-1) ?? '',
  );
});

test('what is worked out in 500 rows, and what is seen of them, is there for the last too', async ({
  page,
}) => {
  await (
    await openSlowly(page)
  )();
  await expect.poll(() => countRows(page), { timeout: 15_000 }).toBe(rows.length);
  await cell(page, PATH, 'r500', 'attraction').selectOption('4');
  await cell(page, PATH, 'r500', 'access').selectOption('3');
  const worked = frame(page, PATH).locator('[data-row="r500"] [data-computed]');
  await expect(worked).not.toHaveText('—');
});

test('a choice is kept though the page is left at once', async ({ page }) => {
  await openSheet(page, 'matrix');
  const score = page.locator('[data-field="twelve-by-six"] select[data-score]:visible').first();
  const name = (await score.getAttribute('name')) ?? '';
  await score.selectOption('3');
  await page.goto('/confidentialite/');
  await openSheet(page, 'matrix');
  await expect(page.locator(`[name="${name}"]`)).toHaveValue('3');
});
