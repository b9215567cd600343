import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import type { Browser, Frame, Page } from '@playwright/test';
import { chromiumFlags, findTestBrowser } from '../../../src/site/chromium.ts';
import { startServer } from '../../../src/site/server.ts';
import { quiet } from './quiet.ts';

/** A firm's site, another that is not, and the workbook that only the firm may show in a frame. */
export interface Neighbours {
  /** The workbook by itself, at an address that is of another site than the firm's. */
  readonly workbook: string;
  /** The address of a page of the firm that shows a page of the workbook. */
  readonly framed: (page: string, how?: { height?: number; sandbox?: string }) => string;
  /** The same on the site of a stranger. */
  readonly stolen: (page: string) => string;
  readonly close: () => Promise<void>;
}

/** Starts the three. */
export async function openNeighbours(): Promise<Neighbours> {
  let workbook = '';
  const host = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const sandbox = searchParams.get('sandbox');
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(
      `<!doctype html><html lang="fr"><title>Acme</title><h1>Acme</h1>
      <iframe title="carnet" width="800" height="${searchParams.get('height')}"
        ${sandbox === '' ? '' : `sandbox="${sandbox}"`}
        src="${workbook}${searchParams.get('page')}"></iframe>`,
    );
  }).listen(0, 'localhost');
  await once(host, 'listening');
  const { port } = host.address() as AddressInfo;
  const firm = `http://localhost:${port}`;
  const server = await startServer({
    root: quiet.folder,
    port: 26_000 + (process.pid % 20_000),
    frameAncestors: [firm],
  });
  // To a browser an address in numbers is another site than a name, whatever they lead to.
  workbook = server.url.replace('localhost', '127.0.0.1');
  const show = (site: string, page: string, height = 400, sandbox = '') =>
    `${site}/?${new URLSearchParams({ page, height: String(height), sandbox }).toString()}`;
  return {
    workbook,
    framed: (page, { height, sandbox } = {}) => show(firm, page, height, sandbox),
    stolen: (page) => show(`http://stranger.localhost:${port}`, page),
    close: async () => {
      host.closeAllConnections();
      host.close();
      await server.close();
    },
  };
}

/** The frame of the workbook in a page of the firm. */
export async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('no frame');
  return frame;
}

/** Launches a browser that keeps frames apart, as browsers do: Playwright switches that off. */
export async function launchAsShipped(): Promise<Browser> {
  const executablePath = findTestBrowser() ?? '';
  const args = chromiumFlags();
  const usual = await chromium.launchServer({ executablePath, args });
  const given = usual.process().spawnargs.find((word) => word.startsWith('--disable-features='));
  await usual.close();
  if (given === undefined) throw new Error('Playwright switches nothing off any more');
  return chromium.launch({
    executablePath,
    args: [...args, given.replace(/ThirdPartyStoragePartitioning,?/, '')],
    ignoreDefaultArgs: [given],
  });
}
