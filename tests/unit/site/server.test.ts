import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../../../src/site/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'server-'));
const root = join(folder, 'dist');
const port = 30_000 + (process.pid % 10_000);
let server: RunningServer;

/** Asks as typed: unlike fetch, it does not tidy the path. */
async function ask(path: string, method = 'GET', headers = {}) {
  const address = new URL(server.url);
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      const asked = request({ host: address.hostname, port: address.port, path, method, headers });
      asked.on('error', reject);
      asked.on('response', (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
        });
      });
      asked.end();
    },
  );
}

beforeAll(async () => {
  for (const place of ['', 'en', 'carnet', '_astro'])
    mkdirSync(join(root, place), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
  writeFileSync(join(root, 'index.html'), 'accueil');
  writeFileSync(join(root, '404.html'), 'introuvable');
  writeFileSync(join(root, 'en/404.html'), 'not found');
  writeFileSync(join(root, 'carnet/index.html'), 'carnet');
  writeFileSync(join(root, '_astro/a.B1c2.js'), 'export {}');
  writeFileSync(join(root, 'fonte é.woff2'), 'w');
  server = await startServer({ root, base: '/carnet-pro', port });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('the server of a built site', () => {
  it('serves the build under its base path', async () => {
    expect(server.url).toMatch(/^http:\/\/localhost:\d+\/carnet-pro\/$/);
    expect(await ask('/carnet-pro/')).toMatchObject({ status: 200, body: 'accueil' });
    expect(await ask('/carnet-pro/carnet/?a=1')).toMatchObject({ status: 200, body: 'carnet' });
    expect(await ask('/carnet/')).toMatchObject({ status: 404 });
  });

  it('leads to the base path and to the final slash', async () => {
    expect((await ask('/')).headers['location']).toBe('/carnet-pro/');
    expect((await ask('/carnet-pro')).headers['location']).toBe('/carnet-pro/');
    const moved = await ask('/carnet-pro/carnet?a=1');
    expect([moved.status, moved.headers['location']]).toEqual([301, '/carnet-pro/carnet/?a=1']);
  });

  it('never leads to another site', async () => {
    for (const path of ['//other.example', '/\\other.example', '//other.example/carnet']) {
      expect((await ask(path)).headers['location']).toBeUndefined();
    }
  });

  it('names the type of each file, and how long to keep it', async () => {
    const script = await ask('/carnet-pro/_astro/a.B1c2.js');
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['cache-control']).toContain('immutable');
    const page = await ask('/carnet-pro/');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['cache-control']).toBe('no-cache');
    expect((await ask('/carnet-pro/fonte%20%C3%A9.woff2')).headers['content-type']).toBe(
      'font/woff2',
    );
  });

  it('says that a page is missing in the language of its address', async () => {
    expect(await ask('/carnet-pro/rien/')).toMatchObject({ status: 404, body: 'introuvable' });
    expect(await ask('/carnet-pro/en/nothing')).toMatchObject({ status: 404, body: 'not found' });
    expect(await ask('/ailleurs/')).toMatchObject({ status: 404, body: 'introuvable' });
  });

  it('never leaves its folder', async () => {
    for (const path of [
      '/carnet-pro/../secret.txt',
      '/carnet-pro/%2e%2e/secret.txt',
      '/carnet-pro/..%2fsecret.txt',
      '/carnet-pro/..%5csecret.txt',
      '/carnet-pro//../secret.txt',
      '/carnet-pro/link.txt',
      '/carnet-pro/%00',
      '/carnet-pro/%E0%A4%A',
    ]) {
      const { status, body } = await ask(path);
      expect([400, 404], path).toContain(status);
      expect(body).not.toContain('secret');
    }
  });

  it('answers HEAD without a body, and refuses to be written to', async () => {
    expect(await ask('/carnet-pro/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect(await ask('/carnet-pro/', 'POST')).toMatchObject({ status: 405 });
  });

  it('does not send again what has not changed', async () => {
    const { headers } = await ask('/carnet-pro/');
    const again = await ask('/carnet-pro/', 'GET', { 'If-None-Match': headers['etag'] });
    expect(again).toMatchObject({ status: 304, body: '' });
  });

  it('takes the next port when the first is taken', async () => {
    const taken = Number(new URL(server.url).port);
    const second = await startServer({ root, port: taken });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
    await second.close();
  });

  it('lets only whom it is told show the site in a frame', async () => {
    const policy = async () => (await ask('/carnet-pro/')).headers['content-security-policy'];
    expect(await policy()).toMatch(/; frame-ancestors 'none'$/);
    await server.close();
    const frameAncestors = ['https://www.acme.example'];
    server = await startServer({ root, base: '/carnet-pro', port, frameAncestors });
    expect(await policy()).toMatch(/; frame-ancestors https:\/\/www\.acme\.example$/);
  });

  it('says what to do when nothing is built', async () => {
    await expect(startServer({ root: join(folder, 'absent') })).rejects.toThrow('npm run build');
  });
});
