import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { CONTENT_SECURITY_POLICY } from '../../../src/site/security.ts';
import { listFiles, readPages, site } from './built.ts';
import { inspect } from './inspecting.ts';

test('every page carries the policy before anything that it governs', async ({ page }) => {
  for (const { path, policy } of await inspect(page, readPages(site)))
    expect({ path, policy }).toEqual({ path, policy: CONTENT_SECURITY_POLICY });
});

test('the policy lets in nothing from elsewhere, nothing inline and no evaluation', () => {
  const directives = new Map(
    CONTENT_SECURITY_POLICY.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
  expect(directives.get('default-src')).toEqual(["'none'"]);
  expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
  expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  for (const name of ['style-src', 'connect-src', 'font-src', 'worker-src'])
    expect(directives.get(name)).toEqual(["'self'"]);
  for (const name of ['base-uri', 'form-action']) expect(directives.get(name)).toEqual(["'none'"]);
  expect(
    [...directives.values()]
      .flat()
      .filter(
        (source) => /unsafe-(inline|eval)|:\/\/|\*/.test(source) && source !== "'wasm-unsafe-eval'",
      ),
  ).toEqual([]);
});

test('no page holds a style, a script or a handler of its own', async ({ page }) => {
  for (const { path, inline } of await inspect(page, readPages(site)))
    expect({ path, inline }).toEqual({ path, inline: [] });
});

test('no page loads anything from elsewhere', async ({ page }) => {
  for (const { path, loaded } of await inspect(page, readPages(site))) {
    expect(loaded.length).toBeGreaterThan(1);
    const foreign = loaded.filter((address) => !/^\/(?!\/)/.test(address));
    expect({ path, foreign }).toEqual({ path, foreign: [] });
  }
});

test('a link to another site says nothing of where the reader comes from', async ({ page }) => {
  const outer = (await inspect(page, readPages(site))).flatMap(({ path, links }) =>
    links.filter(({ href }) => /^(https?:)?\/\//.test(href)).map((link) => ({ path, ...link })),
  );
  expect(outer.length).toBeGreaterThan(5);
  expect(outer.filter(({ rel }) => !/\bnoreferrer\b/.test(rel))).toEqual([]);
});

test('no style sheet and no script of the build names an address to load elsewhere', () => {
  const found: string[] = [];
  for (const file of listFiles(site)) {
    if (!/\.(css|m?js|svg|webmanifest)$/.test(file)) continue;
    const text = readFileSync(join(site.folder, file), 'utf8');
    const addresses = file.endsWith('.css')
      ? [...text.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
          ([, url, imported]) => url ?? imported ?? '',
        )
      : [...text.matchAll(/(?:from|import|import\(|src=|href=)\s*["'`]([^"'`]+)/g)].map(
          ([, address]) => address ?? '',
        );
    for (const address of addresses)
      if (/^(https?:)?\/\//.test(address)) found.push(`${file}: ${address}`);
  }
  expect(found).toEqual([]);
});
