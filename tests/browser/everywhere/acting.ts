import type { Page } from '@playwright/test';
import { isSweep } from '../../sweep.ts';

/** The worksheets of the first stage, by id, with their addresses in French. */
export const worksheets = {
  'mutual-commitment': 'fiches/engagement-mutuel/',
  'scope-map': 'fiches/notre-perimetre/',
  'starting-point': 'fiches/point-de-depart/',
  'transition-budget': 'fiches/budget-de-transition/',
  'shared-vision': 'fiches/point-de-vision-partagee/',
} as const;

/** Those that are gone through from end to end: all in a sweep, else the two that have most kinds. */
export const thorough: readonly (readonly [id: string, path: string])[] = Object.entries(
  worksheets,
).filter(([id]) => isSweep || ['starting-point', 'transition-budget'].includes(id));

export const stage = 'etapes/cadre-et-engagement/';

/** Goes to a page and waits until its scripts have done what they do at load. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path === '' ? './' : path);
  await settle(page);
}

/** Waits until the scripts of a page have done what they do at load. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const state = document.querySelector('[data-save-state]');
    const search = document.querySelector<HTMLElement>('[data-search-open]');
    return (
      document.readyState === 'complete' &&
      search?.hidden === false &&
      (!state || state.textContent !== '')
    );
  });
  // What is fetched late has come: tools of tables, suggestions, what is rich and near.
  if ((await page.locator('form[data-worksheet]').count()) > 0)
    await page.waitForLoadState('networkidle');
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
}

/** Puts an answer into every control of the worksheets of the page, as typing and clicking would. */
export async function fillAll(page: Page, text = 'Une réponse'): Promise<void> {
  await page.evaluate((words) => {
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const say = (control: Element) => {
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const groups = new Set<string>();
    const controls = document.querySelectorAll('.worksheet :is(input, textarea, select)');
    for (const control of controls) {
      if (!isSeen(control)) continue;
      if (control instanceof HTMLSelectElement) {
        control.selectedIndex = 1;
      } else if (control instanceof HTMLTextAreaElement) {
        control.value = words;
      } else if (control instanceof HTMLInputElement) {
        if (control.type === 'radio') {
          if (groups.has(control.name)) continue;
          groups.add(control.name);
          control.checked = true;
        } else if (control.type === 'checkbox') control.checked = true;
        else if (control.type === 'date') control.value = '2027-03-01';
        else if (control.closest('[data-kind="number"]')) control.value = '120';
        else control.value = words;
      }
      say(control);
    }
  }, text);
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLElement>('[data-save-state]')?.dataset['saveState'] === 'saved',
  );
}
