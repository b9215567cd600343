import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../workbook/manifest.ts';
import type { BuiltSite } from './weight.ts';

/**
 * Lists the pages of a built site that are weighed, by what they show, the largest first.
 *
 * @returns addresses under the base, such as `etapes/demarrer/`; the home page is ''
 * @throws when the build has no manifest, or a manifest without stages or worksheets
 */
export function listPages(site: BuiltSite): Readonly<
  Record<'home' | 'stage' | 'worksheet', readonly [string, ...string[]]>
> & {
  /** None, where an edition has no sessions. */
  readonly session: readonly string[];
} {
  const manifest = readManifest(site.root);
  const stages = manifest.stages.flatMap((stage) => [stage, ...(stage.branches ?? [])]);
  return {
    home: [''],
    stage: sortBySize(site, stages),
    session: manifest.sessions.length > 0 ? sortBySize(site, manifest.sessions) : [],
    worksheet: sortBySize(site, manifest.worksheets),
  };
}

/** The manifest of the language that stands at the root. */
function readManifest(root: string): Manifest {
  const name = readdirSync(root).find((each) => /^workbook\.[\w-]+\.json$/.test(each));
  if (name === undefined) throw new Error(`${root}: no workbook.<locale>.json in this build.`);
  const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')) as Manifest;
  const manifest = read(name);
  const [first = manifest.locale] = manifest.locales;
  return first === manifest.locale ? manifest : read(`workbook.${first}.json`);
}

function sortBySize(
  site: BuiltSite,
  entries: readonly { readonly url?: string }[],
): readonly [string, ...string[]] {
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
  const [first, ...others] = pages.map(({ page }) => page);
  if (first === undefined)
    throw new Error(`${site.root}: the manifest names no page that was built.`);
  return [first, ...others];
}
