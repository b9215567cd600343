import { readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Images } from '../../workbook/image.ts';
import type { Finding } from '../../workbook/problem.ts';
import {
  describeBadName,
  describeCrowd,
  describeEmpty,
  describeMissing,
  describeRefused,
  describeHeavyLayer,
  MOST_ENTRIES,
  MOST_TEXT,
} from './faults.ts';
import { insideOf } from './inside.ts';
import type { Inside } from './inside.ts';
import { readTextFile } from './read-text.ts';
import { describeStranger } from './strangers.ts';

/** A folder of content. A later layer lies over the earlier ones, whole file by whole file. */
export interface Layer {
  readonly name: string;
  /** Path of the folder that holds `stages`, `pages`, `glossary.yaml`… */
  readonly folder: string;
  /** The folder that its links must not lead out of: its own, where none is named. */
  readonly within?: string;
  /** Tells the images that texts may show, as they are by now; nothing is known without it. */
  readonly images?: () => Images;
}

/** One file of the content, from the uppermost layer that has it. */
export interface ContentFile {
  /** Path inside the layer, with `/`. */
  readonly path: string;
  readonly absolute: string;
  /** Path from the folder the command was called in: what problems name. */
  readonly shown: string;
  readonly layer: string;
  /** How many layers lie below its own: 0 in the default content. */
  readonly level: number;
  readonly text: string;
}

/** The files of all layers, sorted by path, and what could not be read of them. */
export interface Collection {
  readonly files: ReadonlyMap<string, ContentFile>;
  /** The files that a layer above replaces, the lowest first. */
  readonly covered?: readonly ContentFile[];
  /** The images that texts may show, where they are known. */
  readonly images?: Images | undefined;
  /** The level of the uppermost layer: 0 for the default content alone. */
  readonly top?: number;
  readonly faults: readonly { readonly file: string; readonly finding: Finding }[];
}

/** The default edition’s content alone. */
export const standardLayers: readonly Layer[] = [
  { name: 'default', folder: fileURLToPath(new URL('../../../content', import.meta.url)) },
];

/** What authors write, and what they may have meant to write: the rest is told to be unknown. */
const READABLE = /\.(ya?ml|mdx?|json)$/i;

/** What is written for authors, not by them; in the folder of a layer itself, the guide as well. */
const ABOUT = /^(?:readme|lisezmoi)\.md$/i;
const GUIDE = 'guide';

/**
 * Gives the files of all layers, the uppermost of each path. Links are followed as long as they
 * stay in the folder. Throws nothing: what cannot be read is among the faults.
 */
export function collectFiles(layers: readonly Layer[]): Collection {
  const files = new Map<string, ContentFile>();
  const covered: ContentFile[] = [];
  const faults: { file: string; finding: Finding }[] = [];
  const cover = (path: string) => {
    const file = files.get(path);
    if (file) covered.push(file);
    files.delete(path);
  };
  for (const [level, layer] of layers.entries()) {
    const root = resolve(layer.folder);
    const fail = (absolute: string, finding: Finding) =>
      faults.push({ file: showPath(absolute), finding });
    const told = faults.length;
    const step = { inside: insideOf(layer.within ?? root), fail, left: MOST_ENTRIES };
    const found = [...walk(root, new Set(), step)];
    let size = 0;
    for (const { absolute, real } of found) {
      const path = relative(root, absolute).split(sep).join('/');
      const read = readTextFile(real);
      if ('fault' in read) {
        fail(absolute, read.fault);
        continue;
      }
      const { text } = read;
      size += text.length;
      if (size > MOST_TEXT) {
        fail(root, describeHeavyLayer());
        break;
      }
      cover(path);
      const shown = showPath(absolute);
      files.set(path, { path, absolute, shown, layer: layer.name, level, text });
    }
    // An edition whose last file was deleted has the default back, and nothing is wrong.
    const isNeeded = level === 0 && faults.length === told;
    if (found.length === 0 && isNeeded) fail(root, describeEmpty());
  }
  return {
    files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
    covered,
    top: Math.max(0, layers.length - 1),
    images: layers.findLast(({ images }) => images)?.images?.(),
    faults,
  };
}

/** A path as authors see it: from the folder the command was called in. */
export function showPath(absolute: string): string {
  return relative(process.cwd(), absolute).split(sep).join('/') || '.';
}

type Fail = (absolute: string, finding: Finding) => void;

/** What a walk through a layer asks and tells on its way, and how much it may still look at. */
interface Walk {
  readonly inside: (path: string) => Inside;
  readonly fail: Fail;
  left: number;
}

/** A file or folder of a layer, and where it really is. */
interface Found {
  readonly absolute: string;
  readonly real: string;
  readonly isFolder: boolean;
}

/** The files of a folder to be read; `above` are the folders it stands in, `from` is where it is. */
function* walk(
  folder: string,
  above: ReadonlySet<string>,
  on: Walk,
  from = folder,
): Iterable<Found> {
  const { fail } = on;
  let entries: Dirent[];
  let inside: ReadonlySet<string>;
  let real: string;
  try {
    real = realpathSync.native(from);
    // A link to a folder above leads round and round.
    if (above.has(real)) return;
    inside = new Set(above).add(real);
    entries = readdirSync(real, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    fail(folder, isMissing(error) && above.size === 0 ? describeMissing() : describeRefused(error));
    return;
  }
  for (const entry of entries) {
    const { name } = entry;
    if (name.startsWith('.') || name === 'node_modules') continue;
    if (name === GUIDE && above.size === 0) continue;
    // Links to folders full of links would be followed without end.
    if (on.left-- <= 0) {
      if (on.left === -1) fail(folder, describeCrowd());
      return;
    }
    const absolute = join(folder, name);
    const found = find(entry, absolute, join(real, name), on);
    if (found?.isFolder) yield* walk(absolute, inside, on, found.real);
    else if (found && READABLE.test(name)) {
      if (!ABOUT.test(name)) yield found;
    } else if (found) {
      const stranger = describeStranger(name);
      if (stranger) fail(absolute, stranger);
    }
  }
}

/** Where an entry of a folder leads; `undefined` when it is not to be followed, and told. */
function find(
  entry: Dirent,
  absolute: string,
  path: string,
  { inside, fail }: Walk,
): Found | undefined {
  const isNamed = !entry.name.includes('\uFFFD');
  if (!entry.isSymbolicLink() && isNamed)
    return { absolute, real: path, isFolder: entry.isDirectory() };
  const leads = inside(path);
  if ('real' in leads) return { absolute, real: leads.real, isFolder: isFolder(leads.real) };
  // A link that leads nowhere matters where a file was to be read; one that leads out, always.
  if (!isNamed || leads.fault.rule === 'outside-folder' || READABLE.test(entry.name))
    fail(absolute, isNamed ? leads.fault : describeBadName());
  return undefined;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
