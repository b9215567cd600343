import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compressFiles } from '../../../src/site/hosting/compress.ts';
import { securityHeaders } from '../../../src/site/hosting/facts.ts';
import type { HostedSite } from '../../../src/site/hosting/facts.ts';
import { hostingFiles, writeHostingFiles } from '../../../src/site/hosting/write.ts';
import { CONTENT_SECURITY_POLICY } from '../../../src/site/security.ts';

const site: HostedSite = { base: '/carnet/', locales: ['fr', 'en'], frameAncestors: [] };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hosting-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
const read = (name: string) => readFileSync(join(folder, name));

/** The rules of a `_headers` file: the headers of each pattern of addresses. */
function readRules(text: string): ReadonlyMap<string, readonly string[]> {
  const rules = new Map<string, string[]>();
  let headers: string[] = [];
  for (const line of text.split('\n').filter(Boolean)) {
    if (line.startsWith('  ')) headers.push(line.trim());
    else rules.set(line, (headers = []));
  }
  return rules;
}

describe('the headers of a site', () => {
  it('say all that the pages say, and who may show them in a frame', () => {
    const policyFor = (origins: readonly string[]) =>
      new Map(securityHeaders(origins)).get('Content-Security-Policy');
    expect(policyFor([])).toBe(`${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`);
    expect(policyFor(['https://a.example', 'https://b.example'])).toBe(
      `${CONTENT_SECURITY_POLICY}; frame-ancestors https://a.example https://b.example`,
    );
  });
});

describe('the files for Netlify and Cloudflare Pages', () => {
  it('send every header with every file, and never say twice how long to keep one', () => {
    const rules = readRules(hostingFiles(site)['_headers'] ?? '');
    expect(rules.get('/carnet/*')).toEqual(
      securityHeaders([]).map(([name, value]) => `${name}: ${value}`),
    );
    const kept = [...rules].filter(([, headers]) => headers.join().includes('Cache-Control'));
    expect(kept.map(([pattern]) => pattern)).toContain('/carnet/_astro/*');
    for (const [pattern, headers] of kept) {
      expect(headers).toEqual(['Cache-Control: public, max-age=31536000, immutable']);
      expect(kept.filter(([other]) => pattern.startsWith(other.slice(0, -1)))).toHaveLength(1);
    }
  });

  it('stay within what both hosts read: no line over 2000 characters, a star at the end alone', () => {
    for (const line of (hostingFiles(site)['_headers'] ?? '').split('\n')) {
      expect(line.length).toBeLessThan(2000);
      if (line.startsWith('/')) expect(line).toMatch(/^[^*]*\*$/);
    }
  });

  it('find the page for missing addresses in the language of the address', () => {
    expect(hostingFiles(site)['_redirects']?.trim().split('\n')).toEqual([
      '/carnet/en/* /carnet/en/404.html 404',
      '/carnet/* /carnet/404.html 404',
    ]);
  });
});

describe('the files for hosts', () => {
  it('speak of what is under the base path, and of nothing else', () => {
    for (const [name, text] of Object.entries(hostingFiles(site)))
      for (const [path = ''] of text.matchAll(/(?<=[\s^])\/[\w/]+/g))
        expect([name, path, /^\/carnet(\/|$)|^\/path\/to\//.test(path)]).toEqual([
          name,
          path,
          true,
        ]);
  });

  it('leave in place what a firm has put there itself', async () => {
    write('_headers', 'of the firm');
    await writeHostingFiles(folder, site);
    expect(read('_headers').toString()).toBe('of the firm');
    expect(read('.htaccess').toString()).toContain('/carnet/404.html');
    expect(readdirSync(join(folder, '_hosting')).sort()).toEqual(['Caddyfile', 'nginx.conf']);
  });
});

describe('compressing a build', () => {
  it('puts two smaller copies beside every text, and beside nothing else', async () => {
    mkdirSync(join(folder, 'en'));
    const text = 'des mots et des mots '.repeat(200);
    const texts = ['index.html', 'en/index.html', 'a.js', 'a.css', 'a.json', 'a.svg', 'a.wasm'];
    for (const name of texts) write(name, text);
    for (const name of ['a.woff2', 'a.png', 'a.pdf', 'a.pf_index', 'a.pagefind']) write(name, text);
    write('small.js', 'short');
    expect(await compressFiles(folder)).toMatchObject({ files: texts.length });
    const made = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => /\.(br|gz)$/.test(name));
    expect(made.sort()).toEqual(texts.flatMap((name) => [`${name}.br`, `${name}.gz`]).sort());
    for (const name of texts) {
      expect(brotliDecompressSync(read(`${name}.br`)).toString()).toBe(text);
      expect(gunzipSync(read(`${name}.gz`)).toString()).toBe(text);
      expect(read(`${name}.br`).length).toBeLessThan(text.length / 10);
    }
  });

  it('gives the same bytes every time', async () => {
    write('a.js', 'const words = "des mots";\n'.repeat(100));
    await compressFiles(folder);
    const first = [read('a.js.br'), read('a.js.gz')];
    await compressFiles(folder);
    expect([read('a.js.br'), read('a.js.gz')]).toEqual(first);
  });
});
