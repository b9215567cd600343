import {
  ASKED_AGAIN,
  errorPages,
  HASHED_FOLDERS,
  HOSTING_FOLDER,
  KEPT,
  ONLY_HTTPS,
  securityHeaders,
} from './facts.ts';
import type { HostedSite } from './facts.ts';
import { COMPRESSIBLE, namesByType, UNKNOWN_TYPE } from './types.ts';

const block = (head: string, lines: readonly string[]): readonly string[] => [
  `${head} {`,
  ...lines.map((line) => `\t${line}`),
  '}',
];

/**
 * Writes `Caddyfile`, to be imported in the block of a site. Everything stands in a `handle` of
 * the base path, so that two editions may be imported side by side.
 */
export function composeCaddy({ base, locales, frameAncestors }: HostedSite): string {
  const [first, ...others] = errorPages(locales);
  const hashed = HASHED_FOLDERS.map((folder) => `${base}${folder}*`).join(' ');
  const types = [...namesByType()].flatMap(([type, names], index) => {
    const ends = names.flatMap((name) => (name === 'html' ? ['*.html', '*/'] : [`*.${name}`]));
    return [`@type${index} path ${ends.join(' ')}`, `header @type${index} Content-Type "${type}"`];
  });
  const known = [...namesByType().values()].flat().map((name) => `*.${name}`);
  const missing = [
    `header Cache-Control "${ASKED_AGAIN}"`,
    ...vary(''),
    ...others.flatMap(({ under, file }, index) => [
      `@language${index} path ${base}${under}*`,
      ...block(`handle @language${index}`, [`rewrite * ${base}${file}`, ...serve(404)]),
    ]),
    ...block('handle', [`rewrite * ${base}${first.file}`, ...serve(404)]),
  ];
  const found = [
    `@kept path ${hashed}`,
    `header @kept Cache-Control "${KEPT}"`,
    `@fresh not path ${hashed}`,
    `header @fresh Cache-Control "${ASKED_AGAIN}"`,
    ...types,
    `@text path ${COMPRESSIBLE.map((name) => `*.${name}`).join(' ')} */`,
    ...vary('@text'),
    `@unknown not path ${known.join(' ')} */`,
    `header @unknown Content-Type "${UNKNOWN_TYPE}"`,
    ...serve(),
  ];
  return [
    `# For the block of a site whose "root" has this build at ${base}:`,
    '#     import /path/to/Caddyfile',
    '# Where the site is served over HTTPS alone, take the # away from Strict-Transport-Security.',
    '',
    ...(base === '/' ? [] : [`redir ${base.slice(0, -1)} ${base} 301`]),
    ...block(base === '/' ? 'handle' : `handle ${base}*`, [
      ...block('header', [
        ...securityHeaders(frameAncestors).map(([name, value]) => `${name} "${value}"`),
        `# ${ONLY_HTTPS[0]} "${ONLY_HTTPS[1]}"`,
      ]),
      ...block('@found', [
        ...block('file', ['try_files {path} {path}/index.html']),
        `not path ${base}${HOSTING_FOLDER}* *.htaccess`,
      ]),
      '@other not method GET HEAD',
      ...block('handle @other', ['header Allow "GET, HEAD"', 'respond 405']),
      ...block('handle @found', found),
      ...block('handle', missing),
    ]),
    '',
  ].join('\n');
}

/** Said in the end: by itself Caddy says it only of what it sends compressed. */
function vary(matcher: string): readonly string[] {
  return block(`header ${matcher}`.trimEnd(), ['Vary Accept-Encoding', 'defer']);
}

function serve(status?: number): readonly string[] {
  return block('file_server', [
    'precompressed br gzip',
    ...(status === undefined ? [] : [`status ${status}`]),
  ]);
}
