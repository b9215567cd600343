import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Bilingual } from '../workbook/words.ts';
import { openEdition } from './files.ts';

/** One of several editions to be built. */
export interface EditionFolder {
  /** The name of its folder, under which its site is written. */
  readonly name: string;
  /** Absolute path. */
  readonly folder: string;
  readonly id: string;
}

/** What was found in the folders that were named. */
export interface Gathered {
  readonly editions: readonly EditionFolder[];
  /** What was named, and is no edition: the others can be built. */
  readonly missing: readonly Bilingual[];
  /** What forbids to begin. */
  readonly problems: readonly Bilingual[];
  /** What is to be known, and forbids nothing. */
  readonly warnings: readonly Bilingual[];
}

/**
 * Finds the editions in folders: each is an edition, or holds editions. Files are passed over, since
 * a shell’s `../firms/*` names them too.
 *
 * @param named paths as typed
 * @param from where they were typed
 */
export function gatherEditions(named: readonly string[], from: string): Gathered {
  const missing: Bilingual[] = [];
  const folders = named.flatMap((path) => {
    const place = resolve(from, path);
    const found = findEditions(place);
    if (found.length === 0 && !isFile(place)) missing.push(describeNone(path, existsSync(place)));
    return found;
  });
  const editions = [...new Set(folders)].map((folder) => ({
    name: basename(folder),
    folder,
    id: openEdition(folder).edition.id,
  }));
  const sameName = twinsOf(editions, ({ name }) => name.toLowerCase());
  const sameId = twinsOf(editions, ({ id }) => id);
  return {
    editions,
    missing,
    problems: sameName.map(describeSameName),
    warnings: sameId.map(describeSameId),
  };
}

function findEditions(place: string): readonly string[] {
  if (isFile(join(place, 'edition.yaml'))) return [place];
  if (!existsSync(place) || isFile(place)) return [];
  return readdirSync(place)
    .sort()
    .filter((name) => !name.startsWith('.'))
    .map((name) => join(place, name))
    .filter((folder) => isFile(join(folder, 'edition.yaml')));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** The editions that have something in common, in groups of two or more. */
function twinsOf(
  editions: readonly EditionFolder[],
  keyOf: (edition: EditionFolder) => string,
): readonly (readonly EditionFolder[])[] {
  return [...Map.groupBy(editions, keyOf).values()].filter(({ length }) => length > 1);
}

function listFolders(editions: readonly EditionFolder[]): string {
  return editions.map(({ folder }) => folder).join(', ');
}

function describeNone(path: string, isThere: boolean): Bilingual {
  return isThere
    ? {
        fr: `« ${path} » n’est pas une édition, et n’en contient pas : il y manque « edition.yaml ».`,
        en: `“${path}” is no edition, and holds none: it has no “edition.yaml”.`,
      }
    : { fr: `« ${path} » n’existe pas.`, en: `“${path}” does not exist.` };
}

function describeSameName(editions: readonly EditionFolder[]): Bilingual {
  return {
    fr: `Ces dossiers ont le même nom, et leurs sites aussi : ${listFolders(editions)}.`,
    en: `These folders have the same name, and so would their sites: ${listFolders(editions)}.`,
  };
}

function describeSameId(editions: readonly EditionFolder[]): Bilingual {
  const id = editions[0]?.id ?? '';
  return {
    fr: `L’identifiant « ${id} » sert à plusieurs éditions : sur une même adresse, elles partageraient les réponses. ${listFolders(editions)}.`,
    en: `The id “${id}” is that of several editions: at one address, they would share the answers. ${listFolders(editions)}.`,
  };
}
