import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { fillAll } from '../everywhere/acting.ts';
import { findBarriers, findBarriersInTwoLooks } from '../everywhere/barriers.ts';
import { findCutText, findOverflow, findOverflows } from '../everywhere/room.ts';
import { takeCopy } from '../notebooks.ts';
import { isSweep } from '../../sweep.ts';
import { openSheet, readAnswers, waitUntilSaved, worksheets } from './specimen.ts';

// Whatever kind is in the specimen is tried here: a new kind is tested by being added there.
test.use({ trace: 'off' });
test.describe.configure({ timeout: 150_000 });

/** Lets everything come that is fetched as it comes near the screen. */
async function walkThrough(page: Page): Promise<void> {
  for (const field of await page.locator(':is(form > .field, form > .voices):visible').all())
    await field.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
}

/** What stands in every control of the worksheet, by its name. */
function readControls(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLInputElement>('.worksheet :is(input, textarea, select)')]
        .filter(({ name }) => name !== '')
        .map((control) => {
          const isTick = control.type === 'radio' || control.type === 'checkbox';
          const name = isTick ? `${control.name}=${control.value}` : control.name;
          return [name, isTick ? String(control.checked) : control.value];
        }),
    ),
  );
}

test('there are worksheets to try', () => {
  expect(worksheets.length).toBeGreaterThan(10);
});

/** One visit that looks at all of it quickly: what a sweep takes apart. */
for (const { id } of isSweep ? [] : worksheets)
  test(`the worksheet ${id} shuts nobody out, keeps its width, and keeps every answer`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await openSheet(page, id);
    await walkThrough(page);
    // Empty rows that paper has beyond those of the page are no rows to fill in.
    await expect(page.locator('.paper-rows:visible')).toHaveCount(0);
    await fillAll(page);
    await walkThrough(page);
    expect(await findBarriers(page)).toEqual([]);
    expect([...(await findOverflow(page)), ...(await findCutText(page))]).toEqual([]);
    await waitUntilSaved(page);
    const written = await readControls(page);
    await page.reload();
    await walkThrough(page);
    expect(await readControls(page)).toEqual(written);
  });

for (const { id } of isSweep ? worksheets : []) {
  test.describe(`the worksheet ${id}`, () => {
    test('shuts nobody out, empty and filled', async ({ page }) => {
      await openSheet(page, id);
      await walkThrough(page);
      expect(await findBarriersInTwoLooks(page)).toEqual([]);
      await fillAll(page);
      await walkThrough(page);
      expect(await findBarriersInTwoLooks(page)).toEqual([]);
    });

    test('is never wider than its window, and cuts no words', async ({ page }) => {
      await openSheet(page, id);
      await walkThrough(page);
      const found = await findOverflows(page);
      await fillAll(page, 'Anticonstitutionnellement'.repeat(6));
      await walkThrough(page);
      found.push(...(await findOverflows(page)));
      await page.setViewportSize({ width: 360, height: 800 });
      found.push(...(await findCutText(page)));
      expect(found).toEqual([]);
    });

    test('keeps every answer: after a reload, and in the other language', async ({ page }) => {
      await openSheet(page, id);
      await walkThrough(page);
      await fillAll(page);
      await waitUntilSaved(page);
      const kept = await readAnswers(page);
      const written = await readControls(page);
      await page.reload();
      await walkThrough(page);
      expect(await readControls(page)).toEqual(written);
      await openSheet(page, id, 'en');
      await walkThrough(page);
      expect(await readAnswers(page)).toEqual(kept);
    });

    test('is whole, labelled and printed without a script', async ({ browser, baseURL }) => {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        ...(baseURL === undefined ? {} : { baseURL }),
      });
      const page = await context.newPage();
      const found = worksheets.find((worksheet) => worksheet.id === id);
      await page.goto(found?.url ?? '');
      const labels = page.locator('form .field-label');
      expect(await labels.count()).toBeGreaterThan(0);
      await page.emulateMedia({ media: 'print' });
      for (const label of await labels.all()) await expect(label).toBeVisible();
      await context.close();
    });
  });
}

test('every answer of every kind is in the notebook, in its search, and in a copy taken elsewhere', async ({
  page,
  browser,
  baseURL,
}) => {
  for (const { id } of worksheets) {
    await openSheet(page, id);
    await walkThrough(page);
    await fillAll(page, 'Coquelicot');
    await waitUntilSaved(page);
  }
  const answers = await readAnswers(page);
  await page.goto('/carnet/');
  await expect(page.locator('[data-contents]')).toBeVisible();
  await page.locator('[data-part="answers-search"], #answers-search').first().fill('coquelicot');
  await expect(page.locator('[data-answer]:not([data-unmatched])').first()).toContainText(
    'Coquelicot',
  );
  const download = page.waitForEvent('download');
  await page.locator('[data-copy]').click();
  const copy = readFileSync(await (await download).path(), 'utf8');

  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const other = await context.newPage();
  await other.goto('/carnet/');
  await expect(other.locator('[data-contents]')).toBeVisible();
  await takeCopy(other, copy);
  await expect.poll(() => readAnswers(other)).toEqual(answers);
  await context.close();
});
