import { expect, test } from '@playwright/test';
import { readPages, site, siteUnderBase } from '../everywhere/built.ts';
import { inspect } from '../everywhere/inspecting.ts';
import { findDeadLinks, findLoneTwins, findMissingFiles } from '../everywhere/linking.ts';
import type { Manifest } from '../everywhere/manifest.ts';

const { base } = siteUnderBase;
const pages = readPages(siteUnderBase);

test('every link under a base path leads to a page of it, and to its place in it', async ({
  page,
}) => {
  const found = await inspect(page, pages);
  expect(found.length).toBeGreaterThan(30);
  expect(found.flatMap(({ links }) => links).length).toBeGreaterThan(500);
  expect(findDeadLinks(siteUnderBase, found)).toEqual([]);
});

test('every page under a base path finds what it loads', async ({ page }) => {
  const found = await inspect(page, pages);
  expect(findMissingFiles(siteUnderBase, found)).toEqual([]);
  for (const { path, loaded } of found)
    expect({ path, outside: loaded.filter((address) => !address.startsWith(base)) }).toEqual({
      path,
      outside: [],
    });
});

test('every page under a base path and its twin lead to each other', async ({ page }) => {
  const found = await inspect(
    page,
    pages.filter(({ isMissing }) => !isMissing),
  );
  expect(findLoneTwins(siteUnderBase, found)).toEqual([]);
});

test('the build under a base path has the pages of the one at the root', () => {
  const paths = readPages(site).map(({ path }) => path);
  expect(pages.map(({ path }) => path)).toEqual(paths);
});

for (const locale of ['fr', 'en'] as const) {
  test(`the manifest in ${locale} gives addresses under the base path`, async ({ request }) => {
    const manifest = (await (await request.get(`workbook.${locale}.json`)).json()) as Manifest;
    const urls = [...manifest.stages, ...manifest.worksheets, ...manifest.sessions].flatMap(
      ({ url }) => url ?? [],
    );
    expect(urls.length).toBeGreaterThan(5);
    for (const url of urls) {
      expect(url.startsWith(locale === 'fr' ? base : `${base}en/`)).toBe(true);
      expect((await request.get(url)).status()).toBe(200);
    }
  });
}

test('a page that does not exist is told in the language of its address, under a base path', async ({
  page,
}) => {
  for (const [path, lang] of [
    ['rien/', 'fr'],
    ['en/nothing/', 'en'],
  ] as const) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await page.getByRole('main').getByRole('link').first().click();
    await expect(page).toHaveURL((url) => url.pathname.startsWith(base));
    await expect(page.locator('main')).not.toHaveAttribute('data-view', 'not-found');
  }
});
