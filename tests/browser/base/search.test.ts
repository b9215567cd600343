import { expect, test } from '@playwright/test';
import { runQueries, watchPolicy } from '../searching.ts';

/** The index is that of the other build: what may differ is where its addresses lead. */
const SOME = 8;

test('finds in French what is asked for, under a base path', async ({ page }) => {
  test.slow();
  const readBroken = await watchPolicy(page);
  await page.goto('./');
  expect(await runQueries(page, 'fr', '/carnet-pro/', SOME)).toEqual([]);
  expect(await readBroken()).toEqual([]);
});

test('finds in English what is asked for, under a base path', async ({ page }) => {
  await page.goto('en/');
  expect(await runQueries(page, 'en', '/carnet-pro/', SOME)).toEqual([]);
});
