import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Manifest } from '../../src/workbook/manifest.ts';
import { site } from './everywhere/built.ts';
import { answersFor, cellOf, longText, ROWS } from './long-answers.ts';
import { makeFile, takeCopy } from './notebooks.ts';
import {
  bodyOf,
  brightnessOf,
  FORMATS,
  infoOf,
  isNumbered,
  print,
  squeeze,
  tagsOf,
  wordsOutside,
  wordsOverprinted,
} from './papers.ts';
import type { Sheets } from './papers.ts';
import { spread } from './sample.ts';
import { isSweep } from '../sweep.ts';

type Worksheet = Manifest['worksheets'][number];
interface Asked {
  readonly label?: string;
  readonly options?: readonly { readonly label: string }[];
  readonly piles?: readonly { readonly label: string }[];
  readonly items?: readonly { readonly label: string }[];
  readonly columns?: readonly Asked[];
  readonly showIf?: unknown;
}

/** The most sheets of a worksheet, blank and with the long answers given here. */
const MOST: Readonly<Record<string, { readonly blank: number; readonly filled: number }>> = {
  'mutual-commitment': { blank: 3, filled: 6 },
  'scope-map': { blank: 2, filled: 4 },
  'starting-point': { blank: 2, filled: 4 },
  'transition-budget': { blank: 3, filled: 5 },
  'shared-vision': { blank: 4, filled: 11 },
  // Five people, each with eight things to say of them.
  'network-map': { blank: 5, filled: 12 },
  // Nine tables and two charts: a plan has many lines.
  'founding-financials': { blank: 5, filled: 14 },
  // Three texts to speak, each with its tries.
  pitch: { blank: 6, filled: 15 },
  'status-comparison': { blank: 5, filled: 18 },
  'training-comparison': { blank: 6, filled: 20 },
  'offer-comparison': { blank: 5, filled: 18 },
  'interview-answers': { blank: 4, filled: 18 },
  // Twelve weeks, each with a page of words in every line.
  'weekly-review': { blank: 5, filled: 21 },
  'closing-review': { blank: 5, filled: 14 },
  // Fifteen achievements of a page of words each.
  achievements: { blank: 4, filled: 18 },
};
const USUAL = { blank: 4, filled: 12 };
const LONG_PATH = 'mutual-commitment.expectation';
const LONG = longText(10_000);

function manifestIn(locale: string): Manifest {
  return JSON.parse(readFileSync(join(site.folder, `workbook.${locale}.json`), 'utf8')) as Manifest;
}

/** Every label and answer to choose from, columns of tables included. */
function wordsOf(asked: Asked): string[] {
  if (asked.showIf !== undefined) return [];
  const { label, options = [], piles = [], items = [], columns = [] } = asked;
  return [
    ...(label === undefined ? [] : [label]),
    ...[...options, ...piles, ...items].map((each) => each.label),
    ...columns.flatMap(wordsOf),
  ];
}

/** What belongs to the site or to the screen, as this page says it. */
function chromeOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isOfTheSite = '.skip-link, .brand, .site-footer-word, .site-footer-help, button';
    const text = document.querySelector('main')?.cloneNode(true) as HTMLElement;
    for (const element of text.querySelectorAll('button, .notice, [data-reminder]'))
      element.remove();
    const own = text.textContent;
    return (
      [...document.querySelectorAll(isOfTheSite)]
        .map((element) => (element.textContent ?? '').trim())
        // A word of the worksheet may also be a button's: “Print two copies”.
        .filter((words) => words.length > 4 && !own.includes(words))
    );
  });
}

function expectHeads({ sheets }: Sheets, title: string): void {
  const without = sheets.flatMap((sheet, index) => [
    ...(squeeze(sheet).includes(squeeze(title)) ? [] : [`no title on sheet ${index + 1}`]),
    ...(isNumbered(sheet, index + 1, sheets.length) ? [] : [`no number on sheet ${index + 1}`]),
  ]);
  expect.soft(without).toEqual([]);
}

/** Nothing cut off at the edge of the paper, nothing printed over something else. */
function expectReadable(paper: Sheets): void {
  expect.soft(wordsOutside(paper)).toEqual([]);
  expect.soft(wordsOverprinted(paper)).toEqual([]);
}

function expectWords(paper: Sheets, words: readonly string[]): void {
  const text = squeeze(paper.sheets.join('\n'));
  expect.soft(words.filter((each) => !text.includes(squeeze(each)))).toEqual([]);
}

function expectNoWords(paper: Sheets, words: readonly string[]): void {
  const text = squeeze(paper.sheets.join('\n'));
  expect.soft(words.filter((each) => text.includes(squeeze(each)))).toEqual([]);
}

/** On each sheet where a table goes on, its headings stand again. */
function expectHeadings({ sheets }: Sheets, fields: readonly Asked[]): void {
  for (const field of fields) {
    const { layout, columns = [], id } = field as Asked & { layout?: string; id: string };
    if (columns.length === 0 || layout === 'cards') continue;
    for (const column of columns as readonly (Asked & { id: string; kind: string })[]) {
      if (column.kind !== 'text') continue;
      const held = sheets.map((sheet) =>
        Array.from({ length: ROWS }, (_, row) => squeeze(cellOf(`${id}-${column.id}`, row))).filter(
          (words) => squeeze(sheet).includes(words),
        ),
      );
      expect.soft(new Set(held.flat()).size, `rows of ${id} on paper`).toBe(ROWS);
      for (const [index, words] of held.entries())
        if (words.length > 0)
          expect
            .soft(squeeze(sheets[index] ?? ''), `headings of ${id}, sheet ${index + 1}`)
            .toContain(squeeze(column.label ?? ''));
    }
  }
}

/** The worksheets to print: all in a sweep, else some from the longest to the shortest. */
function worksheetsToPrint({ worksheets, locale }: Manifest): readonly Worksheet[] {
  const weightOf = ({ fields }: Worksheet) => JSON.stringify(fields).length;
  return isSweep ? worksheets : spread(worksheets, weightOf, locale === 'fr' ? 5 : 2);
}

/** The stages whose worksheets are printed filled in. */
function stagesToPrint({ stages, locale }: Manifest): Manifest['stages'] {
  const some = stages.filter(({ worksheets }) => worksheets.length > 0);
  if (isSweep) return some;
  const weightOf = ({ worksheets }: Manifest['stages'][number]) => -worksheets.length;
  return [...some.slice(0, locale === 'fr' ? 1 : 0), ...spread(some, weightOf, 1)];
}

for (const locale of ['fr', 'en']) {
  const manifest = manifestIn(locale);
  for (const worksheet of worksheetsToPrint(manifest))
    test(`prints ${worksheet.id} blank, in ${locale}`, async ({ page }) => {
      await page.goto(worksheet.url);
      const chrome = await chromeOf(page);
      // The shorter paper is the harder one; a sweep prints on both.
      for (const format of isSweep ? FORMATS : (['Letter'] as const)) {
        const paper = await print(page, format);
        expectHeads(paper, worksheet.title);
        expectWords(paper, (worksheet.fields as readonly Asked[]).flatMap(wordsOf));
        expectNoWords(paper, chrome);
        expectReadable(paper);
        const most = (MOST[worksheet.id] ?? USUAL).blank;
        expect.soft(paper.sheets.length, `sheets of ${format}`).toBeLessThanOrEqual(most);
      }
    });

  for (const { id, worksheets } of stagesToPrint(manifest))
    test(`prints what was written in ${id} whole, in ${locale}`, async ({ page }) => {
      test.slow();
      await page.goto('/carnet/');
      await takeCopy(page, makeFile({ ...answersFor(manifest), [LONG_PATH]: LONG }));
      for (const worksheet of manifest.worksheets.filter((each) => worksheets.includes(each.id))) {
        await page.goto(worksheet.url);
        await expect(page.locator('[data-field][data-filled]').first()).toBeAttached();
        // What is rich comes when there is time for it: a worksheet that is begun has it all.
        await page.waitForLoadState('networkidle');
        const chrome = await chromeOf(page);
        for (const format of isSweep ? FORMATS : (['A4'] as const))
          await checkFilled(page, worksheet, format, chrome);
      }
    });
}

async function checkFilled(
  page: Page,
  worksheet: Worksheet,
  format: (typeof FORMATS)[number],
  chrome: readonly string[],
): Promise<void> {
  const paper = await print(page, format, worksheet.id);
  expectHeads(paper, worksheet.title);
  expectHeadings(paper, worksheet.fields);
  expectNoWords(paper, chrome);
  expectReadable(paper);
  const most = (MOST[worksheet.id] ?? USUAL).filled;
  expect.soft(paper.sheets.length, `sheets of ${worksheet.id}`).toBeLessThanOrEqual(most);
  if (LONG_PATH.startsWith(`${worksheet.id}.`))
    expect.soft(squeeze(bodyOf(paper, worksheet.title)).includes(squeeze(LONG))).toBe(true);
}

test.describe('paper', () => {
  const manifest = manifestIn('fr');
  const [budget, start] = ['transition-budget', 'starting-point'].map((id) =>
    manifest.worksheets.find((each) => each.id === id),
  );
  const stage = manifest.stages.find(({ url }) => url !== undefined);

  test('is tagged, with its headings, for whoever listens to the file', async ({ page }) => {
    await page.goto(start?.url ?? '');
    const paper = await print(page, 'A4');
    expect(infoOf(paper)['Tagged']).toBe('yes');
    expect(tagsOf(paper)).toMatch(/^\s*H1/m);
  });

  test('is light when the page is dark, and in forced colours', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(start?.url ?? '');
    const expectLight = async (name: string) => {
      const { mean, corners } = brightnessOf(await print(page, 'A4', name));
      expect(corners).toEqual([255, 255, 255, 255]);
      expect(mean).toBeGreaterThan(230);
    };
    await expectLight('dark');
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    await expectLight('switched');
    await page.emulateMedia({ forcedColors: 'active' });
    await expectLight('forced');
  });

  test('says each currency once and offers nothing to take', async ({ page }) => {
    await page.goto(budget?.url ?? '');
    const text = (await print(page, 'A4')).sheets.join('\n');
    expect(text).not.toMatch(/€\s*€/);
    expect(text).not.toContain('Il manque');
    await page.goto(start?.url ?? '');
    expect((await print(page, 'A4')).sheets.join('\n')).not.toContain('Proposition');
  });

  test('of a stage names the stage or the worksheet on every sheet', async ({ page }) => {
    await page.goto(stage?.url ?? '');
    const titles = manifest.worksheets
      .filter(({ id }) => stage?.worksheets.includes(id))
      .map(({ title }) => title);
    const heads = [`Étape ${stage?.number} · ${stage?.title}`, ...titles].map(squeeze);
    const linesOf = (sheet: string) => sheet.split('\n').map(squeeze);
    for (const format of FORMATS) {
      const paper = await print(page, format);
      const { sheets } = paper;
      for (const [index, sheet] of sheets.entries()) {
        expect(isNumbered(sheet, index + 1, sheets.length)).toBe(true);
        const hasHead = index === 0 || linesOf(sheet).some((line) => heads.includes(line));
        expect.soft(hasHead, `head of sheet ${index + 1}`).toBe(true);
        expect.soft(sheet.split(/\s+/).length, `words on sheet ${index + 1}`).toBeGreaterThan(20);
      }
      // The head and the title: a worksheet begins on a sheet of its own.
      const begun = titles.filter((title) =>
        sheets.some((sheet) => linesOf(sheet).filter((line) => line === squeeze(title)).length > 1),
      );
      expect.soft(begun).toEqual(titles);
      expect.soft(sheets.join('\n')).not.toContain('http');
      expectReadable(paper);
      expect.soft(sheets.length).toBeLessThanOrEqual(22);
    }
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('prints every worksheet blank', async ({ page }) => {
    test.slow();
    for (const worksheet of worksheetsToPrint(manifestIn('fr'))) {
      await page.goto(worksheet.url);
      const paper = await print(page, 'A4', worksheet.id);
      expectHeads(paper, worksheet.title);
      expectWords(paper, (worksheet.fields as readonly Asked[]).flatMap(wordsOf));
      expect.soft(paper.sheets.join('\n')).not.toContain('JavaScript');
      const most = (MOST[worksheet.id] ?? USUAL).blank;
      expect.soft(paper.sheets.length).toBeLessThanOrEqual(most);
    }
  });
});
