import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { findBarriersInTwoLooks } from '../everywhere/barriers.ts';
import { print } from '../papers.ts';
import { frame, openSheet, readAnswers, waitUntilSaved } from './specimen.ts';

const INTERESTS = 'scales.interests';

function step(page: Page, name: string): Locator {
  return frame(page, INTERESTS).getByRole('radio', { name, exact: true });
}

async function saved(page: Page): Promise<unknown> {
  await waitUntilSaved(page);
  return (await readAnswers(page))[INTERESTS];
}

test.beforeEach(async ({ page }) => {
  await openSheet(page, 'scales');
});

test('each circle says its statement and its step, the ends also their words', async ({ page }) => {
  await expect(step(page, 'Écrire : 1, pas du tout')).toHaveCount(1);
  await expect(step(page, 'Écrire : 3')).toHaveCount(1);
  await expect(step(page, 'Écrire : 5, beaucoup')).toHaveCount(1);
  await expect(step(page, 'Écrire : Je ne sais pas')).toHaveCount(1);
  await expect(frame(page, INTERESTS).getByRole('radiogroup')).toHaveCount(6);
  expect(await findBarriersInTwoLooks(page)).toEqual([]);
});

test('a keyboard answers one statement after the other, and the answers come back', async ({
  page,
}) => {
  await step(page, 'Écrire : 1, pas du tout').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(step(page, 'Écrire : 4')).toBeChecked();
  await step(page, 'Convaincre : Je ne sais pas').check();
  expect(await saved(page)).toEqual({ write: 4, persuade: 'unknown' });
  await expect(frame(page, 'scales.mean-interest')).toContainText('4');
  await expect(frame(page, 'scales.strongest')).toContainText('Écrire');
  await page.reload();
  await expect(step(page, 'Écrire : 4')).toBeChecked();
  await expect(step(page, 'Convaincre : Je ne sais pas')).toBeChecked();
  await openSheet(page, 'scales', 'en');
  await expect(step(page, 'Writing: 4')).toBeChecked();
});

test('one answer is taken back without the others', async ({ page }) => {
  await step(page, 'Écrire : 4').check();
  await step(page, 'Convaincre : 2').check();
  expect(await findBarriersInTwoLooks(page)).toEqual([]);
  const clear = frame(page, INTERESTS).getByRole('button', { name: 'Effacer : Écrire' });
  await clear.focus();
  await page.keyboard.press('Enter');
  await expect(step(page, 'Écrire : 1, pas du tout')).toBeFocused();
  await expect(clear).toBeHidden();
  expect(await saved(page)).toEqual({ persuade: 2 });
});

test('on a narrow screen statements stand one below the other, with room for a finger', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const item = frame(page, INTERESTS).locator('[data-item=write]');
  const words = await item.locator('.scales-words').boundingBox();
  const steps = await item.locator('.scale-steps').boundingBox();
  expect(steps?.y).toBeGreaterThanOrEqual((words?.y ?? 0) + (words?.height ?? 0));
  await expect(item.getByText('beaucoup')).toBeVisible();
  const sizes = await frame(page, 'scales.ground')
    .locator('.scale-step')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect()));
  for (const { width, height } of sizes) expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
});

test('on paper every statement has its row of steps, with what was answered', async ({ page }) => {
  const blank = (await print(page, 'A4', 'blank')).sheets.join(' ').replaceAll(/\s+/g, ' ');
  expect(blank).toContain('Écrire');
  expect(blank.match(/(?<!0 )1 2 3 4 5(?! 6)/g)).toHaveLength(6);
  expect(blank.match(/0 1 2 3 4 5 6 7 8 9 10/g)).toHaveLength(2);
  await step(page, 'Écrire : 4').check();
  await page.emulateMedia({ media: 'print' });
  const ring = frame(page, INTERESTS).locator('[data-item=write] :checked + span');
  await expect(ring).toHaveText('4');
  expect(await ring.evaluate((each) => getComputedStyle(each).borderStyle)).toBe('solid');
});
