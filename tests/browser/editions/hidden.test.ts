import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openEdition } from '../../../src/edition/files.ts';
import { builtFolder } from './site.ts';

// The default content with parts hidden, as a whole site: a hundred pages and more, and no browser.
test('every link of an edition that hides parts leads to a page, and to a place on it', () => {
  const root = builtFolder('hidden');
  const { base } = openEdition('tests/editions/hidden').edition;
  const pages = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html'));
  const texts = new Map(pages.map((page) => [page, readFileSync(join(root, page), 'utf8')]));
  const places = new Map<string, ReadonlySet<string>>();
  const placesOn = (page: string) => {
    const known = places.get(page);
    if (known) return known;
    const ids = (texts.get(page) ?? '').matchAll(/\sid="([^"]+)"/g);
    const found = new Set([...ids].map(([, id = '']) => id));
    places.set(page, found);
    return found;
  };

  const astray: string[] = [];
  for (const [page, text] of texts) {
    const here = `http://site${base}${page.replace(/index\.html$/, '')}`;
    for (const [, link = ''] of text.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      const { host, pathname, hash } = new URL(link.replaceAll('&amp;', '&'), here);
      if (host !== 'site') continue;
      const file = decodeURIComponent(pathname.slice(base.length)).replace(
        /(^|\/)$/,
        '$1index.html',
      );
      if (!existsSync(join(root, file))) astray.push(`${page}: ${link}`);
      else if (
        hash !== '' &&
        texts.has(file) &&
        !placesOn(file).has(decodeURIComponent(hash.slice(1)))
      )
        astray.push(`${page}: ${link}`);
    }
  }
  expect(pages.length).toBeGreaterThan(100);
  expect(astray).toEqual([]);

  const names = pages.join('\n');
  expect(names).not.toMatch(/technologies|technology|budget|methode|method\/|interets|interests/);
  expect(names).not.toMatch(/creer-ou-reprendre|founding/);
});
