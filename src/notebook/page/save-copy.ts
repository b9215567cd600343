import type { Page } from './page.ts';

export async function saveCopy(_page: Page): Promise<boolean> {
  return Promise.resolve(false);
}
