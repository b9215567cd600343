import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { WorkbookReading } from '../read.ts';
import { showPath } from './layers.ts';
import type { Layer } from './layers.ts';

/**
 * Writes `answers.lock.yaml` in the uppermost layer: what it held, and the fields published
 * besides. Does nothing while the content has errors, since a field that cannot be read would be
 * missing from it.
 * @returns the path of the file as authors see it, or `undefined` when nothing was written
 * @throws when the file cannot be written
 */
export function saveLock(
  layers: readonly Layer[],
  { problems, lock }: Pick<WorkbookReading, 'problems' | 'lock'>,
): string | undefined {
  const layer = layers.at(-1);
  if (!layer || problems.some(({ severity }) => severity === 'error')) return undefined;
  const file = join(resolve(layer.folder), 'answers.lock.yaml');
  writeFileSync(file, lock);
  return showPath(file);
}
