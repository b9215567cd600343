import type { Tab } from './driver.ts';
import { addressIn } from './reader.ts';
import { openReady, waitFor, waitForState } from './waiting.ts';

export const SHEET = '/fiches/engagement-mutuel/';
export const EXPECTATION = '[name="mutual-commitment.expectation"]';

/** Opens the worksheet of mutual commitment, ready to be written on. */
export async function openSheet(tab: Tab): Promise<void> {
  await openReady(tab, addressIn('site', SHEET));
}

/** Writes what is expected at the end of what stands there, and waits until it is kept. */
export async function write(tab: Tab, text: string, state = 'saved'): Promise<void> {
  await tab.click(EXPECTATION);
  await tab.press('Control+End');
  await tab.type(text);
  await waitForState(tab, state);
}

/** What stands there as expected. */
export function readText(tab: Tab): Promise<string> {
  return tab.evaluate(
    (selector) => document.querySelector<HTMLTextAreaElement>(selector)?.value ?? '',
    EXPECTATION,
  );
}

/** All that is kept of what is expected: what stands there, and what is told below as another version. */
export function readKept(tab: Tab): Promise<string> {
  return tab.evaluate((selector) => {
    const line = document.querySelector<HTMLTextAreaElement>(selector);
    return `${line?.value ?? ''} ${line?.closest('[data-field]')?.textContent ?? ''}`;
  }, EXPECTATION);
}

/** Waits until this stands there. */
export async function expectText(tab: Tab, text: string): Promise<void> {
  await waitFor(
    tab,
    `the text “${text}”`,
    (selector, wanted) => document.querySelector<HTMLTextAreaElement>(selector)?.value === wanted,
    EXPECTATION,
    text,
  );
}

/** Opens the notebook’s page, filled in. */
export async function openNotebook(tab: Tab): Promise<void> {
  await openReady(tab, addressIn('site', '/carnet/'));
  await waitUntilSeen(tab, '[data-contents]');
}

/** Waits until an element is seen, with these words in it. */
export async function waitUntilSeen(tab: Tab, selector: string, words = ''): Promise<void> {
  await waitFor(
    tab,
    `${selector} ${words}`,
    (found, wanted) =>
      [...document.querySelectorAll<HTMLElement>(found)].some(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          element.innerText.replace(/\s+/g, ' ').includes(wanted),
      ),
    selector,
    words,
  );
}

/** The words of an element, on one line. */
export function wordsOf(tab: Tab, selector: string): Promise<string> {
  return tab.evaluate(
    (found) =>
      document.querySelector<HTMLElement>(found)?.innerText.replace(/\s+/g, ' ').trim() ?? '',
    selector,
  );
}
