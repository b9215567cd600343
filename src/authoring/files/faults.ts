import { isUtf8 } from 'node:buffer';
import type { Finding, Place } from '../../workbook/problem.ts';

/** In bytes: far beyond any text of a workbook, far below what would keep the reader busy. */
export const LARGEST = 1_000_000;

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

/** A file that is too large to be authored content. */
export function describeLarge(size: number): Finding {
  const kilobytes = Math.ceil(size / 1000);
  return {
    rule: 'unreadable-file',
    place: START,
    message: {
      fr: `Ce fichier est trop grand : ${kilobytes} ko.`,
      en: `This file is too large: ${kilobytes} kB.`,
    },
    hint: {
      fr: `Un fichier de contenu a ${LARGEST / 1000} ko au plus : partagez-le.`,
      en: `A file of content has ${LARGEST / 1000} kB at most: split it.`,
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
