import { lstatSync, readdirSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeNotFile, describeRefused } from '../authoring/files/faults.ts';
import { insideOf } from '../authoring/files/inside.ts';
import { showPath } from '../authoring/files/layers.ts';
import { readBytes } from '../authoring/files/read-text.ts';
import type { Images, ImageSize } from '../workbook/image.ts';
import type { Finding } from '../workbook/problem.ts';
import { imageSize } from './image-size.ts';
import {
  describeCrowdedPublic,
  describeSameName,
  isLitter,
  judgePath,
  judgeSize,
  judgeTotal,
  LARGEST_PUBLIC,
  MOST_PUBLIC_FILES,
  publishedPath,
} from './public.ts';
import { judgeContents, PUBLIC_TYPES, typeOfName } from './public-types.ts';

/** The files that every edition publishes as they are. */
const OWN_PUBLIC = fileURLToPath(new URL('../../public', import.meta.url));

/** A file of a firm’s `public/` folder, fit to be published. */
export interface PublicFile {
  /** Its path on the site, from the base path on. */
  readonly path: string;
  /** Where it really is. */
  readonly real: string;
  /** Its size, for an image whose size can be told. */
  readonly image?: ImageSize;
}

/** What a firm’s `public/` folder holds. */
export interface PublicReading {
  readonly files: readonly PublicFile[];
  readonly faults: readonly { readonly file: string; readonly finding: Finding }[];
}

/**
 * Reads and judges the `public/` folder of an edition. Without one there is nothing to publish.
 * Throws nothing: what is not fit to be published is among the faults, and not among the files.
 * @param root the folder of the edition, which no link may leave
 */
export function readPublic(root: string): PublicReading {
  const folder = join(root, 'public');
  const faults: { file: string; finding: Finding }[] = [];
  if (!isThere(folder)) return { files: [], faults };
  const files = new Map<string, PublicFile>();
  const names = new Map(ownPaths().map((path) => [foldPath(path), path]));
  let total = 0;
  for (const { path, absolute, real, fault } of walk(folder, root)) {
    const tell = (finding: Finding) => faults.push({ file: showPath(absolute), finding });
    const wrong = fault ?? judgePath(path);
    if (wrong) {
      tell(wrong);
      continue;
    }
    const published = publishedPath(path);
    const other = names.get(foldPath(published));
    if (other !== undefined && (other !== published || files.has(published))) {
      tell(describeSameName(path, other));
      continue;
    }
    names.set(foldPath(published), published);
    const { bytes, findings } = readPublicFile(published, real);
    findings.forEach(tell);
    if (!bytes) continue;
    total += bytes.length;
    const type = typeOfName(published);
    const image = PUBLIC_TYPES[type]?.isImage ? imageSize(type, bytes) : undefined;
    files.set(published, { path: published, real, ...(image ? { image } : {}) });
  }
  const heavy = judgeTotal(total);
  if (heavy) faults.push({ file: showPath(folder), finding: heavy });
  return { files: [...files.values()], faults };
}

/**
 * Reads one file of a `public/` folder.
 * @returns its bytes, unless something forbids to publish it, and what is to be said of it
 */
export function readPublicFile(
  path: string,
  real: string,
): { readonly bytes?: Uint8Array; readonly findings: readonly Finding[] } {
  try {
    const read = readBytes(real, LARGEST_PUBLIC);
    if ('other' in read) return { findings: [describeNotFile()] };
    const size = judgeSize(path, 'size' in read ? read.size : read.bytes.length);
    const told = size ? [size] : [];
    if ('size' in read) return { findings: told };
    const wrong = judgeContents(path, read.bytes);
    return wrong.length > 0 ? { findings: wrong } : { bytes: read.bytes, findings: told };
  } catch (error) {
    return { findings: [describeRefused(error)] };
  }
}

/** The images of an edition that texts may show: its own, over those that every edition has. */
export function imagesOf(files: readonly PublicFile[]): Images {
  const isImage = (path: string) => PUBLIC_TYPES[typeOfName(path)]?.isImage === true;
  const own = ownPaths().flatMap((path): [string, ImageSize | undefined][] => {
    const { bytes } = readPublicFile(path, join(OWN_PUBLIC, path));
    return isImage(path) && bytes ? [[path, imageSize(typeOfName(path), bytes)]] : [];
  });
  const theirs = files
    .filter(({ path }) => isImage(path))
    .map(({ path, image }): [string, ImageSize | undefined] => [path, image]);
  return new Map([...own, ...theirs]);
}

function ownPaths(): readonly string[] {
  return readdirSync(OWN_PUBLIC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(OWN_PUBLIC.length + 1))
    .map((path) => path.replaceAll('\\', '/'));
}

/** What a disk that does not tell capitals apart makes of a path. */
function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

interface Entry {
  readonly path: string;
  readonly absolute: string;
  readonly real: string;
  readonly fault?: Finding;
}

/** All files of a folder, and what cannot be followed or read on the way. */
function* walk(folder: string, root: string): Iterable<Entry> {
  const inside = insideOf(root);
  let left = MOST_PUBLIC_FILES;
  function* visit(path: string, above: ReadonlySet<string>): Iterable<Entry> {
    const absolute = join(folder, path);
    const leads = inside(absolute);
    if ('fault' in leads) {
      yield { path, absolute, real: absolute, fault: leads.fault };
      return;
    }
    const { real } = leads;
    // A link to a folder above leads round and round.
    if (above.has(real)) return;
    if (left-- <= 0) {
      if (left === -1) yield { path, absolute, real, fault: describeCrowdedPublic() };
      return;
    }
    let entries: Dirent[];
    try {
      if (!statSync(real).isDirectory()) {
        yield { path, absolute, real };
        return;
      }
      entries = readdirSync(real, { withFileTypes: true });
    } catch (error) {
      yield { path, absolute, real, fault: describeRefused(error) };
      return;
    }
    for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
      if (!isLitter(name))
        yield* visit(path === '' ? name : `${path}/${name}`, new Set(above).add(real));
  }
  yield* visit('', new Set());
}

/** Whether something has this name, be it a link that leads nowhere. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}
