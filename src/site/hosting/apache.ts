import {
  ASKED_AGAIN,
  errorPages,
  HASHED_FOLDERS,
  HOSTING_FOLDER,
  KEPT,
  literally,
  ONLY_HTTPS,
  securityHeaders,
} from './facts.ts';
import type { HeaderLine, HostedSite } from './facts.ts';
import { COMPRESSIBLE, namesByType } from './types.ts';

const setHeader = ([name, value]: HeaderLine): string => `Header always set ${name} "${value}"`;

const block = (head: string, lines: readonly string[]): readonly string[] => [
  `<${head}>`,
  ...lines.map((line) => (line === '' ? '' : `  ${line}`)),
  `</${/^\w+/.exec(head)?.[0] ?? ''}>`,
];

/**
 * Writes `.htaccess`, which Apache reads in the folder of the build, and which needs nothing but
 * `AllowOverride FileInfo`. Whatever needs a module stands in an `<IfModule>`: a host without it
 * serves the site all the same.
 */
export function composeApache({ base, locales, frameAncestors }: HostedSite): string {
  const [first, ...others] = errorPages(locales);
  const names = COMPRESSIBLE.join('|');
  return [
    `# For a site at ${base}. Apache reads this file where "AllowOverride FileInfo" lets it.`,
    '',
    `ErrorDocument 403 ${base}${first.file}`,
    `ErrorDocument 404 ${base}${first.file}`,
    ...others.flatMap(({ under, file }) =>
      block(addressedAs(base + under), [
        `ErrorDocument 403 ${base}${file}`,
        `ErrorDocument 404 ${base}${file}`,
      ]),
    ),
    '',
    ...block('IfModule mod_mime.c', [
      ...[...namesByType()].map(
        ([type, ends]) => `AddType "${type}" ${ends.map((name) => `.${name}`).join(' ')}`,
      ),
      ...block(`FilesMatch "\\.(${names})\\.(br|gz)$"`, [
        // Many servers take them for archives.
        'RemoveType .br .gz',
        'AddEncoding br .br',
        'AddEncoding gzip .gz',
        // Many servers take it for Breton, and what removes a language here, for an edition in the
        // folder of another, brings it back there.
        `AddLanguage ${locales[0] ?? ''} .br`,
      ]),
      ...locales
        .slice(1)
        .flatMap((locale) =>
          block(addressedAs(`${base}${locale}/`), [`AddLanguage ${locale} .br`]),
        ),
    ]),
    '',
    ...block('IfModule mod_headers.c', [
      ...securityHeaders(frameAncestors).map(setHeader),
      '# Where the site is served over HTTPS alone, take the # away:',
      `# ${setHeader(ONLY_HTTPS)}`,
      setHeader(['Cache-Control', ASKED_AGAIN]),
      ...block(addressedAs(base, ...HASHED_FOLDERS), [setHeader(['Cache-Control', KEPT])]),
      ...block(`FilesMatch "\\.(${names})(\\.(br|gz))?$"`, ['Header merge Vary Accept-Encoding']),
    ]),
    '',
    ...block('IfModule mod_rewrite.c', [
      'RewriteEngine On',
      `RewriteBase ${base}`,
      `RewriteRule ^(${HOSTING_FOLDER}|(.*/)?\\.ht) - [R=404,L]`,
      '# A folder without a page is not listed.',
      'RewriteCond %{REQUEST_FILENAME} -d',
      'RewriteCond %{REQUEST_FILENAME}/index.html !-f',
      'RewriteRule ^ - [R=404,L]',
      '# What is compressed already, for browsers that take it.',
      ...block('IfModule mod_mime.c', [
        ...block('IfModule mod_headers.c', [
          ...compressed('br', 'br', names),
          ...compressed('gzip', 'gz', names),
        ]),
      ]),
    ]),
    '',
  ].join('\n');
}

/** A section for addresses that begin with a path, and go on with one of some others. */
function addressedAs(path: string, ...next: readonly string[]): string {
  const ends = next.length > 0 ? `(${next.map(literally).join('|')})` : '';
  return `If "%{REQUEST_URI} =~ m#^${literally(path)}${ends}#"`;
}

function compressed(coding: string, end: string, names: string): readonly string[] {
  const accepts = `RewriteCond %{HTTP:Accept-Encoding} "(^|[ ,])${coding} *(,|$|; *q=(1|0\\.0*[1-9]))"`;
  const flags = '[E=no-gzip:1,E=no-brotli:1,L]';
  return [
    accepts,
    `RewriteCond %{REQUEST_FILENAME}index.html.${end} -f`,
    `RewriteRule ^(.*/)?$ $1index.html.${end} ${flags}`,
    accepts,
    `RewriteCond %{REQUEST_FILENAME}.${end} -f`,
    `RewriteRule ^(.+\\.(${names}))$ $1.${end} ${flags}`,
  ];
}
