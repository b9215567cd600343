import { expect, test } from '@playwright/test';
import { open } from './acting.ts';
import { findBarriers } from './barriers.ts';
import { readPages, site } from './built.ts';

const pages = readPages(site);

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    for (const locale of ['fr', 'en']) {
      test(`no page shuts anybody out: ${locale}, ${colorScheme}, ${width} px`, async ({
        browser,
        baseURL,
      }) => {
        const context = await browser.newContext({
          baseURL: baseURL ?? '',
          colorScheme,
          viewport: { width, height: 800 },
        });
        const page = await context.newPage();
        const barriers: string[] = [];
        const own = pages.filter((each) => each.locale === locale);
        expect(own.length).toBeGreaterThan(15);
        for (const { path } of own) {
          await open(page, path);
          barriers.push(...(await findBarriers(page)).map((barrier) => `/${path}: ${barrier}`));
        }
        await context.close();
        expect(barriers).toEqual([]);
      });
    }
  }
}
