import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitUntilSeen } from './acting.ts';
import type { Tab } from './driver.ts';
import { addressIn, Reader } from './reader.ts';
import { openReady, waitFor } from './waiting.ts';

let reader: Reader;
let tab: Tab;
beforeAll(async () => {
  reader = await Reader.create();
  tab = await reader.start();
});
afterAll(() => reader.remove());

/** Where the first result leads. */
const firstOf = (query: string) =>
  waitFor(
    tab,
    `a result for ${query}`,
    (wanted) => {
      const dialog = document.querySelector('dialog[open]');
      const said = dialog?.querySelector('[role=status]')?.textContent ?? '';
      const input = dialog?.querySelector<HTMLInputElement>('input[type=search]');
      if (said === '' || input?.value !== wanted) return undefined;
      return dialog?.querySelector<HTMLAnchorElement>('.search-result-title')?.pathname;
    },
    query,
  );

for (const [locale, home, query, first] of [
  ['French', '/', 'negociation salaire', /^\/(fiches|etapes)\//],
  ['French, by a title', '/', 'budget de transition', /^\/fiches\/budget-de-transition\/$/],
  ['English', '/en/', 'transition budget', /^\/en\/worksheets\/transition-budget\/$/],
] as const)
  test(`finds what is asked for in ${locale}`, async () => {
    await openReady(tab, addressIn('site', home));
    await tab.press('Control+k');
    await waitUntilSeen(tab, 'dialog[open]');
    await tab.type(query);
    expect(await firstOf(query)).toMatch(first);
    // By keyboard to the result, and there.
    await tab.press('ArrowDown');
    await tab.press('Enter');
    await waitFor(tab, 'the page found', () => document.querySelector('dialog[open]') === null);
    expect(await tab.faults()).toEqual([]);
  });
