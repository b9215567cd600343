import type { Place } from '../workbook/problem.ts';
import type { ContentFile } from './files/layers.ts';
import type { Lock } from './lock.ts';

/** The name of the lock, in every layer. */
export const LOCK = 'answers.lock.yaml';

/** A published field, and the lock that says so. */
export interface LockedField {
  readonly kind: string;
  readonly place: Place;
  readonly lock: Lock;
}

/**
 * The fields that the layers have published, all together: no layer takes a field out of the lock
 * of another. Where two layers name one field, what the upper one says counts.
 */
export function unionOf(locks: readonly Lock[]): ReadonlyMap<string, LockedField> {
  return new Map(
    inOrder(locks).flatMap((lock) =>
      [...lock.fields].map(([path, field]) => [path, { ...field, lock }] as const),
    ),
  );
}

/** The locks, the lowest layer’s first. */
export function inOrder(locks: readonly Lock[]): readonly Lock[] {
  return [...locks].sort((a, b) => a.file.level - b.file.level);
}

/**
 * Whether what a lock has retired is asked all the same, and rightly so: by a layer above, or by
 * one below that published it.
 */
export function isAskedElsewhere(path: string, lock: Lock, askedAt: number): boolean {
  const { level } = lock.file;
  return askedAt > level || (askedAt < level && !lock.fields.has(path));
}

/** The folder of the edition that a file of its content belongs to, as commands take it. */
export function editionFolder({ shown, path }: Pick<ContentFile, 'shown' | 'path'>): string {
  const folder =
    shown
      .slice(0, -path.length)
      .replace(/[^/]*\/$/, '')
      .replace(/\/$/, '') || '.';
  return quoteFolder(folder);
}

/** A path as one types it in a command. */
export function quoteFolder(path: string): string {
  return /^[\p{L}\p{N}./_~-]+$/u.test(path) ? path : `"${path}"`;
}
