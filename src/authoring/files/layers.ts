import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../../workbook/problem.ts';
import { describeEmpty, describeMissing, describeRefused } from './faults.ts';
import { readTextFile } from './read-text.ts';

/** A folder of content. A later layer lies over the earlier ones, whole file by whole file. */
export interface Layer {
  readonly name: string;
  /** Path of the folder that holds `stages`, `pages`, `glossary.yaml`… */
  readonly folder: string;
  /** Which files of the layers below it takes away; `all` are the paths of them all. */
  readonly hides?: (path: string, all: readonly string[]) => boolean;
}

/** One file of the content, from the uppermost layer that has it. */
export interface ContentFile {
  /** Path inside the layer, with `/`. */
  readonly path: string;
  readonly absolute: string;
  /** Path from the folder the command was called in: what problems name. */
  readonly shown: string;
  readonly layer: string;
  readonly text: string;
}

/** The files of all layers, sorted by path, and what could not be read of them. */
export interface Collection {
  readonly files: ReadonlyMap<string, ContentFile>;
  readonly faults: readonly { readonly file: string; readonly finding: Finding }[];
}

/** The default edition’s content alone. */
export const standardLayers: readonly Layer[] = [
  { name: 'default', folder: fileURLToPath(new URL('../../../content', import.meta.url)) },
];

/** What authors write, and what they may have meant to write: the rest is told to be unknown. */
const READABLE = /\.(ya?ml|mdx?|json)$/i;

/**
 * Gives the files of all layers, the uppermost of each path. Links to files and folders are
 * followed. Throws nothing: what cannot be read is among the faults.
 */
export function collectFiles(layers: readonly Layer[]): Collection {
  const files = new Map<string, ContentFile>();
  const faults: { file: string; finding: Finding }[] = [];
  for (const layer of layers) {
    const root = resolve(layer.folder);
    const fail = (absolute: string, finding: Finding) =>
      faults.push({ file: showPath(absolute), finding });
    const below = [...files.keys()];
    for (const path of below) if (layer.hides?.(path, below)) files.delete(path);
    const found = [...walk(root, new Set(), fail)];
    for (const absolute of found) {
      const path = relative(root, absolute).split(sep).join('/');
      const read = readTextFile(absolute);
      if ('fault' in read) {
        fail(absolute, read.fault);
        continue;
      }
      const { text } = read;
      files.set(path, { path, absolute, shown: showPath(absolute), layer: layer.name, text });
    }
    if (found.length === 0 && !faults.some(({ file }) => file === showPath(root)))
      fail(root, describeEmpty());
  }
  return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), faults };
}

/** A path as authors see it: from the folder the command was called in. */
export function showPath(absolute: string): string {
  return relative(process.cwd(), absolute).split(sep).join('/') || '.';
}

type Fail = (absolute: string, finding: Finding) => void;

/** The files of a folder to be read; `above` are the folders it stands in. */
function* walk(folder: string, above: ReadonlySet<string>, fail: Fail): Iterable<string> {
  let names: string[];
  let inside: ReadonlySet<string>;
  try {
    const real = realpathSync(folder);
    // A link to a folder above leads round and round.
    if (above.has(real)) return;
    inside = new Set(above).add(real);
    names = readdirSync(folder).sort();
  } catch (error) {
    fail(folder, isMissing(error) && above.size === 0 ? describeMissing() : describeRefused(error));
    return;
  }
  for (const name of names) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = join(folder, name);
    if (isFolder(path)) yield* walk(path, inside, fail);
    else if (READABLE.test(name) && !/^readme\.md$/i.test(name)) yield path;
  }
}

/** A link that leads nowhere is no folder: reading it as a file will tell. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
