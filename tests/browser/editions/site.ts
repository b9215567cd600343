import { fileURLToPath } from 'node:url';
import { openEdition } from '../../../src/edition/files.ts';
import { startServer } from '../../../src/site/server.ts';
import type { RunningServer } from '../../../src/site/server.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const FIRST_PORT = 31_000;
/** Away from the ports that people use, and from those of another run on the same machine. */
const SPREAD = 20_000;

/** The folder that one of the editions in `tests/editions` was built to. */
export function builtFolder(name: string): string {
  return `${process.env.PASSERELLE_EDITIONS_OUT ?? `${root}.cache/editions`}/${name}`;
}

/**
 * Serves one of the editions in `tests/editions`, as it was built, under its own base path.
 * @throws when it was not built
 */
export function siteOf(name: string): Promise<RunningServer> {
  const { edition } = openEdition(`${root}tests/editions/${name}`);
  const port = FIRST_PORT + (process.pid % SPREAD);
  const { base, frameAncestors } = edition;
  return startServer({ root: builtFolder(name), base, port, frameAncestors });
}
