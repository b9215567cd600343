import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Plugin } from 'vite';
import type { OpenedEdition } from '../../edition/files.ts';
import type { CurrentWorkbook } from '../current.ts';
import { publishBrand } from './publish.ts';
import type { PublishedBrand } from './publish.ts';

/** The looks of the edition that is built, made once. */
export type CurrentBrand = () => Promise<PublishedBrand>;

/** Makes what gives the looks of an edition; what it says on its cards is read from its home page. */
export function currentBrand(opened: OpenedEdition, current: CurrentWorkbook): CurrentBrand {
  let made: Promise<PublishedBrand> | undefined;
  return () => {
    made ??= current.read().then(({ workbook }) => {
      const texts = workbook.pages.find(({ id }) => id === 'home')?.texts ?? {};
      const [first] = opened.edition.locales;
      return publishBrand(opened, (locale) => (texts[locale] ?? texts[first])?.summary ?? '');
    });
    return made;
  };
}

/** Writes the files of an edition’s looks into a built site. */
export async function writeBrand(dist: string, brand: CurrentBrand): Promise<void> {
  const { files } = await brand();
  for (const [path, bytes] of files) {
    const place = join(dist, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Serves the same files while pages are written, before anything is built. */
export function brandFiles(brand: CurrentBrand, base: string): Plugin {
  return {
    name: 'passerelle:brand',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [path = ''] = (request.url ?? '').split('?');
        // With the base path, or after Vite took it away.
        const inside = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
        brand().then(({ files }) => {
          const bytes = files.get(inside);
          if (!bytes) {
            next();
            return;
          }
          response.setHeader('Content-Type', TYPES[extname(inside)] ?? 'text/plain');
          response.end(bytes);
        }, next);
      });
    },
  };
}
