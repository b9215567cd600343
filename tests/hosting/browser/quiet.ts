import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The small edition that these tests host, as `npm test` builds it. */
export const quiet = {
  folder:
    process.env.PASSERELLE_QUIET_OUT ??
    fileURLToPath(new URL('../../../.cache/dist-quiet', import.meta.url)),
  worksheet: 'fiches/premiers-mots/',
} as const;

/** Whether it was built. */
export const isQuietBuilt = existsSync(`${quiet.folder}/index.html`);
