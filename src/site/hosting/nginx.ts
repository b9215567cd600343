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
import { namesByType, UNKNOWN_TYPE } from './types.ts';

const addHeader = ([name, value]: HeaderLine): string => `add_header ${name} "${value}" always;`;

const missing = (file: string): readonly string[] => [
  `error_page 404 ${file};`,
  `error_page 403 =404 ${file};`,
];

const block = (head: string, lines: readonly string[]): readonly string[] => [
  `${head} {`,
  ...lines.map((line) => (line === '' ? '' : `    ${line}`)),
  '}',
];

/**
 * Writes `nginx.conf`, to be included in a `server` block. Everything stands in the `location` of
 * the base path, so that two editions may be included side by side.
 */
export function composeNginx({ base, locales, frameAncestors }: HostedSite): string {
  const [first, ...others] = errorPages(locales);
  // A location with headers of its own forgets those around it: all are said again.
  const headers = (cache: string) => [
    ...securityHeaders(frameAncestors).map(addHeader),
    `# ${addHeader(ONLY_HTTPS)}`,
    addHeader(['Cache-Control', cache]),
  ];
  const types = [...namesByType()].map(([type, names]) => `"${type}" ${names.join(' ')};`);
  const hashed = HASHED_FOLDERS.map(literally).join('|');
  const lines = [
    `# For a "server" block whose "root" has this build at ${base}:`,
    '#     include /path/to/nginx.conf;',
    '# Where the site is served over HTTPS alone, take the # away from Strict-Transport-Security.',
    '# With the module ngx_brotli, add to the "server" block: brotli_static on;',
    '',
    ...(base === '/'
      ? []
      : block(`location = ${base.slice(0, -1)}`, [
          'absolute_redirect off;',
          `return 301 ${base}$is_args$args;`,
        ])),
    ...block(`location ${base === '/' ? '' : '^~ '}${base}`, [
      'index index.html;',
      'autoindex off;',
      'absolute_redirect off;',
      'gzip_static on;',
      'gzip_vary on;',
      ...block('types', types),
      `default_type ${UNKNOWN_TYPE};`,
      ...headers(ASKED_AGAIN),
      ...missing(`${base}${first.file}`),
      '',
      ...others.flatMap(({ under, file }) =>
        block(`location ^~ ${base}${under}`, missing(`${base}${file}`)),
      ),
      ...block(`location ~ ^${literally(base)}(${hashed})`, headers(KEPT)),
      ...block(`location ~ ^${literally(base)}(${HOSTING_FOLDER}|(.*/)?\\.ht)`, ['return 404;']),
    ]),
    '',
  ];
  return lines.join('\n');
}
