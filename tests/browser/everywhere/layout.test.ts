import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { fillAll, open, stage, worksheets } from './acting.ts';
import { readPages, site } from './built.ts';

test.use({ trace: 'off' });

const widths = [320, 360, 768, 1280];
/** One page of each kind, and all that is filled in. */
const kinds = [
  '',
  'etapes/',
  'fiches/',
  'glossaire/',
  'carnet/',
  stage,
  ...Object.values(worksheets),
];

/** What makes the page wider than its window: nothing, when the page is as wide as it is shown. */
async function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const isClipped = (element: Element) => {
      for (let around = element.parentElement; around; around = around.parentElement)
        if (getComputedStyle(around).overflowX !== 'visible' && around !== document.body)
          return true;
      return false;
    };
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1 && !isClipped(element),
    );
    return [`${scrollWidth} > ${clientWidth}`].concat(
      wide.slice(0, 3).map(({ tagName, className, id }) => `${tagName}.${String(className)}#${id}`),
    );
  });
}

async function findOverflows(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const wide = await findOverflow(page);
    if (wide.length > 0)
      found.push(`${new URL(page.url()).pathname} at ${width} px: ${wide.join(' ')}`);
  }
  return found;
}

/** Words of which a part is hidden by the box they stand in. What is there for readers aloud is not meant. */
async function findCutText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('p, li, label, legend, h1, h2, h3, button, a, th, td, summary')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element;
        const isHidden = clipPath !== 'none';
        const isCut =
          (overflowY !== 'visible' && scrollHeight > clientHeight + 2) ||
          (overflowX !== 'visible' && scrollWidth > clientWidth + 2);
        return isCut && !isHidden;
      })
      .map(({ outerHTML }) => `${location.pathname} cuts ${outerHTML.slice(0, 100)}`),
  );
}

test('no page is wider than its window, from 320 to 1280 px', async ({ page }) => {
  test.slow();
  const found: string[] = [];
  for (const { path } of readPages(site)) {
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
  for (const path of [...Object.values(worksheets), 'carnet/']) {
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
      'button, input, select, textarea, summary, nav a, .actions a, .entry-title a',
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
