import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheControlOf, securityHeaders } from './hosting/facts.ts';
import { typeOf } from './hosting/types.ts';

/** A running server: `url` is the address of the home page, with the base path and a final slash. */
export interface RunningServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

interface Site {
  readonly root: string;
  readonly base: string;
  readonly frameAncestors: readonly string[];
}

const attempts = 50;

/**
 * Serves a built site on this machine only, with the headers that the files for hosts say.
 *
 * @param site `root`: the folder of the build; `base`: the path it was built for, such as `/carnet-pro/`;
 * `port`: where to listen, or the next free port after it; `frameAncestors`: origins that may show it in a frame
 * @throws when there is no site in `root`, or no free port
 */
export async function startServer(site: {
  readonly root: string;
  readonly base?: string;
  readonly port?: number;
  readonly frameAncestors?: readonly string[];
}): Promise<RunningServer> {
  const root = await realpath(site.root).catch(() => undefined);
  if (root === undefined || !(await isFile(join(root, 'index.html')))) {
    throw new Error(
      `${site.root} : rien à servir, lancez d’abord npm run build. / ${site.root}: nothing to serve, run npm run build first.`,
    );
  }
  const base = `/${[...(site.base ?? '/').split('/').filter(Boolean), ''].join('/')}`;
  const { port: first = 4321, frameAncestors = [] } = site;
  for (let port = first; port < first + attempts; port += 1) {
    const servers = await listen({ root, base, frameAncestors }, port);
    if (!servers) continue;
    return {
      url: `http://localhost:${port}${base}`,
      close: async () => {
        await Promise.all(servers.map(stop));
      },
    };
  }
  throw new Error(
    `Aucun port libre de ${first} à ${first + attempts - 1}. / No free port from ${first} to ${first + attempts - 1}.`,
  );
}

/**
 * Listens on both addresses that `localhost` may mean: a browser tries the second when the first refuses, and
 * would otherwise reach another program on the same port.
 */
async function listen(site: Site, port: number): Promise<Server[] | undefined> {
  const servers: Server[] = [];
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer((request, response) => {
      answer(site, request, response).catch((error: unknown) => {
        // The reader left before the end of the file: nobody is there to be told.
        if (!response.headersSent) response.writeHead(500);
        response.end();
        const hasLeft = ['ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_UNABLE_TO_PIPE'].some((code) =>
          isCode(error, code),
        );
        if (!hasLeft) process.emitWarning(String(error));
      });
    });
    try {
      server.listen(port, host);
      await once(server, 'listening');
      servers.push(server);
    } catch (error) {
      const isAbsent = isCode(error, 'EADDRNOTAVAIL') || isCode(error, 'EAFNOSUPPORT');
      if (host === '::1' && isAbsent) continue;
      await Promise.all(servers.map(stop));
      if (isCode(error, 'EADDRINUSE') || isCode(error, 'EACCES')) return undefined;
      throw error;
    }
  }
  return servers;
}

async function stop(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}

async function answer(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of securityHeaders(site.frameAncestors)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [address = '', query] = (request.url ?? '/').split(/\?(.*)/s);
  const path = decode(address);
  if (path === undefined) {
    response.writeHead(400).end();
    return;
  }
  const isOutside = !path.startsWith(site.base);
  if (isOutside && (path === '/' || `${path}/` === site.base)) {
    response.writeHead(302, { Location: site.base }).end();
    return;
  }
  const inside = isOutside ? '' : path.slice(site.base.length);
  const place = isOutside ? undefined : await find(site.root, inside);
  if (place === 'folder') {
    // One leading slash: two would send the reader to another site.
    const location = `/${address.replace(/^[/\\]+/, '')}/${query === undefined ? '' : `?${query}`}`;
    response.writeHead(301, { Location: location }).end();
    return;
  }
  if (place) await send(request, response, place, 200, inside);
  else await sendMissing(site, request, response, inside);
}

/** The path of a request, or undefined when it means nothing or climbs out of the site. */
function decode(address: string): string | undefined {
  try {
    const path = decodeURIComponent(address);
    const climbs = path.split(/[/\\]/).includes('..');
    return !path.startsWith('/') || path.includes('\0') || climbs ? undefined : path;
  } catch {
    return undefined;
  }
}

/** The file for a path, 'folder' when the path lacks its final slash, or undefined. */
async function find(root: string, path: string): Promise<string | undefined> {
  const place =
    path === '' || path.endsWith('/') ? join(root, path, 'index.html') : join(root, path);
  const real = await realpath(place).catch(() => undefined);
  if (real === undefined || !real.startsWith(`${root}${sep}`)) return undefined;
  if (await isFile(real)) return real;
  return (await isFile(join(real, 'index.html'))) ? 'folder' : undefined;
}

async function sendMissing(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const [language = ''] = path.split('/');
  const page =
    (await find(site.root, `${language}/404.html`)) ?? (await find(site.root, '404.html'));
  if (page) await send(request, response, page, 404, '404.html');
  else response.writeHead(404).end();
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  status: number,
  path: string,
): Promise<void> {
  const { size, mtimeMs } = await stat(file);
  const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  response.setHeader('Cache-Control', cacheControlOf(path));
  response.setHeader('ETag', tag);
  if (status === 200 && request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(status, {
    'Content-Length': size,
    'Content-Type': typeOf(file),
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file), response);
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
