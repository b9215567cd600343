import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { securityHeaders } from '../../src/site/hosting/facts.ts';
import { describeHosts, presentServers } from './hosts.ts';
import { hasBrotli } from './running.ts';

describeHosts(['our own server', ...presentServers()], ({ sites, get }) => {
  it('sends every header with pages, with files, and with what is missing', async () => {
    for (const { base, frameAncestors } of sites) {
      for (const path of ['', 'carnet/', '_astro/page.B1c2.js', 'favicon.svg', 'rien/']) {
        const { headers } = await get(`${base}${path}`);
        for (const [header, value] of securityHeaders(frameAncestors))
          expect([base + path, header, headers[header.toLowerCase()]]).toEqual([
            base + path,
            header,
            value,
          ]);
        expect(headers['strict-transport-security']).toBeUndefined();
      }
    }
  });

  it('lets only the sites that an edition names show it in a frame', async () => {
    for (const { base, frameAncestors } of sites) {
      const policy = String((await get(base)).headers['content-security-policy']);
      const wanted = frameAncestors.length > 0 ? frameAncestors.join(' ') : "'none'";
      expect(policy.endsWith(`; frame-ancestors ${wanted}`)).toBe(true);
    }
  });

  it('names the type of each file', async () => {
    const types = {
      'index.html': 'text/html; charset=utf-8',
      '': 'text/html; charset=utf-8',
      '_astro/page.B1c2.js': 'text/javascript; charset=utf-8',
      '_astro/page.B1c2.css': 'text/css; charset=utf-8',
      '_astro/serif.C3d4.woff2': 'font/woff2',
      'fonte%20%C3%A9.woff2': 'font/woff2',
      'pagefind/wasm.fr.pagefind': 'application/octet-stream',
      'pagefind/fragment/fr_1a2b3c.pf_fragment': 'application/octet-stream',
      'workbook.fr.json': 'application/json; charset=utf-8',
      'manifest.webmanifest': 'application/manifest+json; charset=utf-8',
      'favicon.svg': 'image/svg+xml; charset=utf-8',
      'dates.ics': 'text/calendar; charset=utf-8',
      'documents/fiche.pdf': 'application/pdf',
    };
    for (const { base } of sites)
      for (const [path, type] of Object.entries(types)) {
        const { status, headers } = await get(base + path);
        expect([base + path, status, headers['content-type']]).toEqual([base + path, 200, type]);
      }
  });

  it('never lets a browser guess what it is', async () => {
    for (const { base } of sites) {
      const { headers } = await get(`${base}notes.unknown`);
      expect([undefined, 'application/octet-stream']).toContain(headers['content-type']);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('keeps what never changes, and asks again for all the rest', async () => {
    for (const { base } of sites) {
      for (const path of [
        '_astro/page.B1c2.js',
        '_astro/serif.C3d4.woff2',
        'pagefind/fragment/fr_1a2b3c.pf_fragment',
        'pagefind/index/fr_1a2b3c.pf_index',
      ])
        expect([path, (await get(base + path)).headers['cache-control']]).toEqual([
          path,
          'public, max-age=31536000, immutable',
        ]);
      for (const path of ['', 'carnet/', 'pagefind/pagefind.js', 'workbook.fr.json', 'favicon.svg'])
        expect([path, (await get(base + path)).headers['cache-control']]).toEqual([
          path,
          'no-cache',
        ]);
      const missing = await get(`${base}_astro/gone.B1c2.js`);
      expect([missing.status, missing.headers['cache-control']]).toEqual([404, 'no-cache']);
    }
  });
});

describeHosts(presentServers(), ({ name, sites, get }) => {
  const isServer = name !== 'our own server';
  const codings = [
    ...(isServer && hasBrotli[name]
      ? [['gzip, deflate, br, zstd', 'br', brotliDecompressSync] as const]
      : []),
    ['gzip', 'gzip', gunzipSync] as const,
  ];

  it('sends what is compressed to browsers that take it', async () => {
    for (const { base, locales } of sites)
      for (const [accepted, coding, unpack] of codings)
        for (const [path, locale] of [
          ['', locales[0]],
          ['carnet/', locales[0]],
          ['_astro/page.B1c2.js', locales[0]],
          ['workbook.fr.json', locales[0]],
          ['rien/', locales[0]],
          [`${locales[1]}/`, locales[1]],
          [`${locales[1]}/rien/`, locales[1]],
        ]) {
          const at = `${base}${path} ${coding}`;
          const plain = await get(`${base}${path}`);
          const packed = await get(`${base}${path}`, { 'Accept-Encoding': accepted });
          expect([at, packed.headers['content-encoding']]).toEqual([at, coding]);
          expect([at, unpack(packed.body).equals(plain.body)]).toEqual([at, true]);
          expect(packed.body.length).toBeLessThan(plain.body.length / 2);
          expect(plain.headers['content-encoding']).toBeUndefined();
          for (const same of ['content-type', 'cache-control', 'content-security-policy'])
            expect([at, packed.headers[same]]).toEqual([at, plain.headers[same]]);
          // Apache takes the end of the name for that of a language.
          const language = name === 'apache' && coding === 'br' ? locale : undefined;
          expect([at, packed.headers['content-language']]).toEqual([at, language]);
          expect(packed.status).toBe(plain.status);
          for (const { headers } of [plain, packed])
            expect([at, String(headers['vary']).toLowerCase()]).toEqual([at, 'accept-encoding']);
        }
  });

  it('sends as it is what would not get smaller', async () => {
    for (const { base } of sites)
      for (const path of [
        '_astro/serif.C3d4.woff2',
        'pagefind/wasm.fr.pagefind',
        'documents/fiche.pdf',
        'favicon.svg',
      ]) {
        const { headers } = await get(base + path, { 'Accept-Encoding': 'gzip, br' });
        expect([path, headers['content-encoding']]).toEqual([path, undefined]);
      }
  });
});
