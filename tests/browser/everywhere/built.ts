import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A site that was built: its folder, and the path it was built for. */
export interface Build {
  readonly folder: string;
  readonly base: string;
}

/** One page of a build. `path` is its address under the base: '' for the home page, `en/404.html`. */
export interface BuiltPage {
  readonly path: string;
  readonly html: string;
  readonly locale: string;
  /** Shown in the place of a page that does not exist. */
  readonly isMissing: boolean;
}

/** The build served to the tests of the whole site. */
export const site: Build = { folder: process.env.PASSERELLE_OUT ?? join(root, 'dist'), base: '/' };

/** The second build, under a path, served to the tests of `base/`. */
export const siteUnderBase: Build = {
  folder: join(root, '.cache/dist-base'),
  base: '/carnet-pro/',
};

/** Lists every file of a build, by its path from the folder on, with slashes. */
export function listFiles({ folder }: Build): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

interface Pages {
  readonly pages: readonly BuiltPage[];
  readonly forwards: readonly BuiltPage[];
}

const read = new Map<string, Pages>();

/** Reads every page of a build, once: what is found, not what should be there. */
export function readPages(build: Build): readonly BuiltPage[] {
  return readAll(build).pages;
}

/** Reads the short addresses of a build: pages that say nothing but where to go on. */
export function readForwards(build: Build): readonly BuiltPage[] {
  return readAll(build).forwards;
}

function readAll(build: Build): Pages {
  const known = read.get(build.folder);
  if (known) return known;
  const all = Map.groupBy(readHtml(build), ({ html }) => / data-forward[ >]/.test(html));
  const found = { pages: all.get(false) ?? [], forwards: all.get(true) ?? [] };
  read.set(build.folder, found);
  return found;
}

function readHtml(build: Build): BuiltPage[] {
  return listFiles(build)
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .map((file) => {
      const html = readFileSync(join(build.folder, file), 'utf8');
      return {
        path: file.replace(/(^|\/)index\.html$/, '$1'),
        html,
        locale: /<html[^>]* lang="([^"]+)"/.exec(html)?.[1] ?? '',
        isMissing: file.endsWith('404.html'),
      };
    });
}

/** Tells whether an address from the site's root on, such as `/fiches/x/`, is that of a file of the build. */
export function leadsToFile({ folder, base }: Build, pathname: string): boolean {
  if (!pathname.startsWith(base)) return false;
  const path = decodeURI(pathname.slice(base.length));
  return existsSync(join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path));
}
