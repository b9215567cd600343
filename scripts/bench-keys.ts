// How long a key waits for what it does to be painted, on a processor slowed down.

import type { Page } from '@playwright/test';
import { forgetKeys, leaveAnswers, readTimes, slowDown, watchKeys } from './bench-watch.ts';
import type { Times } from './bench-watch.ts';
import type { Json } from '../src/notebook/index.ts';

export const keys = 300;
/** Milliseconds between two keys: a fast typist. */
export const pause = 80;

const PHRASE = 'une phrase qui continue encore un peu plus loin ';

async function type(page: Page, count: number): Promise<Times> {
  await forgetKeys(page);
  await page.keyboard.type(PHRASE.repeat(count).slice(0, count), { delay: pause });
  return readTimes(page);
}

/** Types in the first text field of the worksheet that the page shows. */
export async function measureText(page: Page): Promise<Times> {
  await watchKeys(page);
  await page.reload({ waitUntil: 'networkidle' });
  const field = page.locator('textarea:visible, input[type="text"]:visible').first();
  await field.fill('Ce que je sais faire, et que l’on me demande encore. '.repeat(40));
  await slowDown(page);
  await field.press('End');
  return type(page, keys);
}

/** What a table of 500 rows costs. */
interface LongTable {
  /** Seconds from the address to the first rows with what they hold, and to the last. */
  readonly first: number;
  readonly last: number;
  readonly typing: Times;
  /** A row added, copied, moved and removed by its button. */
  readonly rows: Times;
}

/** Opens a table of 500 rows, types in the middle of it, and changes its rows. */
export async function measureLongTable(page: Page, url: string): Promise<LongTable> {
  const ids = Array.from({ length: 500 }, (_, index) => `r${index + 1}`);
  const rows = ids.map((id, index): [string, Json] => [
    `table.targets.${id}`,
    { name: `Organisation ${index}`, attraction: (index % 5) + 1, access: ((index * 3) % 5) + 1 },
  ]);
  await leaveAnswers(page, url, { 'table.targets': ids, ...Object.fromEntries(rows) });
  await watchKeys(page);
  await slowDown(page);
  const began = performance.now();
  await page.goto(`${url}fiches/tableau/`, { waitUntil: 'commit' });
  const untilShown = async (row: string): Promise<number> => {
    await page.waitForFunction(
      (name) => document.querySelector<HTMLTextAreaElement>(`[name="${name}"]`)?.value,
      `table.targets.${row}.name`,
    );
    return (performance.now() - began) / 1000;
  };
  const first = await untilShown('r1');
  const last = await untilShown('r500');
  const cell = page.locator('[name="table.targets.r250.name"]');
  await cell.scrollIntoViewIfNeeded();
  await page.waitForTimeout(3000);
  await cell.press('End');
  const typing = await type(page, 150);

  await forgetKeys(page);
  const table = page.locator('[data-field="targets"]');
  for (let at = 200; at < 208; at += 2) {
    const row = table.locator(`[data-row="r${at}"]`);
    for (const button of [
      table.locator('[data-add-row]'),
      row.locator('[data-duplicate]'),
      row.locator('[data-move="up"]'),
      row.locator('[data-remove]'),
    ]) {
      await button.focus();
      await page.waitForTimeout(700);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(700);
    }
  }
  return { first, last, typing, rows: await readTimes(page) };
}

/** Changes scores of a matrix of twelve criteria and six options. */
export async function measureLargeMatrix(page: Page, url: string): Promise<Times> {
  await watchKeys(page);
  await page.goto(`${url}fiches/matrice/`);
  const matrix = page.locator('[data-field="twelve-by-six"]');
  await matrix.scrollIntoViewIfNeeded();
  await page.waitForTimeout(3000);
  await slowDown(page);
  await matrix.locator('select[data-score]:visible').nth(3).focus();
  await page.keyboard.press('ArrowDown');
  await forgetKeys(page);
  for (let key = 0; key < 60; key += 1) {
    await page.keyboard.press(key % 2 === 0 ? 'ArrowDown' : 'ArrowUp');
    await page.waitForTimeout(pause);
  }
  return readTimes(page);
}
