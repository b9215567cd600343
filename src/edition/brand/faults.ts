import type { Finding } from '../../workbook/problem.ts';
import type { Bilingual } from '../../workbook/words.ts';

/** In bytes: no logo and no cut of a typeface is larger. */
export const LARGEST = 1_000_000;

/** What a finding says without the place, which is where the file is named. */
export function fault(rule: Finding['rule'], message: Bilingual, hint: Bilingual): Finding {
  return { rule, place: { line: 1, column: 1 }, message, hint };
}

/** A file of the brand that is not there, is no file, or is far too large. */
export function describeFile(path: string, what: 'missing' | 'huge' | 'other', size = 0): Finding {
  if (what === 'missing')
    return fault(
      'missing-file',
      { fr: `Il manque « ${path} ».`, en: `“${path}” is missing.` },
      {
        fr: 'Le chemin part du dossier de l’édition, comme brand/logo.svg ; majuscules et minuscules comptent.',
        en: 'The path starts in the folder of the edition, such as brand/logo.svg; capitals count.',
      },
    );
  if (what === 'other')
    return fault(
      'brand-file',
      {
        fr: `« ${path} » ne se lit pas comme un fichier.`,
        en: `“${path}” cannot be read as a file.`,
      },
      {
        fr: 'Nommez un fichier, et vérifiez ses droits.',
        en: 'Name a file, and check its permissions.',
      },
    );
  return fault(
    'brand-file',
    {
      fr: `« ${path} » pèse ${kilobytes(size)} ko : au-delà de ${LARGEST / 1000} ko il n’est pas lu.`,
      en: `“${path}” weighs ${kilobytes(size)} kB: beyond ${LARGEST / 1000} kB it is not read.`,
    },
    {
      fr: 'Chaque lecteur le télécharge : demandez-en une version pour le Web, ou réduisez-la à 400 pixels de large.',
      en: 'Every reader downloads it: ask for a version for the Web, or make it 400 pixels wide.',
    },
  );
}

/** Bytes as authors count them. */
export function kilobytes(size: number): number {
  return Math.ceil(size / 1000);
}
