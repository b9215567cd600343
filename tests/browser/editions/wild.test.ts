import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { openEdition } from '../../../src/edition/files.ts';
import { print } from '../papers.ts';
import { siteOf } from './site.ts';

const folder = 'tests/editions/wild';

test('words of an edition are text on every page, and its own files are served', async ({
  page,
}) => {
  const site = await siteOf('wild');
  const { fr: name = '' } = openEdition(folder).edition.names;
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
  });

  for (const path of [
    '',
    'etapes/premiere/',
    'fiches/premiers-mots/',
    'seances/',
    'carnet/',
    'en/',
  ]) {
    await page.goto(site.url + path);
    expect(await page.title()).toContain('<img src=x onerror=');
    expect(await page.evaluate(() => 'acted' in window)).toBe(false);
    await expect(page.locator('img[src=x]')).toHaveCount(0);
  }
  const manifest = (await (await page.request.get(`${site.url}workbook.fr.json`)).json()) as {
    edition: { name: string };
  };
  expect(manifest.edition.name).toBe(name);

  await page.goto(`${site.url}etapes/premiere/`);
  const image = page.getByRole('img', { name: 'Trois chaises vides' });
  await image.scrollIntoViewIfNeeded();
  await expect(image).toHaveJSProperty('naturalWidth', 320);
  await expect(image).toHaveAttribute('height', '180');
  const box = await image.boundingBox();
  expect(Math.round(((box?.width ?? 0) / (box?.height ?? 1)) * 9)).toBe(16);

  for (const file of ['favicon.svg', '.well-known/security.txt']) {
    const response = await page.request.get(site.url + file);
    expect(await response.text()).toBe(readFileSync(`${folder}/public/${file}`, 'utf8'));
  }
  expect(wrong).toEqual([]);
  await site.close();
});

test('what a firm has printed on every sheet is never cut, however long', async ({ page }) => {
  const site = await siteOf('wild');
  await page.goto(`${site.url}fiches/premiers-mots/`);
  await page.evaluate(() => {
    for (const place of ['handoutHeader', 'handoutFooter'])
      document.documentElement.dataset[place] = `${'Acme '.repeat(40)}whole`;
  });
  const { path } = await print(page, 'A4');
  const found = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' });
  const width = Number(/<page width="([\d.]+)"/.exec(found)?.[1]);
  const words = [
    ...found.matchAll(/<word xMin="([\d.-]+)"[^>]* xMax="([\d.-]+)"[^>]*>(.*?)<\/word>/g),
  ];
  const last = words.filter(([, , , word]) => word === 'whole');
  expect(last.length).toBeGreaterThan(1);
  expect(words.filter(([, left, right]) => Number(left) < 0 || Number(right) > width)).toEqual([]);
});
