import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** What every key of the default edition starts with in `localStorage` and `sessionStorage`. */
export const PREFIX = 'passerelle:1:passerelle:';
const DATABASE = 'passerelle:passerelle';

/** Where the worksheets of the first stage are, in French. */
export const COMMITMENT = '/fiches/engagement-mutuel/';
export const START = '/fiches/point-de-depart/';
export const BUDGET = '/fiches/budget-de-transition/';
export const VISION = '/fiches/point-de-vision-partagee/';
export const STAGE = '/etapes/cadre-et-engagement/';

/** A long text, asked in the worksheet `mutual-commitment`. */
export const EXPECTATION = 'mutual-commitment.expectation';

/** The control of a name, or the one among several that has a value. */
export function control(page: Page, name: string, value?: string): Locator {
  const one = value === undefined ? '' : `[value="${value}"]`;
  return page.locator(`[name="${name}"]${one}`);
}

/** The frame of a field, with all that is said around its control. */
export function frame(page: Page, name: string): Locator {
  const [worksheet, field] = name.split('.');
  return page.locator(`form[data-worksheet="${worksheet}"] [data-field="${field}"]`);
}

/** Waits until the page says so of its saving, looking at every frame. */
export async function waitForState(page: Page, state: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector<HTMLElement>('[data-save-state]')?.dataset.saveState === wanted,
    state,
  );
}

/** Writes an answer and waits until it is kept. */
export async function write(page: Page, name: string, text: string): Promise<void> {
  await control(page, name).fill(text);
  await waitForState(page, 'saved');
}

/** Opens a worksheet, ready to be used. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await waitForScripts(page);
}

/** Waits for the page’s scripts: the button that prints, and those of tables, are theirs to show. */
export async function waitForScripts(page: Page): Promise<void> {
  await expect(page.locator('[data-print-page]').first()).toBeVisible();
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement>('[data-add-row]')].every(
      (button) => button.closest<HTMLElement>('[data-live]')?.hidden !== true,
    ),
  );
}

/** The site’s own keys in a storage of the page, without their prefix. */
export function readStorage(
  page: Page,
  kind: 'localStorage' | 'sessionStorage',
): Promise<Record<string, string>> {
  return page.evaluate(
    ([area, start]) =>
      Object.fromEntries(
        Object.entries({ ...window[area as 'localStorage'] })
          .filter(([key]) => key.startsWith(start as string))
          .map(([key, text]) => [key.slice((start as string).length), String(text)]),
      ),
    [kind, PREFIX],
  );
}

/** Reads or writes one row of the database, past the site’s own code; `null` when it is not there. */
export function reachJournal(
  page: Page,
  store: 'entries' | 'meta' | 'versions' | 'damaged',
  key: string,
  text?: string,
): Promise<string | null> {
  return page.evaluate(
    async ([database, name, inner, put]) => {
      const all = await indexedDB.databases();
      if (!all.some((each) => each.name === database)) return null;
      return new Promise<string | null>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.onerror = () => reject(opening.error ?? new Error('open'));
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name as string, 'readwrite');
          const rows = transaction.objectStore(name);
          const request = put === null ? rows.get(inner) : rows.put(put, inner);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(put ?? (request.result as string | undefined) ?? null);
          };
        };
      });
    },
    [DATABASE, store, key, text ?? null] as const,
  );
}

/** The keys of everything the database holds, by store; nothing when there is no database. */
export function listJournal(page: Page): Promise<string[]> {
  return page.evaluate(async (database) => {
    const all = await indexedDB.databases();
    if (!all.some(({ name }) => name === database)) return [];
    const opened = await new Promise<IDBDatabase | undefined>((resolve) => {
      const opening = indexedDB.open(database);
      // Erased between the two questions: opening must not make it again, empty.
      opening.onupgradeneeded = () => opening.transaction?.abort();
      opening.onerror = () => resolve(undefined);
      opening.onsuccess = () => resolve(opening.result);
    });
    if (!opened) return [];
    const stores = [...opened.objectStoreNames];
    const transaction = opened.transaction(stores, 'readonly');
    const keys = await Promise.all(
      stores.map(
        (store) =>
          new Promise<string[]>((resolve) => {
            const request = transaction.objectStore(store).getAllKeys();
            request.onsuccess = () =>
              resolve(request.result.map((key) => `${store}:${key as string}`));
          }),
      ),
    );
    opened.close();
    return keys.flat();
  }, DATABASE);
}

/** The answers in the page’s own store of one tab or device, as the words they hold, in one text. */
export async function readAnswer(
  page: Page,
  kind: 'localStorage' | 'sessionStorage',
  path: string,
): Promise<unknown> {
  const text = (await readStorage(page, kind))[`e:${path}`];
  return text === undefined ? undefined : (JSON.parse(text) as { v: unknown }).v;
}
