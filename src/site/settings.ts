import { openEdition } from '../edition/files.ts';
import type { OpenedEdition } from '../edition/files.ts';

/** Writes a path with one slash at both ends: `carnet-pro` becomes `/carnet-pro/`. */
export function normaliseBase(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/**
 * The edition that the command was given, the standard one else, under the base path and at the
 * address it was given.
 */
export function chosenEdition(
  environment: Readonly<Record<string, string | undefined>>,
): OpenedEdition {
  const opened = openEdition(environment['PASSERELLE_EDITION']);
  const base = normaliseBase(environment['PASSERELLE_BASE'] ?? opened.edition.base);
  const site = environment['PASSERELLE_SITE'] ?? opened.edition.site;
  const handouts = environment['PASSERELLE_HANDOUTS'] && (environment['PASSERELLE_ONLY'] ?? '');
  return {
    ...opened,
    edition: {
      ...opened.edition,
      base,
      ...(site ? { site: site.replace(/\/+$/, '') } : {}),
      ...(handouts === undefined ? {} : { handouts }),
    },
  };
}
