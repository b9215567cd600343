import { copyFileSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { insideOf } from '../authoring/files/inside.ts';
import { collectFiles, showPath, standardLayers } from '../authoring/files/layers.ts';
import type { Layer } from '../authoring/files/layers.ts';
import { LOCK } from '../authoring/locks.ts';
import type { Bilingual } from '../workbook/words.ts';
import { digestOf, loadRecord, saveRecord, workbookVersion } from './files-record.ts';
import { originOf } from './layers/report.ts';
import { suggestPath } from './layers/suggest.ts';

/**
 * Copies a file of the default content into an edition, to be changed there, and records what it
 * was made from. Nothing is ever replaced.
 * @param folder the folder of the edition
 * @param path of the file in the content, such as `stages/01-kickoff/fr.mdx`
 * @param from the content to copy from, and its version
 * @returns the path of the copy as authors see it; or why nothing was copied
 */
export function copyDefault(
  folder: string,
  path: string,
  from: { readonly layers: readonly Layer[]; readonly version: string } = {
    layers: standardLayers,
    version: workbookVersion(),
  },
): { readonly copied: string } | { readonly problem: Bilingual } {
  const root = resolve(folder);
  if (!existsSync(join(root, 'edition.yaml'))) return { problem: describeNoEdition(root) };
  const files = new Map(collectFiles(from.layers).files);
  files.delete(LOCK);
  const wanted = path.replaceAll('\\', '/').replace(/^(?:\.\/)?(?:content\/)?/, '');
  const original = files.get(wanted);
  if (!original) return { problem: describeUnknown(wanted, [...files.keys()]) };
  const target = join(root, 'content', wanted);
  const shown = showPath(target);
  if (existsSync(target)) return { problem: describeThere(shown) };
  try {
    if (!staysInside(root, target)) return { problem: describeOutside(shown) };
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(original.absolute, target, constants.COPYFILE_EXCL);
  } catch (error) {
    return { problem: describeRefused(shown, error) };
  }
  const { record, findings } = loadRecord(root);
  // A record that cannot be read is not written over: `--layers` tells what is wrong with it.
  if (findings.length === 0)
    saveRecord(
      root,
      new Map(record).set(wanted, originOf(original, { version: from.version, digestOf })),
    );
  return { copied: shown };
}

/** Whether what is there of a path leads nowhere out of the folder. */
function staysInside(root: string, target: string): boolean {
  let there = dirname(target);
  while (!existsSync(there)) there = dirname(there);
  return 'real' in insideOf(root)(there);
}

function describeNoEdition(root: string): Bilingual {
  const shown = showPath(root);
  return {
    fr: `Il n’y a pas d’edition.yaml dans « ${shown} » : ce n’est pas une édition. Rien n’est copié.`,
    en: `There is no edition.yaml in “${shown}”: it is not an edition. Nothing is copied.`,
  };
}

function describeUnknown(path: string, known: readonly string[]): Bilingual {
  const inFolder = known.filter((each) => each.startsWith(path.replace(/\/?$/, '/')));
  if (inFolder.length > 0) {
    const some = inFolder.slice(0, 6).join(', ') + (inFolder.length > 6 ? '…' : '');
    return {
      fr: `« ${path} » est un dossier. Nommez un de ses fichiers : ${some}`,
      en: `“${path}” is a folder. Name one of its files: ${some}`,
    };
  }
  if (path.split('/').includes('..') || /^(?:\/|[A-Za-z]:)/.test(path)) {
    return {
      fr: `« ${path} » sort du contenu. Écrivez un chemin comme stages/01-kickoff/fr.mdx.`,
      en: `“${path}” leads out of the content. Write a path such as stages/01-kickoff/fr.mdx.`,
    };
  }
  const close = suggestPath(path, known);
  return close === undefined
    ? {
        fr: `Le contenu d’origine n’a pas de fichier « ${path} ». Écrivez un chemin comme stages/01-kickoff/fr.mdx.`,
        en: `The default content has no file “${path}”. Write a path such as stages/01-kickoff/fr.mdx.`,
      }
    : {
        fr: `Le contenu d’origine n’a pas de fichier « ${path} ». Vouliez-vous écrire « ${close} » ?`,
        en: `The default content has no file “${path}”. Did you mean “${close}”?`,
      };
}

function describeThere(shown: string): Bilingual {
  return {
    fr: `« ${shown} » existe déjà : rien n’est copié.`,
    en: `“${shown}” exists already: nothing is copied.`,
  };
}

function describeOutside(shown: string): Bilingual {
  return {
    fr: `« ${shown} » mène, par un lien, hors de l’édition : rien n’est copié.`,
    en: `“${shown}” leads, through a link, out of the edition: nothing is copied.`,
  };
}

function describeRefused(shown: string, error: unknown): Bilingual {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
  return {
    fr: `« ${shown} » ne peut pas être écrit (${code}) : rien n’est copié.`,
    en: `“${shown}” cannot be written (${code}): nothing is copied.`,
  };
}
