import { expect, test } from '@playwright/test';
import type { RunningServer } from '../../../src/site/server.ts';
import { print, squeeze } from '../papers.ts';
import { siteOf } from './site.ts';

let site: RunningServer;
test.beforeAll(async () => {
  site = await siteOf('hidden');
});
test.afterAll(() => site.close());

test('the legal notice tells what the firm said, and marks what it has not', async ({ page }) => {
  await page.goto(`${site.url}mentions-legales/`);
  const main = page.locator('main');
  const line = (words: string) => main.getByRole('listitem').filter({ hasText: words });
  await expect(line('Nom et forme de la structure')).toContainText('Cabinet Acme');
  await expect(line('Nom de l’hébergeur')).toContainText('Hébergeur Exemple');
  await expect(line('Directeur ou directrice')).toContainText('à compléter');
  await expect(main.getByText('Page à compléter.')).toBeVisible();
  for (const place of [main, page.getByRole('contentinfo')]) {
    const call = place.getByRole('link', { name: '01 23 45 67 89' });
    await expect(call).toHaveAttribute('href', 'tel:0123456789');
    const write = place.getByRole('link', { name: 'bonjour@acme.example' });
    await expect(write).toHaveAttribute('href', 'mailto:bonjour@acme.example');
  }
});

test('its consultants are suggested where their name is asked for', async ({ page }) => {
  for (const [path, control] of [
    ['fiches/engagement-mutuel/', 'mutual-commitment.consultant-name'],
    ['consultant/imprimer/', 'consultant'],
  ] as const) {
    await page.goto(site.url + path);
    const names = await page
      .locator(`[name="${control}"]`)
      .evaluate((input: HTMLInputElement) =>
        [...(input.list?.options ?? [])].map((each) => each.value),
      );
    expect(names, path).toEqual(['Dominique A.', 'Camille B.']);
  }
});

test('its words stand on every sheet, in the language of the page', async ({ page }) => {
  for (const [path, foot] of [
    ['fiches/engagement-mutuel/', 'Document de travail'],
    ['en/worksheets/mutual-commitment/', 'Working paper'],
  ] as const) {
    await page.goto(site.url + path);
    const { sheets } = await print(page, 'A4', path.replaceAll('/', '-'));
    expect(sheets.length).toBeGreaterThan(1);
    for (const sheet of sheets.map(squeeze)) {
      expect(sheet).toContain(squeeze('Acme, 1 place du Pont'));
      expect(sheet).toContain(squeeze(foot));
    }
  }
});
