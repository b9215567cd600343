import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds on the page as it stands against WCAG 2.2, levels A and AA: a line for each place. */
export async function findBarriers(page: Page): Promise<string[]> {
  // Its usual way opens one more page for each look, to join frames: there are none here.
  const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) =>
      `${id} ${target.join(' ')} ${failureSummary.replace(/\s+/g, ' ')}`.trim(),
    ),
  );
}
