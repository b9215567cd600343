import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { makeEntry } from '../../src/notebook/entry.ts';
import { writeFile } from '../../src/notebook/file/index.ts';
import type { NotebookFile } from '../../src/notebook/file/index.ts';
import type { Json } from '../../src/notebook/index.ts';
import { stampOf } from '../../src/notebook/stamp.ts';

export const EXPECTATION = 'Ce que j’attends de cet accompagnement';

/** Writes an answer on the worksheet of mutual commitment, and waits until it is saved. */
export async function expectOfThis(page: Page, text: string): Promise<void> {
  await page.goto('/fiches/engagement-mutuel/');
  await page.getByLabel(EXPECTATION).fill(text);
  await waitUntilSaved(page);
}

/** Waits until everything on the page is in the durable copy. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await expect(page.locator('p[data-save-state]').first()).toHaveAttribute(
    'data-save-state',
    'saved',
  );
}

/** Opens the notebook’s page, filled in. */
export async function openNotebookPage(page: Page): Promise<void> {
  await page.goto('/carnet/');
  await expect(page.locator('[data-contents]')).toBeVisible();
}

/** Another reader: a browser profile of its own. */
export async function openProfile(
  browser: Browser,
  baseURL: string | undefined,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) });
  return { context, page: await context.newPage() };
}

/** The text of a notebook’s file, written at `time` in ms. */
export function makeFile(
  answers: Readonly<Record<string, Json>>,
  { time = Date.UTC(2026, 0, 2), ...members }: Partial<NotebookFile> & { time?: number } = {},
): string {
  const stamp = (counter: number) => stampOf({ time, counter, writer: 'aaaaaaaabbbb' });
  const entries = Object.entries(answers).map(([path, value], index) => [
    path,
    makeEntry(path, value, stamp(index)),
  ]);
  return writeFile({
    edition: 'passerelle',
    notebook: 'abcdefgh',
    language: 'fr',
    written: new Date(time).toISOString(),
    entries: Object.fromEntries(entries) as NotebookFile['entries'],
    versions: {},
    kept: {},
    damaged: [],
    basedOn: {},
    unknown: {},
    ...members,
  });
}

/** Chooses a copy in the notebook’s page. */
export async function chooseCopy(page: Page, text: string | Buffer): Promise<void> {
  const path = test.info().outputPath('copie.passerelle.json');
  writeFileSync(path, text);
  await page.getByLabel('Ouvrir une copie', { exact: true }).setInputFiles(path);
}

/** Brings a copy into the notebook. */
export async function takeCopy(page: Page, text: string): Promise<void> {
  await chooseCopy(page, text);
  await page.getByRole('button', { name: 'Prendre ces réponses' }).click();
  await expect(page.locator('[data-import-said]')).toContainText('C’est fait');
  await waitUntilSaved(page);
}

/** Everything this browser keeps for the site, in both stores. */
export function readStores(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const kept: Record<string, string> = { ...localStorage };
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(name));
      });
      for (const store of database.objectStoreNames) {
        const transaction = database.transaction(store);
        const keys = transaction.objectStore(store).getAllKeys();
        const values = transaction.objectStore(store).getAll();
        await new Promise((resolve) => (transaction.oncomplete = resolve));
        keys.result.forEach((key, index) => {
          kept[`${store}/${JSON.stringify(key)}`] = JSON.stringify(values.result[index]);
        });
      }
      database.close();
    }
    return kept;
  });
}
