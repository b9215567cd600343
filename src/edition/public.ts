import type { Finding } from '../workbook/problem.ts';
import { shorten } from '../workbook/shape/index.ts';
import { INSTEAD } from './public-instead.ts';
import { PUBLIC_TYPES, tell, typeOfName } from './public-types.ts';

const MB = 1_000_000;

/** In bytes: what one file of `public/` may have, what is worth a word, and all files together. */
export const LARGEST_PUBLIC = 10 * MB;
export const HEAVY_PUBLIC = MB;
export const MOST_PUBLIC = 200 * MB;

/** Files and folders: far beyond what a firm needs, far below what keeps a machine busy. */
export const MOST_PUBLIC_FILES = 5000;

const DEEPEST = 8;
const LONGEST_NAME = 100;

/** Folders of the built site that are the workbook’s own. */
const RESERVED = ['_astro', 'pagefind'];

/** What no system, no host or no address can be trusted with in a name. */
const FORBIDDEN = /["#%*:<>?\\|\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/u;

/** Names that mean a device on Windows, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Files that programs leave in every folder: they are left out without a word. */
const LITTER =
  /^(?:\.DS_Store|\.git(?:ignore|keep|attributes)?|\.localized|\._.*|Thumbs\.db|desktop\.ini|~\$.*|.*~|\.~lock\..*#|\..*\.sw[a-p])$/i;

/** Whether a file or folder of `public/` is passed over, since nobody put it there. */
export function isLitter(name: string): boolean {
  return LITTER.test(name);
}

/**
 * The path under which a file is published: accents are written in one way, whatever the system
 * that the firm works on.
 */
export function publishedPath(path: string): string {
  return path.normalize('NFC');
}

/**
 * Tells what is wrong with the path of a file of `public/`, before it is opened.
 * @param path from `public/` on, with `/`
 * @returns `undefined` for a file that may be published under this path
 */
export function judgePath(path: string): Finding | undefined {
  const parts = publishedPath(path).split('/');
  const name = parts.at(-1) ?? '';
  const folders = parts.slice(0, -1);
  for (const part of parts) {
    const finding = judgeName(part);
    if (finding) return finding;
  }
  if (parts.length > DEEPEST)
    return tell(
      {
        fr: 'Ce fichier est trop loin dans les dossiers.',
        en: 'This file lies too deep in folders.',
      },
      { fr: `Gardez ${DEEPEST - 1} dossiers au plus.`, en: `Keep at most ${DEEPEST - 1} folders.` },
    );
  const [top = ''] = folders;
  if (RESERVED.includes(top.toLowerCase()))
    return tell(
      {
        fr: `Le dossier « ${top} » est celui du carnet.`,
        en: `The folder “${top}” is the workbook’s own.`,
      },
      { fr: 'Rangez ce fichier dans un autre dossier.', en: 'Keep this file in another folder.' },
    );
  const dotted = folders.find((folder) => folder.includes('.') && folder !== '.well-known');
  if (dotted !== undefined)
    return tell(
      {
        fr: `Un nom de dossier n’a pas de point : « ${dotted} ».`,
        en: `The name of a folder has no dot: “${dotted}”.`,
      },
      { fr: 'Renommez le dossier.', en: 'Rename the folder.' },
    );
  return path === 'CNAME' ? undefined : judgeType(name);
}

function judgeName(part: string): Finding | undefined {
  if (part.startsWith('.') && part !== '.well-known')
    return tell(
      {
        fr: `« ${shorten(part)} » commence par un point : ces fichiers règlent le serveur, et le carnet écrit les siens.`,
        en: `“${shorten(part)}” begins with a dot: such files set up the server, and the workbook writes its own.`,
      },
      { fr: 'Retirez ce fichier, ou renommez-le.', en: 'Remove this file, or rename it.' },
    );
  const sign = FORBIDDEN.exec(part)?.[0];
  if (
    sign !== undefined ||
    /[. ]$|^ /.test(part) ||
    DEVICE.test(part) ||
    part.length > LONGEST_NAME
  )
    return tell(
      {
        fr: `Ce nom ne va pas partout : « ${shorten(part)} ».`,
        en: `This name does not work everywhere: “${shorten(part)}”.`,
      },
      {
        fr: `Renommez-le avec des lettres, des chiffres et des traits d’union, ${LONGEST_NAME} caractères au plus.`,
        en: `Rename it with letters, digits and hyphens, at most ${LONGEST_NAME} characters.`,
      },
    );
  return undefined;
}

function judgeType(name: string): Finding | undefined {
  const type = typeOfName(name);
  if (Object.hasOwn(PUBLIC_TYPES, type)) return undefined;
  const lower = type.toLowerCase();
  if (Object.hasOwn(PUBLIC_TYPES, lower))
    return tell(
      { fr: `« .${type} » s’écrit en minuscules.`, en: `“.${type}” is written in small letters.` },
      {
        fr: `Renommez-le « ${name.slice(0, -type.length)}${lower} ».`,
        en: `Rename it “${name.slice(0, -type.length)}${lower}”.`,
      },
    );
  const known = Object.keys(PUBLIC_TYPES).join(', ');
  const shown = shorten(type === '' ? name : `.${type}`);
  return tell(
    {
      fr: `Une édition ne publie pas de fichier « ${shown} » : il pourrait agir dans le navigateur ou prendre la place d’un fichier du carnet.`,
      en: `An edition does not publish “${shown}” files: one could act in the browser, or take the place of one of the workbook’s.`,
    },
    INSTEAD[lower] ?? { fr: `Sortes permises : ${known}.`, en: `Allowed sorts: ${known}.` },
  );
}

/** Tells when a file is too large to be published, or so large that readers will wait. */
export function judgeSize(path: string, size: number): Finding | undefined {
  if (size <= HEAVY_PUBLIC) return undefined;
  const shown = {
    fr: `${(size / MB).toFixed(1).replace('.', ',')} Mo`,
    en: `${(size / MB).toFixed(1)} MB`,
  };
  const isImage = PUBLIC_TYPES[typeOfName(path)]?.isImage === true;
  const hint = isImage
    ? {
        fr: 'Réduisez l’image à 1600 pixels de large au plus, en .webp ou .jpg : moins de 300 ko suffisent.',
        en: 'Make the image at most 1600 pixels wide, as .webp or .jpg: less than 300 kB will do.',
      }
    : {
        fr: 'Réduisez-le (un PDF : « taille réduite »), ou publiez-le ailleurs et mettez un lien.',
        en: 'Make it smaller (a PDF: “reduced size”), or publish it elsewhere and link to it.',
      };
  if (size > LARGEST_PUBLIC)
    return tell(
      {
        fr: `Ce fichier est trop lourd : ${shown.fr}, pour ${LARGEST_PUBLIC / MB} Mo au plus.`,
        en: `This file is too heavy: ${shown.en}, of ${LARGEST_PUBLIC / MB} MB at most.`,
      },
      hint,
    );
  // A document is fetched by those who want it, an image by all.
  if (!isImage && size <= 5 * HEAVY_PUBLIC) return undefined;
  return tell(
    {
      fr: `Ce fichier est lourd pour un téléphone : ${shown.fr}.`,
      en: `This file is heavy for a phone: ${shown.en}.`,
    },
    hint,
    'public-heavy',
  );
}

/** Tells when the files of `public/` are too many bytes together. */
export function judgeTotal(total: number): Finding | undefined {
  if (total <= MOST_PUBLIC) return undefined;
  return tell(
    {
      fr: `Les fichiers de ce dossier font ensemble plus de ${MOST_PUBLIC / MB} Mo.`,
      en: `The files of this folder have more than ${MOST_PUBLIC / MB} MB together.`,
    },
    {
      fr: 'Retirez les plus lourds, ou publiez-les ailleurs et mettez des liens.',
      en: 'Remove the heaviest, or publish them elsewhere and link to them.',
    },
  );
}

/** Two paths that one disk takes for the same, and another does not. */
export function describeSameName(path: string, other: string): Finding {
  return tell(
    {
      fr: `« ${shorten(path)} » et « ${shorten(other)} » ne diffèrent que par les majuscules ou l’écriture des accents.`,
      en: `“${shorten(path)}” and “${shorten(other)}” differ only by capitals, or by how accents are written.`,
    },
    { fr: 'Renommez l’un des deux.', en: 'Rename one of them.' },
  );
}

/** More files than anyone puts there by hand, or links that lead round and round. */
export function describeCrowdedPublic(): Finding {
  return tell(
    {
      fr: `Ce dossier a plus de ${MOST_PUBLIC_FILES} fichiers et dossiers.`,
      en: `This folder has more than ${MOST_PUBLIC_FILES} files and folders.`,
    },
    {
      fr: 'Gardez-y seulement les fichiers que les pages montrent ou donnent.',
      en: 'Keep only the files that pages show or give.',
    },
  );
}
