import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { fillAll, open, stage, thorough, worksheets } from './acting.ts';
import { samplePages } from '../sample.ts';
import { findCutText, findOverflow, findOverflows } from './room.ts';

test.use({ trace: 'off' });

/** One page of each kind, and all that is filled in. */
const kinds = [
  '',
  'etapes/',
  'fiches/',
  'glossaire/',
  'carnet/',
  'seances/',
  'consultant/',
  'consultant/seances/long-7-rencontres/',
  stage,
  ...thorough.map(([, path]) => path),
];

test('no page is wider than its window, from 320 to 1280 px', async ({ page }) => {
  test.slow();
  const found: string[] = [];
  for (const { path } of samplePages()) {
    await open(page, path);
    found.push(...(await findOverflows(page)));
  }
  expect(found).toEqual([]);
});

test('a very long word makes no page wider', async ({ page }) => {
  test.slow();
  await open(page, stage);
  await fillAll(page, 'Anticonstitutionnellement'.repeat(20));
  const found = await findOverflows(page);
  for (const path of [...thorough.map(([, path]) => path), 'carnet/']) {
    await open(page, path);
    found.push(...(await findOverflows(page)));
  }
  expect(found).toEqual([]);
});

test('answers never make a table, a scale or cards lose their room', async ({ page }) => {
  for (const path of [worksheets['transition-budget'], worksheets['starting-point'], stage]) {
    await open(page, path);
    await fillAll(page);
    const flat = await page
      .locator('.worksheet :is(.table-frame, .scale, .cards, tr[data-row])')
      .evaluateAll((all) =>
        all
          .filter((each) => each.parentElement?.closest('.field')?.checkVisibility())
          .filter((each) => each.getBoundingClientRect().height < 20)
          .map((each) => each.closest<HTMLElement>('.field')?.dataset['field']),
      );
    expect({ path, flat }).toEqual({ path, flat: [] });
  }
});

test('letters set twice as large in the browser are neither cut nor wider than the window', async ({
  page,
}) => {
  test.slow();
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  const found: string[] = [];
  for (const path of kinds) {
    await open(page, path);
    const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    expect(parseFloat(size)).toBeGreaterThanOrEqual(32);
    for (const width of [640, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      found.push(...(await findOverflow(page)), ...(await findCutText(page)));
    }
  }
  expect(found).toEqual([]);
});

/** Controls too small for a finger: neither wide enough themselves nor alone on their ground. */
async function findSmallTargets(page: Page, least: number, selector: string): Promise<string[]> {
  return page.evaluate(
    ([size, wanted]) =>
      [...document.querySelectorAll<HTMLElement>(String(wanted))]
        .filter((element) =>
          element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
        )
        .filter((element) => !element.closest('.visually-hidden, .skip-link'))
        .flatMap((element) => {
          // A tick is as large as the label around it.
          const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
          const isLarge = Math.min(width, height) >= Number(size) - 0.5;
          return isLarge
            ? []
            : [`${Math.round(width)} × ${Math.round(height)} ${element.outerHTML.slice(0, 120)}`];
        }),
    [least, selector] as const,
  );
}

test('on a phone, every control is at least 24 px large', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 360, height: 800 });
  const found = new Set<string>();
  for (const path of kinds) {
    await open(page, path);
    const small = await findSmallTargets(
      page,
      24,
      'button, input, select, textarea, summary, nav a, .actions a, .entry-title a, .facts a, .sheets > li > a',
    );
    for (const each of small) found.add(`/${path}: ${each}`);
  }
  expect([...found]).toEqual([]);
});

test('on a phone, what one answers with is as large as a thumb', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const found = new Set<string>();
  for (const path of Object.values(worksheets)) {
    await open(page, path);
    const small = await findSmallTargets(
      page,
      44,
      '.worksheet :is(input, select, textarea), .button, .tool, .row-tool, [data-add-row], [data-add]',
    );
    for (const each of small) found.add(`${path} ${each}`);
  }
  expect([...found]).toEqual([]);
});
