import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { Profile } from './profile.ts';
import {
  BUDGET,
  COMMITMENT,
  EXPECTATION,
  START,
  control,
  frame,
  open,
  reachJournal,
  readAnswer,
  waitForState,
  write,
} from './sheets.ts';

const trouble = (page: Page) => page.locator('[data-trouble]');
const NAME = 'mutual-commitment.candidate-name';

/** Fills `localStorage` to its last unit under a key that is not ours. */
function fillStorage(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (let size = 2 ** 22, count = 0; size >= 1; count++) {
      try {
        localStorage.setItem(`elsewhere:${count}`, 'x'.repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
}

function freeStorage(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith('elsewhere:')) localStorage.removeItem(key);
  });
}

/**
 * Gives the site's databases little room from the start (Chromium remembers for minutes how much is
 * left), and gives how to give it back.
 */
async function limitRoom(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(process.env.PASSERELLE_TEST_SITE ?? '');
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 300_000 });
  return async () => {
    await session.send('Storage.overrideQuotaForOrigin', { origin });
  };
}

/** Fills what room there is for databases with what cannot be packed, in one that is not ours. */
function fillDatabases(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('elsewhere');
      opening.onupgradeneeded = () => opening.result.createObjectStore('bytes');
      opening.onerror = () => reject(opening.error ?? new Error('open'));
      opening.onsuccess = () => resolve(opening.result);
    });
    const hasRoom = (key: number) =>
      new Promise<boolean>((resolve) => {
        const transaction = database.transaction('bytes', 'readwrite', { durability: 'strict' });
        const bytes = crypto.getRandomValues(new Uint8Array(60_000));
        transaction.objectStore('bytes').put(bytes, key);
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
      });
    for (let key = 0; await hasRoom(key); key++);
    database.close();
  });
}

/** Counts every change in an element and in its place, until it is asked. */
function watchChanges(page: Page, selector: string): Promise<() => Promise<number>> {
  const key = `changes${selector.replace(/\W/g, '')}`;
  return page
    .evaluate(
      ([where, name]) => {
        const element = document.querySelector(where as string);
        const holder = window as unknown as Record<string, number>;
        holder[name as string] = 0;
        const observer = new MutationObserver((records) => {
          const ours = records.filter(
            ({ target, addedNodes, removedNodes }) =>
              element?.contains(target) ||
              [...addedNodes, ...removedNodes].some((node) => node === element),
          );
          holder[name as string] = (holder[name as string] ?? 0) + ours.length;
        });
        observer.observe(document.body, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
      },
      [selector, key],
    )
    .then(
      () => () =>
        page.evaluate((name) => (window as unknown as Record<string, number>)[name] ?? 0, key),
    );
}

/** Saves a copy by the button of the notice, and gives the file’s text. */
async function saveCopy(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await trouble(page).locator('[data-save-copy]').click();
  return readFile(await (await download).path(), 'utf8');
}

test('saves all the same when the first store is full, and finds it after a restart', async () => {
  const profile = await Profile.create();
  try {
    const page = await profile.start();
    await open(page, COMMITMENT);
    await write(page, EXPECTATION, 'Avant');
    await fillStorage(page);
    await write(page, EXPECTATION, 'Écrit quand il n’y a plus de place '.repeat(20));
    await expect(trouble(page)).toBeHidden();
    await profile.close();
    const again = await profile.start();
    await again.goto(COMMITMENT);
    await expect(control(again, EXPECTATION)).toHaveValue(/^Écrit quand .*place $/);
  } finally {
    await profile.remove();
  }
});

test('tells of full stores by the field, keeps what was there, and recovers by itself', async ({
  page,
}) => {
  test.slow();
  const giveRoom = await limitRoom(page);
  await open(page, COMMITMENT);
  await write(page, NAME, 'Ana');
  await write(page, EXPECTATION, 'Avant');
  await fillStorage(page);
  await fillDatabases(page);

  await control(page, EXPECTATION).click();
  await page.keyboard.press('End');
  const more = ', puis beaucoup d’autres mots';
  await page.keyboard.type(more);
  await waitForState(page, 'failed');
  await expect(trouble(page)).toBeInViewport();
  const place = await trouble(page).boundingBox();
  const field = await frame(page, EXPECTATION).boundingBox();
  expect((place?.y ?? 0) - (field?.y ?? 0) - (field?.height ?? 0)).toBeLessThan(60);

  // Neither moved nor redrawn under the hand, however long one writes on.
  const countChanges = await watchChanges(page, '[data-trouble]');
  await page.keyboard.type(' et encore', { delay: 120 });
  await control(page, NAME).focus();
  await page.keyboard.type('ïs', { delay: 120 });
  expect(await countChanges()).toBe(0);
  await expect(control(page, EXPECTATION)).toHaveValue(`Avant${more} et encore`);
  expect(await readAnswer(page, 'localStorage', EXPECTATION)).toBe('Avant');
  expect(await reachJournal(page, 'entries', NAME)).toContain('"Ana"');

  const file = await saveCopy(page);
  await expect(trouble(page)).toContainText('La copie est faite');
  expect(JSON.parse(file)).toMatchObject({
    entries: { [EXPECTATION]: { v: `Avant${more} et encore` } },
  });

  // Another page of this tab still has it, and goes on trying.
  await page.goto(START);
  await page.goto(COMMITMENT);
  await expect(control(page, EXPECTATION)).toHaveValue(`Avant${more} et encore`);
  await waitForState(page, 'failed');

  await freeStorage(page);
  await giveRoom();
  await waitForState(page, 'saved');
  await expect(trouble(page)).toBeHidden();
  expect(await reachJournal(page, 'entries', EXPECTATION)).toContain('et encore');
});

test('tells of full stores within sight of the row one writes in', async ({ page }) => {
  await limitRoom(page);
  await open(page, BUDGET);
  const name = 'transition-budget.expenses.r2.label';
  await write(page, name, 'Loyer');
  await fillStorage(page);
  await fillDatabases(page);
  await control(page, name).click();
  await page.keyboard.type(' et charges');
  await waitForState(page, 'failed');
  await expect(trouble(page)).toBeInViewport();
});

test('asks before leaving only where words would be lost', async ({ page }) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await limitRoom(page);
  await open(page, COMMITMENT);
  await control(page, EXPECTATION).click();
  await page.keyboard.type('Gardé');
  await waitForState(page, 'saved');
  await page.reload();
  expect(asked).toEqual([]);

  await fillStorage(page);
  await fillDatabases(page);
  await control(page, EXPECTATION).click();
  await page.keyboard.type(' mais pas ceci');
  await waitForState(page, 'failed');
  // The tab keeps it for its other pages; closing the tab would lose it.
  await page.getByRole('link', { name: 'Glossaire' }).first().click();
  await page.waitForURL('**/glossaire/');
  expect(asked).toEqual([]);
  await page.goBack();
  await waitForState(page, 'failed');
  await control(page, NAME).click();
  await page.keyboard.type('A');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
});

const refusals: Readonly<Record<string, () => void>> = {
  'localStorage throws': () => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    });
  },
  'the database does not open': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'InvalidStateError');
    };
  },
  'there is no database': () => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  },
  'sessionStorage throws': () => {
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    });
  },
};

async function refuse(page: Page, ...names: (keyof typeof refusals)[]): Promise<void> {
  for (const name of names) await page.addInitScript(refusals[name] ?? (() => undefined));
}

test('is saved as ever when only localStorage is refused', async ({ page }) => {
  await refuse(page, 'localStorage throws');
  await open(page, COMMITMENT);
  await write(page, EXPECTATION, 'Dans la base');
  await expect(trouble(page)).toBeHidden();
  await page.reload();
  await expect(control(page, EXPECTATION)).toHaveValue('Dans la base');
});

for (const refusal of ['the database does not open', 'there is no database'])
  test(`says how fragile it is when ${refusal}, and keeps the answers`, async ({ page }) => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await refuse(page, refusal);
    await open(page, COMMITMENT);
    await control(page, EXPECTATION).click();
    await page.keyboard.type('Dans la première copie');
    await waitForState(page, 'failed');
    await expect(trouble(page)).toBeVisible();
    await page.reload();
    await expect(control(page, EXPECTATION)).toHaveValue('Dans la première copie');
    expect(asked).toEqual([]);
  });

test('keeps answers for the tab when both stores are refused, and says so until it is left', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await refuse(page, 'localStorage throws', 'there is no database');
  await open(page, COMMITMENT);
  await control(page, EXPECTATION).click();
  await page.keyboard.type('Pour cet onglet');
  await waitForState(page, 'memory');
  await expect(trouble(page)).toBeVisible();
  await expect(page.locator('[data-memory]')).toBeHidden();
  await expect(page.locator('[data-device-question]')).toBeHidden();
  expect(await saveCopy(page)).toContain('Pour cet onglet');

  await page.getByRole('link', { name: 'Glossaire' }).first().click();
  await page.waitForURL('**/glossaire/');
  await page.goto(COMMITMENT);
  expect(asked).toEqual([]);
  await expect(control(page, EXPECTATION)).toHaveValue('Pour cet onglet');
  await waitForState(page, 'memory');
  await expect(trouble(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
});

test('asks before any leaving when no store works at all', async ({ page }) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await refuse(page, 'localStorage throws', 'there is no database', 'sessionStorage throws');
  await open(page, COMMITMENT);
  await control(page, EXPECTATION).click();
  await page.keyboard.type('Nulle part');
  await waitForState(page, 'memory');
  await page.getByRole('link', { name: 'Glossaire' }).first().click();
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await expect(control(page, EXPECTATION)).toHaveValue('Nulle part');
  expect(await saveCopy(page)).toContain('Nulle part');
});

test('works in memory, and says so, where the reader has blocked all cookies', async () => {
  const profile = await Profile.create();
  try {
    await profile.block('cookies');
    const page = await profile.start();
    await open(page, COMMITMENT);
    expect(
      await page.evaluate(() => {
        try {
          return String(localStorage.length);
        } catch (error) {
          return (error as Error).name;
        }
      }),
    ).toBe('SecurityError');
    await control(page, EXPECTATION).fill('Sans cookies');
    await waitForState(page, 'memory');
    await expect(trouble(page)).toBeVisible();
    await expect(control(page, EXPECTATION)).toHaveValue('Sans cookies');
  } finally {
    await profile.remove();
  }
});
