import { isUtf8 } from 'node:buffer';
import type { Finding, Place } from '../../workbook/problem.ts';
import { shorten } from '../../workbook/shape/index.ts';

/** In bytes: far beyond any text of a workbook, far below what would keep the reader busy. */
export const LARGEST = 1_000_000;

/** Files and folders in a layer: far beyond any workbook, links into itself included. */
export const MOST_ENTRIES = 20_000;

/** In characters, all files of a layer together: twenty times the default content and more. */
export const MOST_TEXT = 50_000_000;

const START: Place = { line: 1, column: 1 };

/** A folder of content that is not there. */
export function describeMissing(): Finding {
  return {
    rule: 'missing-file',
    place: START,
    message: { fr: 'Ce dossier n’existe pas.', en: 'This folder does not exist.' },
    hint: { fr: 'Vérifiez le chemin du dossier.', en: 'Check the path of the folder.' },
  };
}

/** A folder without any file of content. */
export function describeEmpty(): Finding {
  return {
    rule: 'missing-file',
    place: START,
    message: { fr: 'Aucun contenu dans ce dossier.', en: 'There is no content in this folder.' },
    hint: {
      fr: 'Ce dossier doit contenir stages, pages, interface, glossary.yaml…',
      en: 'This folder must hold stages, pages, interface, glossary.yaml…',
    },
  };
}

/** A file or folder that the system does not let us read. */
export function describeRefused(error: unknown): Finding {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
  return {
    rule: 'unreadable-file',
    place: START,
    message: { fr: `Impossible à lire (${code}).`, en: `It cannot be read (${code}).` },
    hint: {
      fr: 'Vérifiez les droits du fichier, ou le lien qui y mène.',
      en: 'Check the permissions of the file, or the link that leads to it.',
    },
  };
}

/** A link, or a path with `..`, that leads out of the folder it stands in: it is not followed. */
export function describeOutside(target: string): Finding {
  const shown = shorten(target);
  return {
    rule: 'outside-folder',
    place: START,
    message: {
      fr: `Ce lien mène hors du dossier : « ${shown} ».`,
      en: `This link leads out of the folder: “${shown}”.`,
    },
    hint: {
      fr: 'Copiez le fichier ou le dossier à la place du lien : rien n’est lu hors du dossier.',
      en: 'Copy the file or folder in the place of the link: nothing is read outside the folder.',
    },
  };
}

/** A folder with more files than anyone writes, or with links that lead round and round. */
export function describeCrowd(): Finding {
  return {
    rule: 'unreadable-file',
    place: START,
    message: {
      fr: `Trop de fichiers : plus de ${MOST_ENTRIES}.`,
      en: `Too many files: more than ${MOST_ENTRIES}.`,
    },
    hint: {
      fr: 'Retirez les dossiers qui ne sont pas du contenu, et les liens d’un dossier vers un autre.',
      en: 'Remove folders that are not content, and links from folder to folder.',
    },
  };
}

/** A layer with more text than anyone reads. */
export function describeHeavyLayer(): Finding {
  return {
    rule: 'unreadable-file',
    place: START,
    message: {
      fr: `Les fichiers de ce dossier font ensemble plus de ${MOST_TEXT / 1_000_000} Mo de texte.`,
      en: `The files of this folder have more than ${MOST_TEXT / 1_000_000} MB of text together.`,
    },
    hint: {
      fr: 'Retirez les fichiers qui ne sont pas du contenu.',
      en: 'Remove the files that are not content.',
    },
  };
}

/** A folder, a pipe or a device where a file is expected. */
export function describeNotFile(): Finding {
  return {
    rule: 'unreadable-file',
    place: START,
    message: { fr: 'Ce n’est pas un fichier.', en: 'This is not a file.' },
    hint: { fr: 'Remplacez-le par un fichier.', en: 'Put a file in its place.' },
  };
}

/** A name that no program can be sure to find again: its bytes are not UTF-8. */
export function describeBadName(): Finding {
  return {
    rule: 'unreadable-file',
    place: START,
    message: {
      fr: 'Le nom de ce fichier n’est pas en UTF-8.',
      en: 'The name of this file is not UTF-8.',
    },
    hint: {
      fr: 'Renommez-le, de préférence sans accent.',
      en: 'Rename it, preferably without accents.',
    },
  };
}

/** A file that is too large to be authored content. */
export function describeLarge(size: number, most = LARGEST): Finding {
  const kilobytes = Math.ceil(size / 1000);
  return {
    rule: 'unreadable-file',
    place: START,
    message: {
      fr: `Ce fichier est trop grand : ${kilobytes} ko.`,
      en: `This file is too large: ${kilobytes} kB.`,
    },
    hint: {
      fr: `Il a ${most / 1000} ko au plus : partagez-le, ou raccourcissez-le.`,
      en: `It has ${most / 1000} kB at most: split it, or shorten it.`,
    },
  };
}

/** A file that is not UTF-8 text, at its first wrong character; `undefined` for one that is. */
export function describeNotText(bytes: Buffer, text: string): Finding | undefined {
  const isText = isUtf8(bytes);
  const wrong = isText ? text.indexOf('\0') : text.indexOf('\uFFFD');
  if (isText && wrong === -1) return undefined;
  const before = text.slice(0, Math.max(0, wrong));
  return {
    rule: 'unreadable-file',
    place: { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') },
    message: {
      fr: 'Ce fichier n’est pas du texte en UTF-8.',
      en: 'This file is not UTF-8 text.',
    },
    hint: {
      fr: 'Enregistrez-le en UTF-8 : ses lettres accentuées viennent d’un autre codage.',
      en: 'Save it as UTF-8: its accented letters come from another encoding.',
    },
  };
}
