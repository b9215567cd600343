import { expect, test } from '@playwright/test';
import { readPages, site } from './built.ts';
import { inspect } from './inspecting.ts';
import { findDeadLinks, findLoneTwins, findMissingFiles } from './linking.ts';

const pages = readPages(site);

test('every link leads to a page, and to its place in it', async ({ page }) => {
  const found = await inspect(page, pages);
  expect(found.flatMap(({ links }) => links).length).toBeGreaterThan(500);
  expect(findDeadLinks(site, found)).toEqual([]);
});

test('every page finds what it loads', async ({ page }) => {
  expect(findMissingFiles(site, await inspect(page, pages))).toEqual([]);
});

test('every page and its twin lead to each other', async ({ page }) => {
  const found = await inspect(
    page,
    pages.filter(({ isMissing }) => !isMissing),
  );
  expect(findLoneTwins(site, found)).toEqual([]);
});

test('every page has a title of its own, a description, and tells its language', async ({
  page,
}) => {
  const found = await inspect(page, pages);
  for (const { path, title, lang, description } of found) {
    expect({ path, lang }).toEqual({ path, lang: path.startsWith('en/') ? 'en' : 'fr' });
    expect(title.length).toBeGreaterThan(12);
    expect(description.length).toBeGreaterThan(12);
  }
  const titles = found.map(({ title, lang }) => `${lang} ${title}`);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('no id stands twice in a page', async ({ page }) => {
  for (const { path, repeatedIds } of await inspect(page, pages))
    expect({ path, repeatedIds }).toEqual({ path, repeatedIds: [] });
});

test('headings begin with the title of the page and skip no level', async ({ page }) => {
  for (const { path, headings } of await inspect(page, pages)) {
    const levels = headings.map(({ level }) => level);
    expect({ path, titles: levels.filter((level) => level === 1).length }).toEqual({
      path,
      titles: 1,
    });
    expect({ path, first: levels[0] }).toEqual({ path, first: 1 });
    const skipped = headings.filter(({ level }, index) => level > (levels[index - 1] ?? 0) + 1);
    expect({ path, skipped }).toEqual({ path, skipped: [] });
    expect(headings.filter(({ text }) => text === '')).toEqual([]);
  }
});

test('every page has one header, one main part, one footer, and names its navigation', async ({
  page,
}) => {
  for (const { path, landmarks, navigation } of await inspect(page, pages)) {
    const one = { banner: 1, main: 1, contentinfo: 1 };
    expect({ path, landmarks }).toEqual({ path, landmarks: one });
    expect(navigation.length).toBeGreaterThan(1);
    expect(navigation).not.toContain('');
    expect(new Set(navigation).size).toBe(navigation.length);
  }
});

test('a page that does not exist is told in the language of its address', async ({ page }) => {
  for (const [path, lang] of [
    ['rien/', 'fr'],
    ['en/nothing/', 'en'],
  ] as const) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('main').getByRole('link').first().click();
    await expect(page.locator('main')).toHaveAttribute('data-view', /home|stages/);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
  }
});
