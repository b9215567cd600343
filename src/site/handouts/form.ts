import type { Page } from '@playwright/test';
import { makeForm, PLACE_ADDRESS } from '../../print/form/make.ts';
import type { FormOptions } from '../../print/form/make.ts';
import { markPlaces } from '../../print/form/places.ts';
import { prepareSheet } from '../../print/form/prepare.ts';

/** The paper a form is laid out on. */
export type FormPaper = 'A4' | 'Letter';

/** Scripts would change the blank sheet: rows, tools, and what is in the notebook. */
const SCRIPTS = /\.m?js(\?|$)/;

/**
 * Widths of the paper between its margins, in CSS pixels: the page is looked at as wide as it will
 * be laid out, or narrower where a sheet lies on its side.
 */
const WIDTHS = { A4: 680, Letter: 702 };

/**
 * Makes the fillable form of a worksheet: the sheet as it is printed blank, with a field wherever
 * one writes, ticks or chooses.
 *
 * @param page a page of Chromium without a notebook; it is taken to `url`, and left there
 * @param url the address of the worksheet's page in the language of the form
 * @param about what the form is of; the title is the page's own
 * @throws when the page cannot be had, or a place to write on has no place on the paper
 */
export async function printForm(
  page: Page,
  url: string,
  about: Omit<FormOptions, 'places' | 'title'>,
  paper: FormPaper = 'A4',
): Promise<Uint8Array> {
  const viewport = page.viewportSize();
  await page.route(SCRIPTS, (route) => route.abort());
  try {
    const response = await page.goto(url);
    if (!response?.ok()) throw new Error(`${url}: ${response?.status() ?? 'no answer'}`);
    await page.setViewportSize({ width: WIDTHS[paper], height: 1100 });
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.evaluate(prepareSheet);
    const places = await page.evaluate(markPlaces, PLACE_ADDRESS);
    const title = await page.locator('h1').first().innerText();
    const pdf = await page.pdf({
      format: paper,
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
    });
    return await makeForm(pdf, { ...about, title, places });
  } finally {
    await page.unroute(SCRIPTS);
    await page.emulateMedia({ media: null, colorScheme: null });
    if (viewport) await page.setViewportSize(viewport);
  }
}
