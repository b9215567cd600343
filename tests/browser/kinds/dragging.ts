import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/**
 * Takes something by its handle with the mouse, and holds it over a point of another element,
 * given as parts of its width and height.
 */
export async function dragOver(
  page: Page,
  from: Locator,
  to: Locator,
  [across, down]: readonly [number, number],
): Promise<void> {
  const handle = from.locator('[data-handle]');
  await handle.scrollIntoViewIfNeeded();
  await handle.hover();
  await expect(from).toHaveAttribute('draggable', 'true');
  await page.mouse.down();
  const box = await to.boundingBox();
  if (!box) throw new Error('there is nothing to drag to');
  const [x, y] = [box.x + box.width * across, box.y + box.height * down];
  await page.mouse.move(x, y - 4, { steps: 4 });
  await page.mouse.move(x, y, { steps: 2 });
}

/** Expects that the page shuts nobody out as it stands, with something held over it. */
export async function expectNoBarrierHeld(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode()
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
}
