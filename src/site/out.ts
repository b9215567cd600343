import { existsSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isSite } from './scratch.ts';
import type { Bilingual } from '../workbook/words.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** What the project itself is made of: a site written there would take its place. */
const ROOMS = [
  '.astro',
  '.ci',
  '.git',
  'content',
  'node_modules',
  'public',
  'scripts',
  'src',
  'tests',
];

/** What commands write their sites to, in the project: no one else puts files there. */
const MADE = /^(?:\.cache|dist(?:-[\w-]+)?)$/;

/** What of an edition would be read, or published, at the next build. */
const READ = ['content', 'public'];

/** The folder that the site is written to, and served from, as the command was told. */
export function chosenOut(environment: Readonly<Record<string, string | undefined>>): string {
  return resolve(PROJECT, environment['PASSERELLE_OUT'] || 'dist');
}

/**
 * Tells why a site must not be written to a folder, since what is there would be lost: the
 * project, an edition, somebody's files. `undefined` for a new, an empty or an earlier folder.
 *
 * @param edition the folder of the edition that is built
 */
export function describeDanger(out: string, edition?: string): Bilingual | undefined {
  const place = relative(PROJECT, out);
  const isInProject = !isOutside(place);
  const [first = ''] = place.split(sep);
  const own = edition === undefined ? [] : [edition];
  const holds = [PROJECT, ...own].some((folder) => !isOutside(relative(out, folder)));
  const isRead = own
    .flatMap((folder) => READ.map((name) => join(folder, name)))
    .some((folder) => !isOutside(relative(folder, out)));
  if (holds || isRead || (isInProject && ROOMS.includes(first)))
    return {
      fr: `--out : le site prendrait la place de ce qui se trouve dans « ${out} ». Donnez un dossier à part.`,
      en: `--out: the site would take the place of what is in “${out}”. Give a folder of its own.`,
    };
  if (!existsSync(out)) return undefined;
  if (!statSync(out).isDirectory())
    return {
      fr: `--out : « ${out} » n’est pas un dossier.`,
      en: `--out: “${out}” is not a folder.`,
    };
  if (isInProject && MADE.test(first)) return undefined;
  const names = readdirSync(out).filter((name) => name !== '.git');
  // Sites of other editions may stand in it: they stay.
  if (isSite(out) || names.every((name) => isSite(join(out, name)))) return undefined;
  return {
    fr: `--out : le dossier « ${out} » contient autre chose qu’un site. Donnez-en un autre, ou videz-le.`,
    en: `--out: the folder “${out}” holds something other than a site. Give another one, or empty it.`,
  };
}

/** Whether a relative path leads out of where it begins; on Windows another drive is absolute. */
function isOutside(path: string): boolean {
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
}
