import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'yaml';
import { readWorkbook, standardLayers } from '../../src/authoring/index.ts';
import { standardEdition } from '../../src/workbook/edition.ts';
import { addressOf, outlineOfWorkbook } from '../../src/workbook/outline.ts';
import type { View } from '../../src/workbook/outline.ts';

/** What a reader types, and the view (`worksheet:transition-budget`) that must come first. */
interface Query {
  readonly query: string;
  readonly first: string;
}

/** The queries of `tests/search/` in one language, each with the address it must lead to first. */
export async function readQueries(
  locale: string,
  base: string,
): Promise<readonly { query: string; address: string }[]> {
  const file = new URL(`../search/queries.${locale}.yaml`, import.meta.url);
  const queries = parse(readFileSync(file, 'utf8')) as readonly Query[];
  const { workbook } = await readWorkbook(standardLayers, { ...standardEdition, base });
  const outline = outlineOfWorkbook(workbook);
  const ground = { base, locales: standardEdition.locales };
  return queries.map(({ query, first }) => {
    const [kind = '', id = ''] = first.split(':');
    const [view, anchor] = kind === 'glossary' ? ['glossary', `#${id}`] : [kind, ''];
    const isHome = first === 'page:home';
    const address = addressOf(outline, ground, isHome ? 'home' : (view as View), locale, id);
    return { query, address: `${address}${anchor}` };
  });
}

/** The search dialog of a page, by its accessible names where it has some. */
export function searchOf(page: Page): {
  dialog: Locator;
  input: Locator;
  said: Locator;
  results: Locator;
} {
  const dialog = page.getByRole('dialog');
  return {
    dialog,
    input: dialog.getByRole('searchbox'),
    said: dialog.getByRole('status'),
    results: dialog.locator('.search-result-title'),
  };
}

/** Types a query in the open dialog, and waits for what it says. */
export async function ask(page: Page, query: string): Promise<void> {
  const { input } = searchOf(page);
  await input.fill('');
  await waitForSaid(page, false);
  await input.fill(query);
  await waitForSaid(page, true);
}

/** Looks at every frame: an expectation would look every half second, and there are many queries. */
async function waitForSaid(page: Page, isSaid: boolean): Promise<void> {
  await page.waitForFunction((wanted) => {
    const said = document.querySelector('dialog[open] [role=status]')?.textContent;
    return (said !== undefined && said !== '') === wanted;
  }, isSaid);
}

/** Gives the address that the first result leads to, from the site's root on. */
async function readFirst(page: Page): Promise<string> {
  const { results } = searchOf(page);
  return results.first().evaluate((link: HTMLAnchorElement) => link.pathname + link.hash);
}

/**
 * Runs the queries of a language in the dialog of the page, and tells those that lead elsewhere.
 * @param most how many of them, when not all
 */
export async function runQueries(
  page: Page,
  locale: string,
  base: string,
  most = Infinity,
): Promise<string[]> {
  const wrong: string[] = [];
  await page.keyboard.press('/');
  for (const { query, address } of (await readQueries(locale, base)).slice(0, most)) {
    await ask(page, query);
    const { results } = searchOf(page);
    const first = (await results.count()) > 0 ? await readFirst(page) : 'nothing';
    if (first !== address) wrong.push(`${query}: ${first}, not ${address}`);
  }
  return wrong;
}

/** Collects what breaks the page's security policy, from the next page on. */
export async function watchPolicy(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const broken: string[] = [];
    Object.assign(window, { broken });
    document.addEventListener('securitypolicyviolation', (event) => {
      broken.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return () => page.evaluate(() => (window as unknown as { broken: string[] }).broken);
}
