import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { splitWords } from '../../../src/search/excerpt.ts';
import { isAkin, unfold } from '../../../src/search/fold.ts';
import { buildSearchIndex } from '../../../src/search/index.ts';

interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

const pages: Readonly<Record<string, string>> = {
  'index.html': page('fr', 'home', 'Accueil « A & B »', '<p>Mon cœur de métier.</p>'),
  'glossaire/index.html': page(
    'fr',
    'glossary',
    'Glossaire',
    '<p>Les mots d’ici.</p><section data-search-entry="Rôle"><h2 id="role">Rôle</h2><p>Ce que l’on attend.</p></section>',
  ),
  'en/index.html': page('en', 'home', 'Home', '<p>Welcome.</p>'),
  'carnet/index.html': '<html lang="fr"><body><main>Carnet</main></body></html>',
};
let dist = '';
let told: { pages: number; bytes: number };

function page(locale: string, kind: string, title: string, content: string): string {
  const main = `data-pagefind-body data-kind="${kind}" data-title="${title.replace('&', '&amp;')}"`;
  return `<html lang="${locale}"><body><main ${main}>${content}</main></body></html>`;
}

async function readFragments(site = dist): Promise<Fragment[]> {
  const folder = join(site, 'pagefind/fragment');
  const files = await readdir(folder);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file))));
  return texts
    .map((text) => gunzipSync(text).toString().replace('pagefind_dcd', ''))
    .map((text) => JSON.parse(text) as Fragment)
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'passerelle-search-'));
  for (const [path, html] of Object.entries(pages)) {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), html);
  }
  told = await buildSearchIndex({ dist });
});

afterAll(() => rm(dist, { recursive: true }));

describe('the search index of a build', () => {
  it('has the pages that ask to be found, and each entry, without the base path', async () => {
    const fragments = await readFragments();
    expect(fragments.map(({ url }) => url)).toEqual([
      '/',
      '/en/',
      '/glossaire/',
      '/glossaire/#role',
    ]);
    expect(told.pages).toBe(4);
  });

  it('keeps what each is', async () => {
    const [home] = await readFragments();
    expect(home?.filters).toEqual({ kind: ['home'] });
    expect(home?.meta).toEqual({ title: 'Accueil « A & B »' });
  });

  it('has one index for each language', async () => {
    const entry = await readFile(join(dist, 'pagefind/pagefind-entry.json'), 'utf8');
    const { languages } = JSON.parse(entry) as {
      languages: Record<string, { page_count: number }>;
    };
    expect(languages['fr']?.page_count).toBe(3);
    expect(languages['en']?.page_count).toBe(1);
  });

  it('has nothing that the page’s own search does not use', async () => {
    const files = await readdir(join(dist, 'pagefind'));
    expect(files.filter((file) => /ui|highlight|unknown|playground/.test(file))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['pagefind.js', 'pagefind-worker.js', 'index']));
    expect(told.bytes).toBeGreaterThan(100_000);
  });
});

describe('the search index of other languages', () => {
  it('parts the words of those that write them together, and plain letters from what makes them others', async () => {
    const site = await mkdtemp(join(tmpdir(), 'passerelle-search-'));
    try {
      const others = {
        'pl.html': page('pl', 'page', 'Słowa', '<p>Jedno źdźbło.</p>'),
        'zh.html': page('zh-Hans', 'page', '手册', '<p>我想找一份木匠的工作。</p>'),
      };
      for (const [path, html] of Object.entries(others)) await writeFile(join(site, path), html);
      await buildSearchIndex({ dist: site });
      const [polish, chinese] = await readFragments(site);
      expect(isAkin(polish?.meta['title'] ?? '', 'slowa')).toBe(true);
      expect(unfold(polish?.content ?? '', 'pl')).toBe('Jedno źdźbło.');
      expect(splitWords(chinese?.content ?? '')).toEqual(expect.arrayContaining(['木匠', '工作']));
      // What reads Chinese has no endings to know.
      expect(await readdir(join(site, 'pagefind'))).toContain('wasm.unknown.pagefind');
    } finally {
      await rm(site, { recursive: true });
    }
  });
});
