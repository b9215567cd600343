import { expect, test } from '@playwright/test';
import { open, stage, worksheets } from './acting.ts';
import { findBarriersInAllLooks, findBarriersInTwoLooks } from './barriers.ts';
import { readPages, site } from './built.ts';

// A trace records the page at every step: it takes longer than the looking.
test.use({ trace: 'off' });
// A stage with its five worksheets is long to look at.
test.describe.configure({ timeout: 150_000 });

/** Pages of every sort, looked at in all looks; their likes are looked at in two. */
const CLOSELY = [
  ...['', 'etapes/', 'fiches/', 'glossaire/', 'carnet/', '404.html', 'en/', 'en/notebook/'],
  ...[stage, ...Object.values(worksheets)],
];

// A page and its twin are made of the same parts: of the other language one of each sort is enough.
for (const { path, locale } of readPages(site)) {
  if (locale !== 'fr' && !CLOSELY.includes(path)) continue;
  const isClose = CLOSELY.includes(path);
  test(`/${path} shuts nobody out, ${isClose ? 'light or dark, narrow or wide' : 'narrow and light, wide and dark'}`, async ({
    page,
  }) => {
    await open(page, path);
    expect(await (isClose ? findBarriersInAllLooks : findBarriersInTwoLooks)(page)).toEqual([]);
  });
}
