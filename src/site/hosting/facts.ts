import { CONTENT_SECURITY_POLICY } from '../security.ts';

/** What a host has to know of a built site. */
export interface HostedSite {
  /** Path under which the site is served, with a slash at both ends. */
  readonly base: string;
  /** The first language stands at the root of the site, the others under their code. */
  readonly locales: readonly string[];
  /** Origins that may show the site in a frame; without any, nobody may. */
  readonly frameAncestors: readonly string[];
}

/** A header, by its name and its value. */
export type HeaderLine = readonly [name: string, value: string];

/** For hosts that answer over HTTPS alone: from then on browsers ask no other way. */
export const ONLY_HTTPS: HeaderLine = ['Strict-Transport-Security', 'max-age=31536000'];

/**
 * The headers of every answer: what the pages say in a `<meta>`, and what a `<meta>` cannot say.
 *
 * @param frameAncestors origins that may show the site in a frame
 */
export function securityHeaders(frameAncestors: readonly string[]): readonly HeaderLine[] {
  const isFramed = frameAncestors.length > 0;
  const ancestors = isFramed ? frameAncestors.join(' ') : "'none'";
  return [
    ['Content-Security-Policy', `${CONTENT_SECURITY_POLICY}; frame-ancestors ${ancestors}`],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', 'camera=(), microphone=(self), geolocation=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    // A page that asks this of everything it shows could not show the workbook otherwise.
    ['Cross-Origin-Resource-Policy', isFramed ? 'cross-origin' : 'same-origin'],
  ];
}

/** Folders in which names carry a hash of what is in the file: it never changes. */
export const HASHED_FOLDERS = [
  '_astro/',
  'pagefind/filter/',
  'pagefind/fragment/',
  'pagefind/index/',
] as const;

/** How long a browser may keep what never changes. */
export const KEPT = 'public, max-age=31536000, immutable';

/** All the rest is asked for again: a browser that has the latest is told so in one line. */
export const ASKED_AGAIN = 'no-cache';

/** Gives how long a file may be kept; `path` is its place under the base. */
export function cacheControlOf(path: string): string {
  return HASHED_FOLDERS.some((folder) => path.startsWith(folder)) ? KEPT : ASKED_AGAIN;
}

/** Where a page for missing addresses stands under the base, and for which addresses it is. */
export interface ErrorPage {
  readonly under: string;
  readonly file: string;
}

/** The pages for missing addresses: that of the first language is for all that is not another’s. */
export function errorPages(locales: readonly string[]): readonly [ErrorPage, ...ErrorPage[]] {
  return [
    { under: '', file: '404.html' },
    ...locales.slice(1).map((locale) => ({ under: `${locale}/`, file: `${locale}/404.html` })),
  ];
}

/** Where in the build the files for servers are: no business of readers. */
export const HOSTING_FOLDER = '_hosting/';

/** Text as a pattern that means just this text. */
export function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
