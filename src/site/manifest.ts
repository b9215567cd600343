import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../workbook/manifest.ts';
import type { BuiltSite } from './weight.ts';

/**
 * Finds the three pages that stand for a built site: the home page, and the largest stage and worksheet.
 *
 * @returns addresses under the base, such as `etapes/demarrer/`; the home page is ''
 * @throws when the build has no manifest, or a manifest without stages or worksheets
 */
export function findLargestPages(
  site: BuiltSite,
): Readonly<Record<'home' | 'stage' | 'worksheet', string>> {
  const manifest = readManifest(site.root);
  return {
    home: '',
    stage: findLargest(site, manifest.stages),
    worksheet: findLargest(site, manifest.worksheets),
  };
}

function readManifest(root: string): Manifest {
  const names = readdirSync(root).filter((name) => /^workbook\.[\w-]+\.json$/.test(name));
  const name = names.find((found) => found === 'workbook.fr.json') ?? names[0];
  if (name === undefined) throw new Error(`${root}: no workbook.<locale>.json in this build.`);
  return JSON.parse(readFileSync(join(root, name), 'utf8')) as Manifest;
}

function findLargest(site: BuiltSite, entries: readonly { readonly url?: string }[]): string {
  const pages = entries
    // Stages to come are in the manifest without a page of their own.
    .flatMap(({ url }) => (url === undefined ? [] : [url]))
    .map((url) =>
      url.startsWith(site.base) ? url.slice(site.base.length) : url.replace(/^\//, ''),
    )
    .map((page) => ({
      page,
      file: statSync(join(site.root, page, 'index.html'), { throwIfNoEntry: false }),
    }))
    .flatMap(({ page, file }) => (file ? [{ page, size: file.size }] : []))
    .sort((a, b) => b.size - a.size);
  if (!pages[0]) throw new Error(`${site.root}: the manifest names no page that was built.`);
  return pages[0].page;
}
