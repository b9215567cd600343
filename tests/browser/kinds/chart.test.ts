import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Download, Locator, Page } from '@playwright/test';
import { makeEntry, writeEntry } from '../../../src/notebook/entry.ts';
import type { Json } from '../../../src/notebook/index.ts';
import { stampOf } from '../../../src/notebook/stamp.ts';
import { control, frame, openSheet, waitUntilSaved } from './specimen.ts';

const TYPES = ['bars', 'funnel', 'line', 'radar', 'rings', 'scatter', 'timeline'];

/** The rows of a table as they are kept: their order, and each of them. */
function rowsOf(path: string, rows: readonly Record<string, Json>[]): Record<string, Json> {
  const ids = rows.map((_, index) => `r${index + 1}`);
  return { [path]: ids, ...Object.fromEntries(rows.map((row, at) => [`${path}.${ids[at]}`, row])) };
}

const NAMES = ['Awa', 'Bo', 'Cy', 'Di', 'Eva', 'Fay', 'Gil', 'Hana'];

/** Answers for every chart of the specimen. */
const answers: Readonly<Record<string, Json>> = {
  'chart-radar.clear': 7,
  'chart-radar.self': 4,
  'chart-radar.support': 9,
  'chart-radar.method': 2,
  ...rowsOf('chart-radar.skills', [
    { name: 'Conduire', level: 5, other: 4, target: 5 },
    { name: 'Former', level: 3, other: 5, target: 4 },
    { name: 'Compter', level: 2, other: 2, target: 4 },
  ]),
  ...rowsOf('chart-line.events', [
    { when: '2015-09', event: 'Usine', level: 4 },
    { when: '2003-06', event: 'Stage', level: -2 },
    { when: '2026-02', event: 'Fermeture', level: -5 },
  ]),
  ...rowsOf('chart-line.months', [
    { income: 210000, cost: 190000 },
    { income: 165000, cost: 180000 },
  ]),
  ...rowsOf('chart-timeline.periods', [
    { begin: '2003-09', end: '2005-06', kind: 'study', title: 'CAP' },
    { begin: '2006-02', end: '2014-12', kind: 'job', title: 'Cariste' },
  ]),
  ...rowsOf(
    'chart-rings.people',
    NAMES.map((name, index) => ({
      name,
      circle: index % 2 ? 'friends' : 'family',
      closeness: 1 + (index % 5),
      knows: [{ id: `r${((index + 3) % NAMES.length) + 1}`, text: 'x' }],
    })),
  ),
  'chart-funnel.known': 40,
  'chart-funnel.contacted': 20,
  'chart-funnel.replied': 5,
  'chart-funnel.met': 4,
  'chart-funnel.offers': 1,
  ...rowsOf('chart-bars.contacts', [
    { channel: 'ads', reply: 'no' },
    { channel: 'ads', reply: 'yes' },
    { channel: 'people', reply: 'yes' },
  ]),
  'chart-bars.morning': 6,
  'chart-bars.evening': 2,
  ...rowsOf('chart-scatter.targets', [
    { name: 'Ferme', attraction: 5, access: 5 },
    { name: 'Mairie', attraction: 5, access: 5 },
    { name: 'Usine', attraction: 1, access: 2 },
  ]),
};

/** Fills in a device before the page is opened. */
async function fillIn(page: Page, held: Readonly<Record<string, Json>> = answers): Promise<void> {
  const entries = Object.entries(held).map(([path, value], counter) => {
    const stamp = stampOf({ time: Date.UTC(2026, 0, 2), counter, writer: 'aaaaaaaabbbb' });
    return [`passerelle:1:specimen:e:${path}`, writeEntry(makeEntry(path, value, stamp))] as const;
  });
  await page.addInitScript((all) => {
    for (const [key, text] of all) if (!localStorage.getItem(key)) localStorage.setItem(key, text);
  }, entries);
}

/** The charts of a page, brought near so that they are drawn. */
async function drawCharts(page: Page): Promise<Locator[]> {
  const charts = await page.locator('[data-kind="chart"]').all();
  for (const chart of charts) {
    await chart.scrollIntoViewIfNeeded();
    await expect(chart.locator('[data-chart]')).toHaveAttribute('data-drawn', '');
  }
  return charts;
}

/** The first chart of a page, drawn. */
async function drawFirst(page: Page): Promise<Locator> {
  const [first] = await drawCharts(page);
  if (!first) throw new Error('a page without charts');
  return first;
}

/** Each row of the table of a chart. */
function readTable(chart: Locator): Promise<string[][]> {
  return chart
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s/g, ' '))),
    );
}

for (const type of TYPES) {
  test(`${type}: without answers, a figure has a name, and says what to fill in`, async ({
    page,
  }) => {
    await openSheet(page, `chart-${type}`);
    for (const chart of await page.locator('[data-kind="chart"]').all()) {
      const label = (await chart.locator('.field-label').textContent())?.trim() ?? '';
      const image = chart.getByRole('img', { name: label, exact: true });
      await expect(image).toBeVisible();
      await expect(image).toHaveAccessibleDescription(/^Rien à dessiner pour l’instant\. .+/);
      await expect(chart.getByRole('button')).toHaveCount(0);
    }
  });

  test(`${type}: with answers, sentences and a table say what is drawn`, async ({ page }) => {
    await fillIn(page);
    await openSheet(page, `chart-${type}`);
    for (const chart of await drawCharts(page)) {
      await expect(chart.getByRole('img')).not.toHaveAccessibleDescription(/Rien à dessiner/);
      const table = chart.getByRole('table');
      await expect(table).toHaveAccessibleName(/les mêmes réponses en tableau/);
      expect(await table.getByRole('columnheader').count()).toBeGreaterThan(1);
      expect((await readTable(chart)).length).toBeGreaterThan(1);
      const drawing = await chart.locator('svg').evaluate((svg) => svg.outerHTML);
      expect(drawing).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  test(`${type}: on a phone its words are large enough, and nothing runs over`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await fillIn(page);
    await openSheet(page, `chart-${type}`);
    for (const chart of await drawCharts(page)) {
      const sizes = await chart.locator('svg text').evaluateAll((texts) =>
        texts.map((text) => {
          const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 0;
          return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
        }),
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
    }
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });
}

test('a radar follows an answer as it changes, and goes back to paper when it is cleared', async ({
  page,
}) => {
  await openSheet(page, 'chart-radar');
  const chart = frame(page, 'chart-radar.resources');
  await chart.scrollIntoViewIfNeeded();
  const choose = (field: string, value: string) =>
    control(page, `chart-radar.${field}`)
      .and(page.locator(`[value="${value}"]`))
      .check();
  await choose('clear', '8');
  await choose('self', '3');
  await expect(chart.getByRole('img')).toHaveAccessibleDescription(
    'Le plus haut : Je comprends ma situation (8 sur 10). Le plus bas : Je sais ce que je sais faire (3 sur 10).',
  );
  expect((await readTable(chart))[0]).toEqual(['1', 'Je comprends ma situation', '8 sur 10']);
  await choose('self', '9');
  await expect(chart.getByRole('img')).toHaveAccessibleDescription(
    /Le plus haut\s: Je sais ce que je sais faire \(9 sur 10\)/,
  );
  for (const field of ['clear', 'self'])
    await frame(page, `chart-radar.${field}`).getByRole('button', { name: 'Effacer' }).click();
  await expect(chart.getByRole('img')).toHaveAccessibleDescription(/^Rien à dessiner/);
  await expect(chart.getByRole('button')).toHaveCount(0);
});

test('a life line is drawn as its rows are written, a row without a date is told', async ({
  page,
}) => {
  await openSheet(page, 'chart-line');
  const chart = frame(page, 'chart-line.life');
  await chart.scrollIntoViewIfNeeded();
  await control(page, 'chart-line.events.r1.event').fill('Premier emploi');
  await control(page, 'chart-line.events.r1.level').fill('3');
  await expect(chart.getByRole('img')).toHaveAccessibleDescription(
    /faute de réponse\s: Premier emploi/,
  );
  await waitUntilSaved(page);
});

test('two series are told apart by more than colour, and their gap is said', async ({ page }) => {
  await fillIn(page);
  await openSheet(page, 'chart-radar');
  await drawCharts(page);
  const chart = frame(page, 'chart-radar.skills-chart');
  const strokes = await chart
    ?.locator('.chart-stroke')
    .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).strokeDasharray));
  expect(new Set(strokes).size).toBe(3);
  await expect(chart.locator('svg')).toContainText('Une autre personne');
});

test('rings are the same picture whatever the order of the rows', async ({
  page,
  browser,
  baseURL,
}) => {
  await fillIn(page);
  await openSheet(page, 'chart-rings');
  const chart = await drawFirst(page);
  const drawing = await chart.locator('[data-chart-shapes]').innerHTML();
  const other = await browser.newPage(baseURL === undefined ? {} : { baseURL });
  const order = (answers['chart-rings.people'] as readonly string[]).toReversed();
  await fillIn(other, { ...answers, 'chart-rings.people': order });
  await openSheet(other, 'chart-rings');
  const again = await drawFirst(other);
  expect(await again.locator('[data-chart-shapes]').innerHTML()).toBe(drawing);
  await other.close();
});

test('a network of a hundred and twenty people is read by scrolling on a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const people = Array.from({ length: 120 }, (_, index) => ({
    name: `P${index}`,
    circle: ['family', 'friends', 'colleagues', 'clients'][index % 4] ?? '',
    closeness: 1 + ((index * 7) % 5),
    knows: [],
  }));
  await fillIn(page, rowsOf('chart-rings.people', people));
  await openSheet(page, 'chart-rings');
  const chart = await drawFirst(page);
  await expect(chart.locator('.chart-number')).toHaveCount(120);
  const size = await chart
    ?.locator('.chart-number')
    .first()
    .evaluate(
      (text) =>
        Number.parseFloat(getComputedStyle(text).fontSize) *
        ((text as SVGTextElement).getScreenCTM()?.a ?? 0),
    );
  expect(size).toBeGreaterThanOrEqual(11);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('the weakest passage of a funnel is named in words', async ({ page }) => {
  await fillIn(page);
  await openSheet(page, 'chart-funnel');
  const chart = await drawFirst(page);
  await expect(chart.getByRole('img')).toHaveAccessibleDescription(
    /Le passage le plus faible va de «\s?Personnes contactées\s?» à «\s?Ont répondu\s?»\s?: 25\s%, soit 5 sur 20/,
  );
});

test('the free time of a timeline is told kindly', async ({ page }) => {
  await fillIn(page);
  await openSheet(page, 'chart-timeline');
  await drawCharts(page);
  await expect(frame(page, 'chart-timeline.frieze')).toContainText(
    'De juillet 2005 à janvier 2006 : 7 mois sans étape écrite.',
  );
});

test('points that coincide are told apart', async ({ page }) => {
  await fillIn(page);
  await openSheet(page, 'chart-scatter');
  const chart = await drawFirst(page);
  const places = await chart
    ?.locator('circle')
    .evaluateAll((circles) =>
      circles.map((circle) => `${circle.getAttribute('cx')} ${circle.getAttribute('cy')}`),
    );
  expect(new Set(places).size).toBe(3);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const type of TYPES) {
    test(`${type} is paper to draw on by hand`, async ({ page }) => {
      const slugs: Readonly<Record<string, string>> = {
        bars: 'barres',
        funnel: 'entonnoir',
        line: 'ligne-de-vie',
        radar: 'radar',
        rings: 'cercles',
        scatter: 'nuage',
        timeline: 'frise',
      };
      await page.goto(`/fiches/${slugs[type]}/`);
      for (const chart of await page.locator('[data-kind="chart"]').all()) {
        expect(await chart.locator('svg :is(path, line)').count()).toBeGreaterThan(0);
        await expect(chart.getByRole('button')).toHaveCount(0);
      }
    });
  }
});

async function save(chart: Locator, name: string): Promise<Download> {
  const page = chart.page();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    chart.getByRole('button', { name }).click(),
  ]);
  return download;
}

for (const type of TYPES) {
  test(`${type}: its picture is saved as SVG and PNG, whole by themselves`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await fillIn(page);
    await openSheet(page, `chart-${type}`);
    const chart = await drawFirst(page);
    const label = (await chart.locator('.field-label').textContent())?.trim() ?? '';
    const drawing = await save(chart, 'Enregistrer l’image (SVG)');
    expect(drawing.suggestedFilename()).toMatch(new RegExp(`^chart-${type}-[a-z-]+\\.svg$`));
    const text = readFileSync(await drawing.path(), 'utf8');
    // A page without the site's policy, which would not let it be parsed.
    const reader = await page.context().newPage();
    const parsed = await reader.evaluate((source) => {
      const document = new DOMParser().parseFromString(source, 'image/svg+xml');
      const root = document.documentElement;
      return {
        root: root.nodeName,
        title: root.querySelector('title')?.textContent,
        description: root.querySelector('desc')?.textContent ?? '',
        ground: root.querySelector('rect')?.getAttribute('fill'),
        classes: root.querySelectorAll('[class], [style]').length,
        inks: [...root.querySelectorAll('[stroke]')].map((shape) => shape.getAttribute('stroke')),
      };
    }, text);
    expect(parsed).toMatchObject({ root: 'svg', title: label, ground: '#ffffff', classes: 0 });
    expect(parsed.description.length).toBeGreaterThan(10);
    // The reader's ink on paper, although the page is dark.
    expect(parsed.inks).toContain('rgb(39, 66, 143)');
    const picture = await save(chart, 'Enregistrer l’image (PNG)');
    const bytes = readFileSync(await picture.path());
    expect(bytes.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'));
    expect(bytes.readUInt32BE(16)).toBe(4 * Number(/ width="(\d+)/.exec(text)?.[1]));
    await expect(chart.getByRole('status')).toHaveText(/^Image enregistrée\s: chart-/);
  });
}

test('a picture that cannot be saved is told in words', async ({ page }) => {
  await fillIn(page);
  await openSheet(page, 'chart-radar');
  const chart = await drawFirst(page);
  await page.route('**/export.*.js', (route) => route.abort());
  await chart.getByRole('button', { name: 'Enregistrer l’image (SVG)' }).click();
  await expect(chart.getByRole('status')).toHaveText(/n’a pas pu être enregistrée/);
});

test('in English, a chart speaks English', async ({ page }) => {
  await fillIn(page);
  await openSheet(page, 'chart-funnel', 'en');
  const chart = await drawFirst(page);
  await expect(chart.getByRole('img')).toHaveAccessibleDescription(/The weakest passage is from “/);
});
