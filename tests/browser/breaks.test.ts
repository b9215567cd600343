import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Manifest } from '../../src/workbook/manifest.ts';
import { findBreakFaults } from './breaks.ts';
import { listFiles, readPages, site } from './everywhere/built.ts';
import { takeCopy } from './notebooks.ts';
import { FORMATS, fontsLeftOut, infoOf, tagsOf } from './papers.ts';
import type { Format, Sheets } from './papers.ts';
import { spread } from './sample.ts';
import { isSweep } from '../sweep.ts';

// Where sheets end: nothing cut, nothing left alone, nothing printed over something else.
test.use({ trace: 'off' });

type Worksheet = Manifest['worksheets'][number];

const manifestIn = (locale: string): Manifest =>
  JSON.parse(readFileSync(join(site.folder, `workbook.${locale}.json`), 'utf8')) as Manifest;

const weightOf = ({ fields }: Worksheet) => JSON.stringify(fields).length;

/** Worksheets of which a part lies across, the signatures, and the longest: always looked at. */
const ALWAYS = ['mutual-commitment', 'network-map', 'offer-comparison'];

function some({ worksheets, locale }: Manifest): readonly Worksheet[] {
  if (isSweep) return worksheets;
  if (locale !== 'fr') return spread(worksheets, weightOf, 1);
  return worksheets.filter(({ id }) => ALWAYS.includes(id));
}

/** Large print is chosen on the root element, by the page that composes handouts. */
async function choose(page: Page, name: 'large' | 'ink'): Promise<void> {
  await page.evaluate((each) => document.documentElement.setAttribute(`data-${each}`, ''), name);
}

async function expectWell(page: Page, formats: readonly Format[], title: string): Promise<void> {
  for (const format of formats) {
    const paper = await findBreakFaults(page, format, title);
    expect.soft(paper.faults, `${title} on ${format}`).toEqual([]);
    expect.soft(fontsLeftOut(paper), 'fonts not in the file').toEqual([]);
  }
}

async function outlineOf({ path }: Sheets): Promise<boolean> {
  const { catalog } = await PDFDocument.load(readFileSync(path));
  return catalog.has(PDFName.of('Outlines'));
}

for (const locale of ['fr', 'en']) {
  const manifest = manifestIn(locale);
  for (const worksheet of some(manifest))
    test(`${worksheet.id} breaks well, blank and in large print, in ${locale}`, async ({
      page,
    }) => {
      test.slow();
      await page.goto(worksheet.url);
      await page.waitForLoadState('networkidle');
      await expectWell(page, isSweep ? FORMATS : ['A4'], worksheet.id);
      await choose(page, 'large');
      await expectWell(page, ['A4'], `${worksheet.id} large`);
    });

  const files = listFiles(site).filter((file) => file.endsWith(`.${locale}.passerelle.json`));
  for (const [index, file] of files.entries()) {
    if (!isSweep && (index !== 0 || locale !== 'fr')) continue;
    const person = /(\w+)\.\w+\.passerelle/.exec(file)?.[1] ?? '';
    test(`what ${person} wrote breaks well, in ${locale}`, async ({ page }) => {
      test.setTimeout(isSweep ? 1_800_000 : 120_000);
      await page.goto('/carnet/');
      await takeCopy(page, readFileSync(join(site.folder, file), 'utf8'));
      for (const worksheet of some(manifest)) {
        await page.goto(worksheet.url);
        await page.waitForLoadState('networkidle');
        if ((await page.locator('[data-field][data-filled]').count()) === 0) continue;
        await expectWell(page, isSweep ? FORMATS : ['Letter'], `${worksheet.id} of ${person}`);
        if (!isSweep || index !== 0) continue;
        await choose(page, 'large');
        await expectWell(page, ['A4'], `${worksheet.id} of ${person}, large`);
      }
    });
  }
}

/** Pages that print as a handout: sessions, stages, and the consultant’s notes on both. */
const VIEW = / data-view="((?:consultant-)?(?:session|stage))"/;
const handouts = readPages(site).flatMap(({ path, html, locale }) => {
  const view = VIEW.exec(html)?.[1];
  return view === undefined ? [] : [{ path, view, locale, weight: html.length }];
});
const looked = isSweep
  ? handouts
  : [...Map.groupBy(handouts, ({ view, locale }) => (locale === 'fr' ? view : ''))]
      .filter(([view]) => view !== '')
      .flatMap(([, alike]) => spread(alike, ({ weight }) => weight, 2).slice(1));
for (const { path, view } of looked)
  test(`${view} breaks well: /${path}`, async ({ page }) => {
    test.slow();
    await page.goto(`/${path}`);
    await page.waitForLoadState('networkidle');
    await expectWell(page, isSweep ? FORMATS : ['A4'], view);
  });

test('sheets that lie across have their head, their number and the size of the paper', async ({
  page,
}) => {
  const worksheet = manifestIn('fr').worksheets.find(({ id }) => id === 'business-canvas');
  await page.goto(worksheet?.url ?? '');
  for (const format of FORMATS) {
    const paper = await findBreakFaults(page, format, `across-${format}`);
    const document = await PDFDocument.load(readFileSync(paper.path));
    const across = document.getPages().map((sheet) => sheet.getWidth() > sheet.getHeight());
    expect(across).toEqual([false, true, ...across.slice(2).map(() => false)]);
    const short = format === 'A4' ? 595 : 612;
    for (const sheet of document.getPages())
      expect(Math.round(Math.min(sheet.getWidth(), sheet.getHeight()) - short)).toBeLessThan(2);
    const head = paper.sheets[1] ?? '';
    expect(head).toContain(worksheet?.title);
    expect(head).toMatch(new RegExp(`2 / ${paper.sheets.length}`));
    expect(infoOf(paper)['Tagged']).toBe('yes');
    expect(tagsOf(paper)).toMatch(/^\s*H1/m);
    expect(await outlineOf(paper)).toBe(true);
  }
});

test('what breaks badly is found', async ({ page }) => {
  const filler = (height: number) => `<div style="block-size: ${height}mm">…</div>`;
  const rows = (count: number, label: string) =>
    Array.from({ length: count }, (_, row) => `<tr><td>${label} ${row}</td><td>9</td></tr>`).join(
      '',
    );
  await page.setContent(`<style>
      @page { size: A4; margin: 17mm 15mm 16mm }
      * { margin: 0; font: 12pt / 15pt serif }
      p, td { break-inside: auto; orphans: 1; widows: 1 }
      thead { display: table-row-group }
      .over { position: absolute; inset-block-start: 40mm }
      .far { margin-inline-start: 177mm; white-space: nowrap }
      i { display: block; block-size: 8mm }
    </style><main>
      <p class="far">Outside</p>
      <p class="over">Above</p><p class="over">Below</p>
      ${filler(250)}<h2>Heading alone</h2>
      <div style="break-before: page">${filler(240)}
      <div class="field"><p class="field-label">Question alone</p>
      <div class="print-lines" style="break-before: page"><i></i></div></div></div>
      ${filler(200)}<div class="option">Option cut<br>${'in two<br>'.repeat(14)}</div>
      <table style="break-before: page"><thead><tr><th>Name</th><th>Sum</th></tr></thead>
      <tbody>${rows(60, 'Row')}</tbody></table>
      <p class="field-hint" style="break-after: page">Next to nothing on these sheets</p>
      <p style="break-after: page">Few words</p><p class="prose">The end of it all, at last</p>
    </main>`);
  const { faults } = await findBreakFaults(page, 'A4', 'bad');
  expect(faults.toSorted()).toEqual([
    '2 words on sheet 2',
    '2 words on sheet 7',
    'alone at the foot of sheet 1: heading “Heading alone”',
    'alone at the foot of sheet 2: label “Question alone”',
    'alone at the foot of sheet 6: help “Next to nothing on these sheets”',
    'cut, sheet 3: whole “Option cutin twoin twoin twoin twoin twoin twoin”',
    'no headings on sheet 6: head-cell “Name”',
    'printed over: Below / Above, sheet 1',
    'shrunk to 95 %',
  ]);
});

test('large print is 18 points, and sparing ink leaves out what is only there to look at', async ({
  page,
}) => {
  const worksheet = manifestIn('fr').worksheets.find(({ id }) => id === 'starting-point');
  await page.goto(worksheet?.url ?? '');
  await page.emulateMedia({ media: 'print' });
  const sizeOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((each) => parseFloat(getComputedStyle(each).fontSize));
  const usual = await sizeOf('.field-label');
  await choose(page, 'large');
  expect(await sizeOf('.field-label')).toBeCloseTo(24, 1);
  expect(await sizeOf('.field-hint')).toBeGreaterThan(21);
  expect(await sizeOf('h1')).toBeGreaterThan(await sizeOf('.field-label'));
  await page.evaluate(() => document.documentElement.removeAttribute('data-large'));
  expect(await sizeOf('.field-label')).toBe(usual);
  await expect(page.locator('.numeral')).toBeVisible();
  await choose(page, 'ink');
  await expect(page.locator('.numeral')).toBeHidden();
});
