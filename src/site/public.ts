import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { readPublic, readPublicFile } from '../edition/files-public.ts';
import type { PublicFile } from '../edition/files-public.ts';
import { typeOf } from './hosting/types.ts';

/**
 * Lays the files of an edition’s `public/` folder over a built site: the same path replaces, a new
 * one adds. What is written is what was judged, even if the folder changes meanwhile.
 * @param root the folder of the edition
 * @throws when a file is no longer fit to be published, or a path is taken by a page
 */
export function layPublic(root: string, dist: string): void {
  for (const { path, real } of readPublic(root).files) {
    const { bytes, findings } = readPublicFile(path, real);
    if (!bytes)
      throw new Error(`public/${path}: ${findings[0]?.message.en ?? 'it cannot be read'}`);
    const to = join(dist, path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, bytes);
  }
}

/** The Vite plugin that gives the files of an edition’s `public/` folder while one writes. */
export function publicFiles(root: string): Plugin {
  let files: ReadonlyMap<string, PublicFile> | undefined;
  const find = (path: string) => {
    files ??= new Map(readPublic(root).files.map((file) => [file.path, file]));
    return files.get(path);
  };
  return {
    name: 'passerelle:public',
    apply: 'serve',
    configureServer(server) {
      const folder = realFolder(join(root, 'public'));
      // The pages are read and shown again by those who watch the content.
      server.watcher.on('all', (_event, path) => {
        if (path === folder || path.startsWith(folder + sep)) files = undefined;
      });
      server.middlewares.use((request, response, next) => {
        const path = pathIn(request);
        const file = path === undefined ? undefined : find(path);
        if (!file || !send(file, request, response)) next();
      });
    },
  };
}

/** The path of a request, from which the server has taken the base path; `undefined` for no file. */
function pathIn({ url = '', method }: IncomingMessage): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, '').slice(1)).normalize('NFC');
  } catch {
    return undefined;
  }
}

function send({ path, real }: PublicFile, request: IncomingMessage, to: ServerResponse): boolean {
  const { bytes } = readPublicFile(path, real);
  if (!bytes) return false;
  to.setHeader('Content-Type', typeOf(path));
  to.setHeader('X-Content-Type-Options', 'nosniff');
  to.setHeader('Cache-Control', 'no-cache');
  to.end(request.method === 'HEAD' ? undefined : bytes);
  return true;
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
