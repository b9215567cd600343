import { expect, it } from 'vitest';
import { describeHosts, presentServers } from './hosts.ts';
import { tellAbsentServers } from './programs.ts';
import { titles } from './site.ts';

const absent = tellAbsentServers();
if (absent !== undefined) console.warn(absent);

describeHosts(['our own server', ...presentServers()], ({ name, sites, origin, get }) => {
  it('serves each site under its path, in its languages', async () => {
    for (const { base, locales } of sites) {
      const home = await get(base);
      expect([base, home.status]).toEqual([base, 200]);
      expect(home.body.toString()).toContain(`<p>${titles.home(base)},`);
      const other = await get(`${base}${locales[1]}/`);
      expect(other.body.toString()).toContain(`<p>${locales[1]} de ${base},`);
    }
  });

  it('says that a page is missing in the language of its address', async () => {
    for (const { base, locales } of sites) {
      for (const [index, locale] of locales.entries()) {
        const under = index === 0 ? base : `${base}${locale}/`;
        for (const path of ['rien', 'rien/', 'rien/du/tout.html', 'rien.js']) {
          const { status, headers, body } = await get(under + path);
          expect([under + path, status]).toEqual([under + path, 404]);
          expect(headers['content-type']).toBe('text/html; charset=utf-8');
          expect(headers['cache-control']).toBe('no-cache');
          expect(body.toString()).toContain(`<p>${titles.missing(base, locale)},`);
        }
      }
    }
  });

  it('does not send again what has not changed', async () => {
    for (const { base } of sites) {
      const { headers } = await get(base);
      const again = await get(base, { 'If-None-Match': String(headers['etag']) });
      expect([again.status, again.body.length]).toEqual([304, 0]);
    }
  });

  it('leads to the final slash, without leaving the origin', async () => {
    for (const { base } of sites) {
      for (const path of [`${base}carnet`, ...(base === '/' ? [] : [base.slice(0, -1)])]) {
        const { status, headers } = await get(path);
        expect([path, [301, 302, 308].includes(status)]).toEqual([path, true]);
        const target = new URL(String(headers['location']), origin());
        expect([target.port, target.pathname]).toEqual([new URL(origin()).port, `${path}/`]);
      }
    }
  });

  it('answers HEAD without a body, and refuses to be written to', async () => {
    for (const { base } of sites) {
      const head = await get(base, {}, 'HEAD');
      expect([head.status, head.body.length]).toEqual([200, 0]);
      expect(head.headers['content-type']).toBe('text/html; charset=utf-8');
      expect((await get(base, {}, 'PUT')).status).toBe(405);
    }
  });

  it('shows no list of files, and keeps its own to itself', async () => {
    for (const { base } of sites) {
      const list = await get(`${base}pagefind/`);
      expect([list.status, list.body.includes('wasm')]).toEqual([404, false]);
      if (name === 'our own server') continue;
      for (const path of ['_hosting/nginx.conf', '_hosting/Caddyfile', '.htaccess']) {
        const { status, body } = await get(base + path);
        expect([[403, 404].includes(status), body.includes('frame-ancestors')]).toEqual([
          true,
          false,
        ]);
      }
    }
  });

  it('never leaves its folder', async () => {
    for (const { base } of sites)
      for (const path of [
        '../secret.txt',
        '%2e%2e/secret.txt',
        '..%2fsecret.txt',
        '..%5csecret.txt',
      ])
        for (const times of [1, 2, 3]) {
          const up = path.replace('secret.txt', '').repeat(times);
          const { status, body } = await get(`${base}${up}secret.txt`);
          expect([up, [400, 403, 404].includes(status), body.includes('secret')]).toEqual([
            up,
            true,
            false,
          ]);
        }
  });
});

// A plain web host, of which one knows nothing.
describeHosts(
  presentServers().filter((name) => name === 'apache'),
  ({ sites, get }) => {
    it('serves the sites without any of the modules, and the pages for what is missing', async () => {
      for (const { base, locales } of sites) {
        const home = await get(base, { 'Accept-Encoding': 'br, gzip' });
        expect([home.status, home.body.toString()]).toEqual([
          200,
          expect.stringContaining(`<p>${titles.home(base)},`),
        ]);
        const missing = await get(`${base}${locales[1]}/rien/`);
        expect([missing.status, missing.body.toString()]).toEqual([
          404,
          expect.stringContaining(`<p>${titles.missing(base, locales[1] ?? '')},`),
        ]);
      }
    });
  },
  'bare',
);
