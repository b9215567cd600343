import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import type { HostedSite } from '../../src/site/hosting/facts.ts';
import { startServer } from '../../src/site/server.ts';
import { ask } from './asking.ts';
import type { Answer } from './asking.ts';
import { findServer, serverNames } from './programs.ts';
import type { ServerName } from './programs.ts';
import { startHost } from './running.ts';
import type { Host, Loading } from './running.ts';
import { layOut } from './site.ts';

const carnet: HostedSite = { base: '/carnet/', locales: ['fr', 'en', 'nl'], frameAncestors: [] };

/** On one origin: one at the root, and two in it that know nothing of each other. */
const sites: readonly HostedSite[] = [
  { base: '/', locales: ['fr', 'en'], frameAncestors: [] },
  carnet,
  {
    base: '/fr-BE/carnet.pro/',
    locales: ['en', 'fr'],
    frameAncestors: ['https://www.acme.example', 'https://intranet.acme.example:8443'],
  },
];

/** A server at work, and the sites it shows. */
export interface TriedHost {
  readonly name: ServerName | 'our own server';
  readonly sites: readonly HostedSite[];
  readonly origin: () => string;
  readonly get: (
    path: string,
    headers?: Record<string, string>,
    method?: string,
  ) => Promise<Answer>;
}

/** Declares the same tests for each of these servers that is on this machine. */
export function describeHosts(
  names: readonly TriedHost['name'][],
  tests: (host: TriedHost) => void,
  loading: Loading = 'usual',
): void {
  for (const name of names) describe(name, () => tests(openHost(name, loading)));
}

/** The servers that are on this machine. */
export function presentServers(): readonly ServerName[] {
  return serverNames.filter((name) => findServer(name) !== undefined);
}

function openHost(name: TriedHost['name'], loading: Loading): TriedHost {
  const folder = mkdtempSync(join(tmpdir(), 'hosting-'));
  const root = join(folder, 'root');
  const isOurs = name === 'our own server';
  const shown = isOurs ? [carnet] : sites;
  let host: Host;
  beforeAll(async () => {
    const dists = await Promise.all(shown.map((site) => layOut(root, site)));
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    host = isOurs
      ? await startOurs(join(root, carnet.base))
      : await startHost(name, { root, dists, own: join(folder, 'own'), loading });
  });
  afterAll(async () => {
    await host.close();
    rmSync(folder, { recursive: true });
  });
  return {
    name,
    sites: shown,
    origin: () => host.origin,
    get: (path, headers = {}, method = 'GET') => ask(host.origin, path, { method, headers }),
  };
}

async function startOurs(root: string): Promise<Host> {
  const port = 32_000 + (process.pid % 10_000);
  const server = await startServer({ root, base: carnet.base, port });
  return { origin: new URL(server.url).origin, close: server.close };
}
