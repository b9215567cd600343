import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { print } from './papers.ts';
import type { Sheets } from './papers.ts';

export const COMPOSER = { fr: '/consultant/imprimer/', en: '/en/consultant/print/' } as const;

/** Opens the page that composes, with what the address asks for, once its preview is there. */
export async function openComposer(
  page: Page,
  query = '',
  locale: keyof typeof COMPOSER = 'fr',
): Promise<void> {
  await page.goto(`${COMPOSER[locale]}${query}`);
  await settleComposer(page);
}

/** Waits until what was chosen last is shown, or until it is said why nothing is. */
export async function settleComposer(page: Page): Promise<void> {
  const said = page.locator('[data-compose-said]');
  // A change is taken up after a while, in which the next one often follows.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  await expect(said).not.toHaveText(/^$|…$/, { timeout: 60_000 });
}

/** The number of pages that is said. */
export async function countSaid(page: Page): Promise<number> {
  const words = await page.locator('[data-compose-said]').innerText();
  return Number(/^(\d+)\spages?\b/.exec(words)?.[1]);
}

/** The sheets in the preview: what their heads say. */
export function headsInPreview(page: Page): Promise<string[]> {
  return page
    .frameLocator('[data-preview]')
    .locator('.sheet')
    .evaluateAll((all) =>
      all.map((sheet) => sheet.querySelector('.sheet-left')?.textContent ?? ''),
    );
}

/** Prints what is composed, and checks that it has as many sheets as were said and shown. */
export async function printComposed(page: Page, name = 'composed'): Promise<Sheets> {
  const count = await countSaid(page);
  const paper = await print(page, 'A4', name);
  expect({ name, said: count, shown: (await headsInPreview(page)).length }).toEqual({
    name,
    said: paper.sheets.length,
    shown: paper.sheets.length,
  });
  return paper;
}

/** The lines of the contents of each copy: a title, and the number of its sheet. */
export function contentsOf(page: Page): Promise<[title: string, number: number][]> {
  return page
    .locator('[data-handout] .contents li')
    .evaluateAll((all) =>
      all.map((line): [string, number] => [
        line.querySelector('span')?.textContent ?? '',
        Number(line.querySelector('.contents-number')?.textContent),
      ]),
    );
}

/** The outline of a PDF, flat: each title, and the number of the sheet it leads to. */
export async function outlineOf({ path }: Sheets): Promise<[title: string, number: number][]> {
  const loading = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
  const pdf = await loading.promise;
  type Entries = NonNullable<Awaited<ReturnType<typeof pdf.getOutline>>>;
  const flatten = (entries: Entries): Entries[number][] =>
    entries.flatMap((entry) => [entry, ...flatten(entry.items as Entries)]);
  const found: [string, number][] = [];
  for (const { title, dest } of flatten((await pdf.getOutline()) ?? [])) {
    const place: unknown =
      typeof dest === 'string' ? await pdf.getDestination(dest) : (dest as unknown);
    const [target] = Array.isArray(place) ? (place as unknown[]) : [];
    const index = await pdf.getPageIndex(target as Parameters<typeof pdf.getPageIndex>[0]);
    found.push([title, index + 1]);
  }
  await loading.destroy();
  return found;
}

/** The size of each sheet in points, the width first. */
export function sizesOf({ path, sheets }: Sheets): string[] {
  const told = execFileSync('pdfinfo', ['-l', String(sheets.length), path], { encoding: 'utf8' });
  return [...told.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)].map(
    ([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`,
  );
}
