import { errorPages, HASHED_FOLDERS, KEPT, securityHeaders } from './facts.ts';
import type { HostedSite } from './facts.ts';

/**
 * Writes `_headers`, which Netlify and Cloudflare Pages read at the root of what they serve. It
 * says nothing of what is to be asked for again: both hosts do so by themselves, and would join
 * two rules for one file into one header.
 */
export function composeHeaders({ base, frameAncestors }: HostedSite): string {
  return [
    `${base}*`,
    ...securityHeaders(frameAncestors).map(([name, value]) => `  ${name}: ${value}`),
    ...HASHED_FOLDERS.flatMap((folder) => [`${base}${folder}*`, `  Cache-Control: ${KEPT}`]),
    '',
  ].join('\n');
}

/**
 * Writes `_redirects`, by which Netlify finds the page for missing addresses of each language;
 * Cloudflare Pages finds it by its name.
 */
export function composeRedirects({ base, locales }: HostedSite): string {
  return errorPages(locales)
    .toReversed()
    .map(({ under, file }) => `${base}${under}* ${base}${file} 404\n`)
    .join('');
}
