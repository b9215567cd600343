import { expect, test } from '@playwright/test';
import { fillAll, open, settle, stage, worksheets } from './acting.ts';
import { samplePages } from '../sample.ts';
import { watch } from './watching.ts';

// A trace records the page at every step: with long pages it takes longer than the test.
test.use({ trace: 'off' });

test('every page opens without breaking its policy, without an error, and asks nothing elsewhere', async ({
  page,
  baseURL,
}) => {
  test.slow();
  const { faults, asked } = await watch(page, baseURL);
  for (const { path } of samplePages()) await open(page, path);
  expect(faults()).toEqual([]);
  expect(asked().length).toBeGreaterThan(100);
});

test('a whole visit breaks no policy, makes no error, and asks nothing elsewhere', async ({
  page,
  baseURL,
}) => {
  test.slow();
  const { faults, asked } = await watch(page, baseURL);
  await open(page, '');
  await page.locator('main').getByRole('link').first().click();
  await open(page, stage);
  await page.locator('[data-device=own]').click();
  await fillAll(page);
  for (const table of await page.locator('[data-kind=table]').all()) {
    if (!(await table.isVisible())) continue;
    await table.locator('[data-add-row]').click();
    await table.locator('[data-duplicate]').last().click();
    await table.locator('[data-move=up]').last().click();
    await table.locator('[data-remove]').last().click();
    await table.locator('[data-undo]').click();
  }
  await open(page, worksheets['transition-budget']);
  await expect(page.locator('[data-computed=total-income]')).not.toHaveText('—');

  await open(page, 'carnet/');
  await expect(page.locator('[data-answers]')).toContainText('Une réponse');
  const copy = page.waitForEvent('download');
  await page.locator('[data-copy]').click();
  await page.locator('[data-import]').setInputFiles(await (await copy).path());
  await expect(page.locator('[data-import-offer]')).toBeVisible();

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('budget');
  await expect(page.locator('.search-result-title').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.waitForURL(/budget/);

  await settle(page);
  await page.locator('[data-twin]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await settle(page);
  await page.locator('[data-theme-switch]').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await open(page, 'en/how-to-use-this-workbook/');
  await page.goto('en/nothing-here/');
  await page.getByRole('main').getByRole('link').first().click();
  await settle(page);

  await open(page, 'carnet/#erase');
  await page.locator('[data-erase-open]').click();
  await page.locator('[data-erase-now]').click();
  await expect(page.locator('[data-erased]')).toBeVisible();
  expect(faults()).toEqual([]);
  expect(asked().filter((url) => /r%C3%A9ponse|réponse/i.test(url))).toEqual([]);
});

test('no page sets a cookie', async ({ page, context }) => {
  await open(page, stage);
  await fillAll(page);
  expect(await context.cookies()).toEqual([]);
});
