import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';

/** What a marked element is for the one who reads: see `markParts`. */
export type Part = 'heading' | 'label' | 'help' | 'head-cell' | 'cell' | 'whole' | 'lines' | 'flow';

/** An element that was marked, in the order of the page. */
export interface Marked {
  readonly part: Part;
  /** Its first words, to be found again. */
  readonly words: string;
  /** The head of a worksheet among others, or of what comes after them. */
  readonly isStart: boolean;
  /** The number of the field it stands in, of the table; -1 for none. */
  readonly field: number;
  readonly table: number;
  /** How many lines to write on it has. */
  readonly lines: number;
}

/** Where a mark is printed: a piece on each sheet it reaches, in points from the top. */
export interface Piece {
  readonly sheet: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** In points. */
const HUNDRED_MM = (100 / 25.4) * 72;

const ADDRESS = 'https://mark.invalid/';

/**
 * Lays an empty link over all that must stay whole, or with what follows; the browser's PDF tells
 * where each came to be. To be run in the page: nothing around it goes to the browser.
 */
export function markParts(address: string): Marked[] {
  const PARTS: readonly (readonly [string, Part])[] = [
    ['h1, h2, h3', 'heading'],
    ['.field-label, .ranking-title', 'label'],
    ['.field-hint, .print-legend, .matrix-help, .recall-source, caption', 'help'],
    ['thead th, thead td', 'head-cell'],
    ['tbody th, tbody td, tfoot th, tfoot td', 'cell'],
    [
      '.option, .scales-item, .scales-head, .card, .cards-head, .checklist-item, .rank, .scale, .signatures, .chart-picture, .signature, .agenda li, .ideas li, .between li, .ranking-lines > li, .card-sorted li',
      'whole',
    ],
    ['.print-lines', 'lines'],
    ['.print-answer, .computed-value, .recall, .chart-said, .ruled, .prose p, .lead', 'flow'],
    [':is(p, li, dd):not(form *)', 'flow'],
  ];
  const main = document.querySelector('main');
  if (!main) return [];
  const fields = [...main.querySelectorAll('.field')];
  const tables = [...main.querySelectorAll('table')];
  const found: { readonly element: HTMLElement; readonly part: Part }[] = [];
  for (const element of main.querySelectorAll<HTMLElement>('*')) {
    const part = PARTS.find(([selector]) => element.matches(selector))?.[1];
    if (part === undefined || element.closest('template, svg')) continue;
    if (part === 'cell' && element.textContent.trim() === '' && element.matches('.row-tools'))
      continue;
    if (part === 'flow' && element.textContent.trim() === '' && !element.matches('.ruled'))
      continue;
    if (part === 'lines' && element.closest('td, th, .option, .checklist-item, .card')) continue;
    found.push({ element, part });
  }
  const marked = found.map(({ element, part }): Marked => ({
    part,
    words: element.textContent.replace(/\s+/gu, ' ').trim().slice(0, 48),
    isStart: element.closest('.worksheet-head, .session-end, .consultant-notes') !== null,
    field: fields.indexOf(element.closest('.field') as HTMLElement),
    table: tables.indexOf(element.closest('table') as HTMLTableElement),
    lines: part === 'lines' ? element.childElementCount : 0,
  }));
  const lay = (element: HTMLElement, name: number | string): HTMLElement => {
    const link = document.createElement('a');
    link.href = `${address}${name}`;
    link.className = 'break-mark';
    link.style.position = 'absolute';
    link.style.inset = '0';
    element.append(link);
    return link;
  };
  const free = [main, ...found.map(({ element }) => element)].filter(
    (element) => getComputedStyle(element).position === 'static',
  );
  for (const element of free) element.style.position = 'relative';
  for (const [index, { element }] of found.entries()) lay(element, index);
  Object.assign(lay(main, 'measure').style, {
    inset: '0 auto auto 0',
    width: '100mm',
    height: '2mm',
  });
  return marked;
}

/** Takes the marks away again. */
export async function unmark(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const link of document.querySelectorAll('.break-mark')) {
      link.parentElement?.style.removeProperty('position');
      link.remove();
    }
  });
}

/** Marks the parts of the page, in print. */
export async function mark(page: Page): Promise<readonly Marked[]> {
  await page.emulateMedia({ media: 'print' });
  const marked = await page.evaluate(markParts, ADDRESS);
  await page.emulateMedia({ media: null });
  return marked;
}

/** Finds the pieces of each mark in a file; `heights` are those of the sheets. */
export async function piecesIn(file: Uint8Array): Promise<{
  readonly pieces: ReadonlyMap<number, Piece[]>;
  readonly heights: readonly number[];
  /** What a browser shrinks pages to when something is wider than the sheet; 1 else. */
  readonly scale: number;
}> {
  const document = await PDFDocument.load(file);
  const pieces = new Map<number, Piece[]>();
  let scale = 1;
  const sheets = document.getPages();
  for (const [sheet, { node }] of sheets.entries()) {
    const height = sheets[sheet]?.getHeight() ?? 0;
    const annotations = node.Annots();
    for (let at = 0; at < (annotations?.size() ?? 0); at += 1) {
      const link = annotations?.lookup(at, PDFDict);
      const uri = link?.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
      const text = uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : '';
      if (!link || !text.startsWith(ADDRESS)) continue;
      const [left = 0, low = 0, right = 0, high = 0] = link
        .lookup(PDFName.of('Rect'), PDFArray)
        .asArray()
        .map((side) => (side instanceof PDFNumber ? side.asNumber() : 0));
      if (text.endsWith('measure')) scale = (right - left) / HUNDRED_MM;
      // What is hidden from sight is a dot.
      if (Math.abs(right - left) < 3 || Math.abs(high - low) < 1) continue;
      const index = Number(text.slice(ADDRESS.length));
      const piece = {
        sheet,
        left: Math.min(left, right),
        top: height - Math.max(low, high),
        bottom: height - Math.min(low, high),
      };
      pieces.set(index, [...(pieces.get(index) ?? []), piece]);
    }
  }
  return { pieces, scale, heights: sheets.map((each) => each.getHeight()) };
}
