import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { RunningServer } from '../../../src/site/server.ts';
import { findBarriersInTwoLooks } from '../everywhere/barriers.ts';
import { ask, searchOf } from '../searching.ts';
import { siteOf } from './site.ts';

/** The codes of the other languages that the head of a page leads to. */
function twinsOf(page: Page): Promise<string[]> {
  return page.locator('[data-twin]').allInnerTexts();
}

test.describe('three languages, one of them half written', () => {
  let site: RunningServer;
  test.beforeAll(async () => {
    site = await siteOf('three-languages');
  });
  test.afterAll(() => site.close());

  test('keeps the answers of a worksheet from one language to the next', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${site.url}fiches/premiers-mots/`);
    // Names from anywhere are kept, and what runs from right to left does so.
    const words = 'Marcher avec Łukasz, Đặng, 李 et e\u0301lan\nعمر، مرحبا!';
    await page.getByLabel('Ce qui compte').fill(words);
    await expect(page.getByLabel('Ce qui compte')).toHaveCSS('unicode-bidi', 'plaintext');
    await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
    expect(await twinsOf(page)).toEqual(['en', 'de']);
    const german = page.getByRole('link', { name: 'de', exact: true });
    await expect(german.getByTitle('Deutsch')).toBeVisible();
    await german.click();
    await expect(page).toHaveURL(`${site.url}de/blaetter/erste-worte/`);
    await expect(page.getByLabel('Was zählt')).toHaveValue(words);
    await page.getByRole('radio', { name: 'Später' }).check();
    await page.getByRole('link', { name: 'en', exact: true }).click();
    await expect(page.getByLabel('What matters')).toHaveValue(words);
    await expect(page.getByRole('radio', { name: 'Later' })).toBeChecked();
  });

  test('says where a page is borrowed, in its own language, and marks what is', async ({
    page,
  }) => {
    await page.goto(`${site.url}de/etappen/deuxieme/`);
    await expect(page.getByRole('note')).toHaveText(/noch nicht\. Er steht hier auf Französisch\./);
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toHaveText('Deuxième étape');
    await expect(title).toHaveAttribute('lang', 'fr');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    const original = page.locator('link[rel="canonical"]');
    await expect(original).toHaveAttribute('href', '/etapes/deuxieme/');
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
    expect(await findBarriersInTwoLooks(page)).toEqual([]);
  });

  test('shows each worksheet whole in one language', async ({ page }) => {
    await page.goto(`${site.url}de/etappen/erste/`);
    await expect(page.getByRole('note')).toHaveCount(0);
    const first = page.locator('.worksheet-place').nth(0);
    const second = page.locator('.worksheet-place').nth(1);
    await expect(first).toContainText('Sagen, was zählt.');
    await expect(second).toHaveAttribute('lang', 'fr');
    await expect(second).toContainText('Ma semaine');
    await expect(second).toContainText('Ce que je prévois');
    await expect(second).not.toContainText('Meine Woche');
  });

  test('finds what is written in a language, and not what it borrows', async ({ page }) => {
    await page.goto(`${site.url}de/`);
    await page.getByRole('button', { name: 'Suchen' }).click();
    await ask(page, 'Freundlichkeit');
    await expect(searchOf(page).results.first()).toHaveText('Erste Etappe');
    await ask(page, 'retrouvailles');
    await expect(searchOf(page).results).toHaveCount(0);
  });

  test('has an error page in each language', async ({ page }) => {
    for (const [path, lang, title] of [
      ['nulle-part/', 'fr', 'Cette page n’existe pas'],
      ['en/nowhere/', 'en', 'This page does not exist'],
      ['de/nirgends/', 'de', 'Diese Seite gibt es nicht'],
    ] as const) {
      const answer = await page.goto(`${site.url}${path}`);
      expect(answer?.status()).toBe(404);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    }
  });
});

test('English first stands at the root, and French under its code', async ({ page }) => {
  const site = await siteOf('english-first');
  try {
    await page.goto(`${site.url}worksheets/first-words/`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(await twinsOf(page)).toEqual(['fr']);
    await page.locator('[data-twin]').click();
    await expect(page).toHaveURL(`${site.url}fr/fiches/premiers-mots/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Premiers mots');
    const manifest = await page.request.get(`${site.url}workbook.en.json`);
    expect(await manifest.json()).toMatchObject({ locale: 'en', locales: ['en', 'fr'] });
  } finally {
    await site.close();
  }
});

test('one language has no switch to another, and all else', async ({ page }) => {
  const site = await siteOf('one-language');
  try {
    await page.goto(site.url);
    expect(await twinsOf(page)).toEqual([]);
    await expect(page.locator('link[hreflang]')).toHaveCount(0);
    await page.keyboard.press('/');
    await ask(page, 'matters');
    await searchOf(page).results.first().click();
    await expect(page).toHaveURL(`${site.url}worksheets/first-words/`);
    const answer = await page.goto(`${site.url}nowhere/`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
  } finally {
    await site.close();
  }
});
