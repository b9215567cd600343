import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { openEdition } from '../../../src/edition/files.ts';
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
