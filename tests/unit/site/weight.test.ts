import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { listPages } from '../../../src/site/manifest.ts';
import { weighHtml, weighPage } from '../../../src/site/weight.ts';

const root = mkdtempSync(join(tmpdir(), 'weight-'));
const base = '/carnet-pro/';

const files = {
  'index.html': '<h1>Accueil</h1>',
  'fiches/a/index.html': `<link rel="stylesheet" href="/carnet-pro/_astro/a.css"><link rel="stylesheet" href="/carnet-pro/_astro/paper.css" media="print"><link rel="icon" href="/carnet-pro/i.svg">
<link rel="preload" as="font" href="/carnet-pro/_astro/text.woff2">
<script type="module" src="/carnet-pro/_astro/a.js"></script><script src="https://other.example/x.js"></script>`,
  'fiches/b/index.html': 'courte',
  'etapes/un/index.html': 'une étape',
  'seances/une/index.html': 'une séance',
  '_astro/a.css': '@font-face{src:url(./text.woff2)format("woff2")}body{color:red}',
  '_astro/paper.css': '@page{margin:1cm}',
  '_astro/text.woff2': 'x'.repeat(700),
  '_astro/a.js': 'import{b as c}from"./b.js";import"./c.js";const d=()=>import("./later.js");',
  '_astro/b.js': 'export{e}from"./c.js";',
  '_astro/c.js': 'import"./b.js";const f="a";',
  '_astro/later.js': 'later',
  'workbook.fr.json': JSON.stringify({
    locales: ['fr'],
    stages: [{ url: '/carnet-pro/etapes/un/' }, { url: '/carnet-pro/etapes/a-venir/' }],
    worksheets: [{ url: '/carnet-pro/fiches/b/' }, { url: '/carnet-pro/fiches/a/' }],
    sessions: [{ url: '/carnet-pro/seances/une/' }],
  }),
};

for (const [name, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

afterAll(() => {
  rmSync(root, { recursive: true });
});

function compress(...names: (keyof typeof files)[]): number {
  return names.reduce((sum, name) => sum + brotliCompressSync(files[name]).length, 0);
}

describe('the weight of a page', () => {
  it('counts each file of a first visit once, and nothing that loads later or elsewhere', () => {
    expect(weighPage({ root, base }, 'fiches/a/')).toEqual({
      html: compress('fiches/a/index.html'),
      css: compress('_astro/a.css'),
      js: compress('_astro/a.js', '_astro/b.js', '_astro/c.js'),
      fonts: 700,
    });
  });

  it('is told sooner with a little more, never with less', () => {
    const exact = weighHtml({ root, base }, 'fiches/a/');
    const rough = weighHtml({ root, base }, 'fiches/a/', 5);
    expect(rough).toBeGreaterThan(exact - 100);
    expect(rough).toBeLessThan(exact * 1.5 + 100);
  });

  it('weighs a page of nothing but text', () => {
    expect(weighPage({ root, base }, '')).toMatchObject({ css: 0, js: 0, fonts: 0 });
  });

  it('refuses a page that is not built', () => {
    expect(() => weighPage({ root, base }, 'rien/')).toThrow('not in the build');
  });

  it('is taken on the home page, and on every stage, session and worksheet, the largest first', () => {
    const { home, stage, session, worksheet } = listPages({ root, base });
    expect([home, stage[0], worksheet[0]]).toEqual([[''], 'etapes/un/', 'fiches/a/']);
    expect(session).toEqual(['seances/une/']);
  });
});
