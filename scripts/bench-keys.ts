// How long a key waits for its letter to be painted, on a processor slowed down.

import type { Page } from '@playwright/test';
import { makeEntry, writeEntry } from '../src/notebook/entry.ts';
import type { Json } from '../src/notebook/index.ts';
import { stampOf } from '../src/notebook/stamp.ts';

export const keys = 500;
export const slowdown = 4;
/** Milliseconds between two keys: a fast typist. */
export const pause = 80;

/** Notes, for each key from here on, the milliseconds until the frame after it is painted. */
async function watchKeys(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        // A message posted from the frame is handled right after that frame is painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

/** The times of the last keys, the shortest first. */
async function readTimes(page: Page, count: number): Promise<number[]> {
  await page.waitForTimeout(1000);
  const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
  return times.slice(-count).sort((a, b) => a - b);
}

/** Types in the first text field of the worksheet that the page shows. */
export async function measureText(page: Page): Promise<number[]> {
  await watchKeys(page);
  await page.reload({ waitUntil: 'networkidle' });
  const field = page.locator('textarea:visible, input[type="text"]:visible').first();
  await field.fill('Ce que je sais faire, et que l’on me demande encore. '.repeat(40));
  await slowDown(page);
  await field.press('End');
  await page.keyboard.type('le temps de chercher '.repeat(keys).slice(0, keys), { delay: pause });
  return readTimes(page, keys);
}

/** Puts answers into the notebook of the specimen edition, as another visit would have left them. */
async function leaveAnswers(
  page: Page,
  url: string,
  answers: Readonly<Record<string, Json>>,
): Promise<void> {
  const prefix = 'passerelle:1:specimen:';
  const entries = Object.entries(answers).map(([path, value], counter) => {
    const stamp = stampOf({ time: Date.UTC(2026, 10, 1), counter, writer: 'aaaaaaaabbbb' });
    return [`${prefix}e:${path}`, writeEntry(makeEntry(path, value, stamp))] as const;
  });
  await page.goto(`${url}confidentialite/`);
  await page.evaluate((all) => {
    for (const [key, text] of all) localStorage.setItem(key, text);
  }, entries);
}

/** Types in a cell in the middle of a table of 500 rows. */
export async function measureLongTable(page: Page, url: string): Promise<number[]> {
  const ids = Array.from({ length: 500 }, (_, index) => `r${index + 1}`);
  const rows = ids.map((id, index): [string, Json] => [
    `table.targets.${id}`,
    { name: `Organisation ${index}`, attraction: (index % 5) + 1, access: ((index * 3) % 5) + 1 },
  ]);
  await leaveAnswers(page, url, { 'table.targets': ids, ...Object.fromEntries(rows) });
  await watchKeys(page);
  await page.goto(`${url}fiches/tableau/`);
  const cell = page.locator('[name="table.targets.r250.name"]');
  await cell.scrollIntoViewIfNeeded();
  await page.waitForTimeout(5000);
  await slowDown(page);
  await cell.press('End');
  await page.keyboard.type('une phrase qui continue encore un peu plus loin '.repeat(3), {
    delay: pause,
  });
  return readTimes(page, 120);
}

/** Changes scores of a matrix of twelve criteria and six options. */
export async function measureLargeMatrix(page: Page, url: string): Promise<number[]> {
  await watchKeys(page);
  await page.goto(`${url}fiches/matrice/`);
  const matrix = page.locator('[data-field="twelve-by-six"]');
  await matrix.scrollIntoViewIfNeeded();
  await page.waitForTimeout(3000);
  await slowDown(page);
  await matrix.locator('select[data-score]:visible').nth(3).focus();
  for (let key = 0; key < 60; key += 1) {
    await page.keyboard.press(key % 2 === 0 ? 'ArrowDown' : 'ArrowUp');
    await page.waitForTimeout(pause);
  }
  return readTimes(page, 50);
}
