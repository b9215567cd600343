import type { Plain, Tab } from './driver.ts';

/**
 * Waits until a function of the page gives something true, and gives it.
 *
 * @throws Error when it never does, with what was awaited
 */
export async function waitFor<Result, Given extends readonly Plain[]>(
  tab: Tab,
  awaited: string,
  run: (...given: Given) => Result,
  ...given: Given
): Promise<NonNullable<Awaited<Result>>> {
  const end = Date.now() + 20_000;
  for (;;) {
    const result = await tab.evaluate(run, ...given);
    if (result) return result;
    if (Date.now() > end) throw new Error(`not seen in time on ${await tab.url()}: ${awaited}`);
    await pause(50);
  }
}

/** Lets time pass. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Opens a page and waits until its scripts have done what they do at load, late parts included. */
export async function openReady(tab: Tab, url: string): Promise<void> {
  await tab.open(url);
  await waitUntilReady(tab);
}

/** Waits until the scripts of a page have done what they do at load, late parts included. */
export async function waitUntilReady(tab: Tab): Promise<void> {
  await waitFor(tab, 'the scripts’ first work', () => {
    const state = document.querySelector('[data-save-state]');
    const search = document.querySelector<HTMLElement>('[data-search-open]');
    return (
      document.readyState === 'complete' &&
      search?.hidden === false &&
      (!state || state.textContent !== '')
    );
  });
  let before = -1;
  await waitFor(
    tab,
    'an end of what the page asks for',
    () => performance.getEntriesByType('resource').length,
  );
  for (;;) {
    const now = await tab.evaluate(() => performance.getEntriesByType('resource').length);
    if (now === before) break;
    before = now;
    await pause(300);
  }
}

/** Waits until the page says of what was typed: `saved`, `memory`, `failed`. */
export async function waitForState(tab: Tab, state: string): Promise<void> {
  // The state is that of the last write once the page has had the time to begin it.
  await pause(50);
  await waitFor(
    tab,
    `the state “${state}”`,
    (wanted) =>
      document.querySelector<HTMLElement>('p[data-save-state]')?.dataset['saveState'] === wanted,
    state,
  );
}
