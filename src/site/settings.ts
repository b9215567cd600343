import { standardEdition } from '../workbook/edition.ts';
import type { Edition } from '../workbook/edition.ts';

/** Writes a path with one slash at both ends: `carnet-pro` becomes `/carnet-pro/`. */
export function normaliseBase(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** The edition to build: the standard one under the base path that the command was given. */
export function chosenEdition(environment: Readonly<Record<string, string | undefined>>): Edition {
  return { ...standardEdition, base: normaliseBase(environment['PASSERELLE_BASE'] ?? '/') };
}
