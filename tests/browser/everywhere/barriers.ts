import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { isSweep } from '../../sweep.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Axe's rules whose outcome can change with the colours alone. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it stands against WCAG 2.2, levels A and AA: a line for each place. */
export async function findBarriers(page: Page, rules?: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (rules) axe.withRules([...rules]);
  else axe.withTags(tags);
  // Its usual way opens one more page for each look, to join frames: there are none here.
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) =>
      `${id} ${target.join(' ')} ${failureSummary.replace(/\s+/g, ' ')}`.trim(),
    ),
  );
}

/** The same on a phone and on a wide screen, in light and dark. */
export async function findBarriersInAllLooks(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of [360, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const barriers = await findBarriers(page, colorScheme === 'dark' ? colourRules : undefined);
      found.push(...barriers.map((barrier) => `${colorScheme}, ${width} px: ${barrier}`));
    }
  }
  return found;
}

/**
 * The same in light on a phone, and in a sweep in dark on a wide screen as well: for pages whose likes are looked
 * at in all looks.
 */
export async function findBarriersInTwoLooks(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  const narrow = await findBarriers(page);
  if (!isSweep) return narrow;
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...narrow, ...(await findBarriers(page))];
}
