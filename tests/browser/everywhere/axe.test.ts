import { expect, test } from '@playwright/test';
import { open, stage, worksheets } from './acting.ts';
import { findBarriersInAllLooks, findBarriersInTwoLooks } from './barriers.ts';
import { samplePages } from '../sample.ts';
import { isSweep } from '../../sweep.ts';

// A trace records the page at every step: it takes longer than the looking.
test.use({ trace: 'off' });
// A stage with its five worksheets is long to look at.
test.describe.configure({ timeout: 150_000 });

/** Pages of every sort, looked at in all looks; their likes are looked at in two. */
const CLOSELY = isSweep
  ? [
      ...['', 'etapes/', 'fiches/', 'glossaire/', 'carnet/', '404.html', 'en/', 'en/notebook/'],
      ...[stage, ...Object.values(worksheets)],
    ]
  : ['', 'carnet/', worksheets['starting-point']];

for (const path of new Set([...samplePages().map((page) => page.path), ...CLOSELY])) {
  const isClose = CLOSELY.includes(path);
  test(`/${path} shuts nobody out, ${isClose ? 'light or dark, narrow or wide' : 'narrow and light'}`, async ({
    page,
  }) => {
    await open(page, path);
    expect(await (isClose ? findBarriersInAllLooks : findBarriersInTwoLooks)(page)).toEqual([]);
  });
}
