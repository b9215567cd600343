import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Finding } from '../../workbook/problem.ts';
import { describeOutside, describeRefused } from './faults.ts';

/** Where a path really leads, or why it is not to be read. */
export type Inside =
  | { readonly real: string }
  | {
      readonly fault: Finding;
      /** The link at fault, or the path itself: what the fault is to be told of. */
      readonly at: string;
    };

/**
 * Makes what tells where the files and folders of a folder really are, so that nothing outside
 * of it is read: its links may lead anywhere inside it, and nowhere else. The folder itself may
 * be reached through a link. Never throws.
 * @param root the folder; all links in it must lead into it
 * @returns a function from a path in the folder (absolute, or relative to it) to its real path,
 *   free of links, or to what is wrong with it
 */
export function insideOf(root: string): (path: string) => Inside {
  const folder = resolve(root);
  let real: string | undefined;
  return (path) => {
    const asked = resolve(folder, path);
    try {
      real ??= realpathSync.native(folder);
      const found = realpathSync.native(asked);
      if (isWithin(real, found)) return { real: found };
      const link = findLink(folder, asked, real);
      return { fault: describeOutside(whereTo(link, found)), at: link };
    } catch (error) {
      return { fault: describeRefused(error), at: asked };
    }
  };
}

/** Whether a path is a folder itself, or stands in it; both real. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The first part of a path at which it leaves the folder. */
function findLink(folder: string, path: string, real: string): string {
  let at = folder;
  for (const part of relative(folder, path).split(sep)) {
    at = join(at, part);
    if (!isWithin(real, realpathSync.native(at))) return at;
  }
  return path;
}

/** What a link says, as it was written; where it leads, when it is none itself. */
function whereTo(link: string, found: string): string {
  if (!lstatSync(link).isSymbolicLink()) return relative(dirname(link), found);
  return readlinkSync(link);
}
