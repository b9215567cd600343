import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { composeApache } from './apache.ts';
import { composeCaddy } from './caddy.ts';
import { HOSTING_FOLDER } from './facts.ts';
import type { HostedSite } from './facts.ts';
import { composeHeaders, composeRedirects } from './netlify.ts';
import { composeNginx } from './nginx.ts';

/**
 * Gives the files by which hosts learn what they have to send with a site, by their places in the
 * build. Those that an administrator includes by hand go along in a folder of their own, which
 * says nothing that the answers do not say: one folder is all there is to copy.
 */
export function hostingFiles(site: HostedSite): Readonly<Record<string, string>> {
  return {
    _headers: composeHeaders(site),
    _redirects: composeRedirects(site),
    '.htaccess': composeApache(site),
    // GitHub Pages drops folders that begin with an underscore without it.
    '.nojekyll': '',
    [`${HOSTING_FOLDER}nginx.conf`]: composeNginx(site),
    [`${HOSTING_FOLDER}Caddyfile`]: composeCaddy(site),
  };
}

/** Writes these files into a build. What the firm’s `public/` folder has put there stays. */
export async function writeHostingFiles(dist: string, site: HostedSite): Promise<void> {
  for (const [name, text] of Object.entries(hostingFiles(site))) {
    const file = join(dist, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' }).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    });
  }
}
