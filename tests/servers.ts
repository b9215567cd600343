import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startServer } from '../src/site/server.ts';
import { tellSample } from './browser/sample.ts';
import { tellAbsentServers } from './hosting/programs.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Serves what is built, without building: `npm test` has just done it, and `npm run build` does it by hand. */
export default async function serveBuilds(): Promise<() => Promise<void>> {
  // Away from the ports that people use, and from those of another run on the same machine.
  const port = 21_000 + (process.pid % 20_000);
  const servers = [await startServer({ root: process.env.PASSERELLE_OUT ?? `${root}dist`, port })];
  process.env.PASSERELLE_TEST_SITE = servers[0]?.url;
  console.log(tellSample());
  const absent = tellAbsentServers();
  if (absent !== undefined) console.log(absent);
  const second = `${root}.cache/dist-base`;
  if (existsSync(`${second}/index.html`)) {
    const server = await startServer({ root: second, base: '/carnet-pro/', port: port + 1 });
    process.env.PASSERELLE_TEST_BASE_PATH = server.url;
    servers.push(server);
  }
  const specimen = process.env.PASSERELLE_SPECIMEN_OUT ?? `${root}.cache/dist-specimen`;
  if (existsSync(`${specimen}/index.html`)) {
    const server = await startServer({ root: specimen, port: port + 2 });
    process.env.PASSERELLE_TEST_SPECIMEN = server.url;
    servers.push(server);
  }
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}
