import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Build } from '../everywhere/built.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The build of the specimen edition, served to the tests of kinds. */
export const specimen: Build = {
  folder: process.env.PASSERELLE_SPECIMEN_OUT ?? join(root, '.cache/dist-specimen'),
  base: '/',
};

interface Listed {
  readonly worksheets: readonly { readonly id: string; readonly url: string }[];
}

function listWorksheets(locale: string): Listed['worksheets'] {
  const file = join(specimen.folder, `workbook.${locale}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Listed).worksheets : [];
}

/** The worksheets of the specimen, with their addresses in French. */
export const worksheets = listWorksheets('fr');

/** Opens a worksheet of the specimen by its id, ready to be used. */
export async function openSheet(page: Page, id: string, locale = 'fr'): Promise<void> {
  const found = listWorksheets(locale).find((worksheet) => worksheet.id === id);
  if (!found) throw new Error(`the specimen has no worksheet ${id}`);
  await page.goto(found.url);
  await expect(page.locator('[data-print-page]').first()).toBeVisible();
}

/** The frame of a field, `worksheet.field`, with all that is said around its controls. */
export function frame(page: Page, path: string): Locator {
  const [worksheet, ...field] = path.split('.');
  return page
    .locator(`form[data-worksheet="${worksheet}"] [data-field="${field.join('.')}"]`)
    .first();
}

/** The control of a name. */
export function control(page: Page, name: string): Locator {
  return page.locator(`[name="${name}"]`);
}

/** Waits until what was typed last is kept on the device. */
export async function waitUntilSaved(page: Page): Promise<void> {
  // The state is that of the last write once the page has had the time to begin it.
  await page.waitForTimeout(50);
  await expect(page.locator('[data-save-state]').first()).toHaveAttribute(
    'data-save-state',
    'saved',
  );
}

/** What the notebook holds on this device, by path: the answers alone. */
export function readAnswers(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(() => {
    const prefix = 'passerelle:1:specimen:e:';
    const answers: Record<string, unknown> = {};
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(prefix)) continue;
      const { v } = JSON.parse(localStorage.getItem(key) ?? '{}') as { v?: unknown };
      answers[key.slice(prefix.length)] = v;
    }
    return answers;
  });
}
