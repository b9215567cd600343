import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LOCK } from '../locks.ts';
import type { WorkbookReading } from '../read.ts';
import { showPath } from './layers.ts';
import type { Layer } from './layers.ts';

/**
 * Writes `answers.lock.yaml` of the uppermost layer: what it held, and the fields that this layer
 * has published besides; no other layer's lock is touched. Does nothing while the content has
 * errors, since a field that cannot be read would be missing from it, nor where there is nothing
 * to lock.
 * @returns the path of the file as authors see it, or `undefined` when nothing was written
 * @throws when the file cannot be written
 */
export function saveLock(
  layers: readonly Layer[],
  { problems, lock }: Pick<WorkbookReading, 'problems' | 'lock'>,
): string | undefined {
  const layer = layers.at(-1);
  if (!layer || lock === '' || problems.some(({ severity }) => severity === 'error'))
    return undefined;
  const file = join(resolve(layer.folder), LOCK);
  writeFileSync(file, lock);
  return showPath(file);
}
