import type { Locator, Page } from '@playwright/test';
import { makeEntry, writeEntry } from '../../../src/notebook/entry.ts';
import type { Json } from '../../../src/notebook/index.ts';
import { stampOf } from '../../../src/notebook/stamp.ts';
import { control, frame } from './specimen.ts';

/** A table of the specimen, `worksheet.table`, and what its rows hold. */
export interface Rows {
  readonly path: string;
  readonly rows: readonly Readonly<Record<string, Json>>[];
}

/** Writes rows into the notebook of the next page that opens, as if they had been typed before. */
export async function keepRows(page: Page, { path, rows }: Rows): Promise<void> {
  const ids = rows.map((_, index) => `r${index + 1}`);
  const answers = [
    [path, ids] as const,
    ...rows.map((row, at) => [`${path}.${ids[at]}`, row] as const),
  ];
  const kept = answers.map(([at, value], counter) => {
    const stamp = stampOf({ time: Date.UTC(2026, 9, 1), counter, writer: 'aaaaaaaabbbb' });
    return [`passerelle:1:specimen:e:${at}`, writeEntry(makeEntry(at, value, stamp))] as const;
  });
  await page.goto('/confidentialite/');
  await page.evaluate((entries) => {
    for (const [key, text] of entries) localStorage.setItem(key, text);
  }, kept);
}

/** The names of the first cells as they stand on the page, from the top. */
export function shownNames(page: Page, path: string, column: string): Promise<string[]> {
  return frame(page, path)
    .locator(`[data-rows] > [data-row]:visible [data-field="${column}"] :is(input, textarea)`)
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
}

/** The cell of a row in a column. */
export function cell(page: Page, path: string, row: string, column: string): Locator {
  return control(page, `${path}.${row}.${column}`);
}

/** What a table says after a change of its rows. */
export function saidBy(page: Page, path: string): Locator {
  return frame(page, path).locator('[data-said]');
}
