import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { startServer } from '../../src/site/server.ts';
import { tellUntried } from './engine.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a build is served, without a slash at its end, and the folder it is in. */
    readonly site: Served;
    readonly specimen: Served;
  }
}

interface Served {
  readonly url: string;
  readonly folder: string;
}

type Server = Awaited<ReturnType<typeof startServer>>;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Serves the default edition and the specimen, which are built already. */
export default async function serve({ provide }: TestProject): Promise<() => Promise<void>> {
  // Away from the ports that people use, and from those of another run on the same machine.
  const port = 21_000 + (process.pid % 20_000);
  const builds = {
    site: process.env.PASSERELLE_OUT ?? `${root}dist`,
    specimen: process.env.PASSERELLE_SPECIMEN_OUT ?? `${root}.cache/dist-specimen`,
  };
  const servers: Server[] = [];
  for (const [index, name] of (['site', 'specimen'] as const).entries()) {
    const folder = builds[name];
    if (!existsSync(`${folder}/index.html`)) throw new Error(`nothing is built in ${folder}`);
    const server = await startServer({ root: folder, port: port + index });
    servers.push(server);
    provide(name, { url: server.url.replace(/\/$/, ''), folder });
  }
  const untried = tellUntried();
  if (untried !== undefined) console.log(untried);
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}
