import { posix } from 'node:path';

const TEXT = 'charset=utf-8';

/** What each file is said to be, by the end of its name. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  css: `text/css; ${TEXT}`,
  csv: `text/csv; ${TEXT}`,
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  html: `text/html; ${TEXT}`,
  ico: 'image/x-icon',
  ics: `text/calendar; ${TEXT}`,
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: `text/javascript; ${TEXT}`,
  json: `application/json; ${TEXT}`,
  map: `application/json; ${TEXT}`,
  md: `text/markdown; ${TEXT}`,
  mjs: `text/javascript; ${TEXT}`,
  odp: 'application/vnd.oasis.opendocument.presentation',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  pagefind: 'application/octet-stream',
  pdf: 'application/pdf',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  png: 'image/png',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  svg: `image/svg+xml; ${TEXT}`,
  txt: `text/plain; ${TEXT}`,
  vcf: `text/vcard; ${TEXT}`,
  wasm: 'application/wasm',
  webmanifest: `application/manifest+json; ${TEXT}`,
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: `application/xml; ${TEXT}`,
};

/** Of what is not in the list: a browser saves it, and never guesses what it is. */
export const UNKNOWN_TYPE = 'application/octet-stream';

/** Gives the type of a file by its name. */
export function typeOf(file: string): string {
  return MEDIA_TYPES[posix.extname(file).slice(1)] ?? UNKNOWN_TYPE;
}

/** The ends of names of what gets much smaller by compression: all text, and `wasm`. */
export const COMPRESSIBLE: readonly string[] = Object.keys(MEDIA_TYPES).filter(
  (name) => name === 'wasm' || MEDIA_TYPES[name]?.endsWith(TEXT),
);

/** The types, each with the ends of names that have it. */
export function namesByType(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [name, type] of Object.entries(MEDIA_TYPES))
    names.set(type, [...(names.get(type) ?? []), name]);
  return names;
}
