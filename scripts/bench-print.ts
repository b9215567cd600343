// How long the composer takes to lay out the whole workbook with an example person's answers.

import type { Page } from '@playwright/test';
import { slowDown } from './bench-watch.ts';

/** What composing took. */
interface Composed {
  readonly seconds: number;
  readonly sheets: number;
}

/** Chooses every worksheet at once, filled in by the first example person, and waits for the sheets. */
export async function measureWorkbook(page: Page, url: string, isSlow: boolean): Promise<Composed> {
  await page.goto(`${url}carnet-d-essai/`);
  await page.locator('[data-trial]').first().click();
  await page.waitForURL('**/carnet/');
  await page.goto(`${url}consultant/imprimer/`);
  await page.locator('[name=answers][value=notebook]').click();
  await page.waitForTimeout(1000);
  if (isSlow) await slowDown(page);
  const milliseconds = await page.evaluate(async () => {
    const began = performance.now();
    const items = document.querySelectorAll<HTMLInputElement>('[data-composer] [data-item]');
    for (const item of items) if (item.value.startsWith('worksheet:')) item.click();
    const print = document.querySelector<HTMLButtonElement>('[data-compose-print]');
    while (print?.disabled) await new Promise((resolve) => setTimeout(resolve, 20));
    return performance.now() - began;
  });
  const said = (await page.locator('[data-compose-said]').textContent()) ?? '';
  return { seconds: milliseconds / 1000, sheets: Number.parseInt(said, 10) };
}
