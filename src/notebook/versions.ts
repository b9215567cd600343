import type { Book } from './book.ts';
import { hasSameValue, type Entry } from './entry.ts';
import { versionKey } from './paths.ts';
import type { Stamp } from './stamp.ts';
import { versionsOf } from './writing.ts';

/** The versions of an answer that say something else than the answer, one of each, latest first. */
export function otherVersions(book: Book, path: string): Entry[] {
  const shown = book.entries.get(path);
  const versions = versionsOf(book, path);
  if (versions.length === 0 || isOrder(book, path)) return [];
  return versions.filter(
    (version, index) =>
      !(shown && hasSameValue(shown, version)) &&
      versions.findIndex((other) => hasSameValue(other, version)) === index,
  );
}

/** The order of rows has no other versions: whichever is kept, no row is lost by it. */
const isOrder = (book: Book, path: string): boolean =>
  Array.isArray(book.entries.get(path)?.v) &&
  [...book.entries.keys()].some((other) => other.startsWith(`${path}.`));

/** The paths that have other versions, sorted. */
export function pathsWithVersions(book: Book): string[] {
  const keys = [...book.rows.keys()].filter((key) => key.startsWith('version:'));
  const paths = new Set(keys.map((key) => key.split(':')[1] ?? ''));
  return [...paths].filter((path) => otherVersions(book, path).length > 0).sort();
}

/** Forgets a version, and all that say the same; false when there is none. It is not saved yet. */
export function dropVersion(book: Book, path: string, stamp: Stamp): boolean {
  const versions = versionsOf(book, path);
  const dropped = versions.find(({ s }) => s === stamp);
  if (!dropped) return false;
  for (const version of versions) {
    if (!hasSameValue(version, dropped)) continue;
    book.rows.delete(versionKey(path, version.s));
    book.pending.set(versionKey(path, version.s), undefined);
  }
  book.revision.value++;
  return true;
}
