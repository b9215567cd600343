import { expect, test } from '@playwright/test';
import { open } from './acting.ts';
import { findBarriersInAllLooks } from './barriers.ts';
import { readPages, site } from './built.ts';

// A trace records the page at every step: it takes longer than the looking.
test.use({ trace: 'off' });
// A stage with its five worksheets is long to look at.
test.describe.configure({ timeout: 150_000 });

for (const { path } of readPages(site)) {
  test(`/${path} shuts nobody out, light or dark, narrow or wide`, async ({ page }) => {
    await open(page, path);
    expect(await findBarriersInAllLooks(page)).toEqual([]);
  });
}
