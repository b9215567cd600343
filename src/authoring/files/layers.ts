import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder of content. A later layer lies over the earlier ones, whole file by whole file. */
export interface Layer {
  readonly name: string;
  /** Path of the folder that holds `stages`, `pages`, `glossary.yaml`… */
  readonly folder: string;
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

/** The default edition’s content alone. */
export const standardLayers: readonly Layer[] = [
  { name: 'default', folder: fileURLToPath(new URL('../../../content', import.meta.url)) },
];

const READABLE = /\.(ya?ml|mdx)$/;

/**
 * Gives the files of all layers, the uppermost of each path, sorted by path.
 * @throws nothing: a folder that is not there is an empty layer
 */
export function collectFiles(layers: readonly Layer[]): ReadonlyMap<string, ContentFile> {
  const files = new Map<string, ContentFile>();
  for (const layer of layers) {
    const root = resolve(layer.folder);
    for (const absolute of walk(root)) {
      const path = relative(root, absolute).split(sep).join('/');
      if (!READABLE.test(path)) continue;
      const shown = relative(process.cwd(), absolute).split(sep).join('/');
      files.set(path, {
        path,
        absolute,
        shown,
        layer: layer.name,
        text: readFileSync(absolute, 'utf8').replace(/^\uFEFF/, ''),
      });
    }
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function walk(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    if (name.startsWith('.') || name === 'node_modules') return [];
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}
