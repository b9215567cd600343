import type { Finding } from '../../workbook/problem.ts';
import { imageSize } from '../image-size.ts';
import { PUBLIC_TYPES, typeOfName } from '../public-types.ts';
import type { FontFile, Picture } from './brand.ts';
import { fault, kilobytes } from './faults.ts';
import { checkSvg } from './svg.ts';
import { readWoff2 } from './woff2.ts';

/** From this on a file is worth a word: it is downloaded with the first page. */
const HEAVY = { svg: 100_000, png: 200_000, webp: 200_000, font: 60_000 };
const HEAVIEST_FONT = 200_000;

/** The widest and the tallest a logo may be, for its place at the head of a line. */
const WIDEST = 8;
const TALLEST = 2;

/** Beyond this a picture is there to fill the memory of whoever shows it. */
const MOST_POINTS = 16_000_000;

/** Enough points for a fine screen, at the height it is shown. */
const SHARP = 64;

/** Judges a logo by its bytes: what it is, how large, and whether it is harmless. */
export function judgePicture(
  path: string,
  bytes: Uint8Array,
): { readonly picture?: Picture; readonly findings: readonly Finding[] } {
  const type = typeOfName(path).toLowerCase();
  if (type !== 'svg' && type !== 'png' && type !== 'webp')
    return { findings: [unknownPicture(path)] };
  if (PUBLIC_TYPES[type]?.isOne(bytes) !== true) return { findings: [masked(path, type)] };
  const unsafe = type === 'svg' ? checkSvg(new TextDecoder().decode(bytes)) : [];
  if (unsafe.length > 0) return { findings: unsafe };
  const size = imageSize(type, bytes);
  if (!size) return { findings: [unmeasured(path, type)] };
  if (type !== 'svg' && size.width * size.height > MOST_POINTS)
    return { findings: [immense(path, size)] };
  const findings: Finding[] = [];
  if (bytes.length > HEAVY[type]) findings.push(heavy(path, bytes.length, HEAVY[type]));
  const ratio = size.width / size.height;
  if (ratio > WIDEST || ratio < 1 / TALLEST) findings.push(lopsided(path, size));
  if (type !== 'svg' && size.height < SHARP) findings.push(coarse(path, size.height));
  return { picture: { bytes, type, ...size }, findings };
}

/** Judges one cut of a typeface by its bytes. */
export function judgeFont(
  path: string,
  bytes: Uint8Array,
  cut: 'regular' | 'italic' | 'bold',
  hasBold: boolean,
): { readonly font?: FontFile; readonly findings: readonly Finding[] } {
  const read = readWoff2(bytes);
  if (!read) return { findings: [noFont(path)] };
  if (bytes.length > HEAVIEST_FONT) return { findings: [tooHeavy(path, bytes.length)] };
  const range = read.isVariable ? (hasBold ? '100 500' : '100 900') : '400';
  return {
    font: {
      bytes,
      style: cut === 'italic' ? 'italic' : 'normal',
      weight: cut === 'bold' ? '600 900' : range,
    },
    findings: bytes.length > HEAVY.font ? [heavy(path, bytes.length, HEAVY.font)] : [],
  };
}

function unknownPicture(path: string): Finding {
  return fault(
    'brand-file',
    {
      fr: `« ${path} » n’est pas un logo que tout navigateur montre.`,
      en: `“${path}” is no logo that any browser shows.`,
    },
    {
      fr: 'Donnez un SVG, le plus net et le plus léger, ou un PNG.',
      en: 'Give an SVG, the sharpest and the lightest, or a PNG.',
    },
  );
}

function masked(path: string, type: string): Finding {
  return fault(
    'brand-file',
    {
      fr: `« ${path} » n’est pas un fichier ${type.toUpperCase()}, malgré son nom, ou il est coupé avant sa fin.`,
      en: `“${path}” is no ${type.toUpperCase()} file, whatever its name says, or it is cut before its end.`,
    },
    {
      fr: 'Enregistrez-le de nouveau dans ce format, depuis le programme qui l’a fait.',
      en: 'Save it again in that format, from the program that made it.',
    },
  );
}

function unmeasured(path: string, type: string): Finding {
  return fault(
    'brand-file',
    { fr: `La taille de « ${path} » ne se lit pas.`, en: `The size of “${path}” cannot be read.` },
    type === 'svg'
      ? {
          fr: 'Ajoutez viewBox="0 0 largeur hauteur" à la balise <svg>.',
          en: 'Add viewBox="0 0 width height" to the <svg> tag.',
        }
      : { fr: 'Enregistrez-le de nouveau.', en: 'Save it again.' },
  );
}

function immense(path: string, { width, height }: { width: number; height: number }): Finding {
  return fault(
    'brand-file',
    {
      fr: `« ${path} » mesure ${width} × ${height} : aucun téléphone ne le montrera.`,
      en: `“${path}” measures ${width} × ${height}: no telephone will show it.`,
    },
    { fr: 'Réduisez-le à 400 pixels de large.', en: 'Make it 400 pixels wide.' },
  );
}

function heavy(path: string, size: number, usual: number): Finding {
  return fault(
    'brand-size',
    {
      fr: `« ${path} » pèse ${kilobytes(size)} ko ; ${usual / 1000} ko suffisent d’ordinaire.`,
      en: `“${path}” weighs ${kilobytes(size)} kB; ${usual / 1000} kB are usually enough.`,
    },
    {
      fr: 'Chaque lecteur le télécharge avec sa première page : demandez-en une version plus légère.',
      en: 'Every reader downloads it with the first page: ask for a lighter version.',
    },
  );
}

function lopsided(path: string, { width, height }: { width: number; height: number }): Finding {
  return fault(
    'brand-size',
    {
      fr: `« ${path} » mesure ${width} × ${height} : en tête de page il sera très petit.`,
      en: `“${path}” measures ${width} × ${height}: at the head of a page it will be very small.`,
    },
    {
      fr: `Choisissez un logo au plus ${WIDEST} fois plus large que haut, et ${TALLEST} fois plus haut que large.`,
      en: `Choose a logo at most ${WIDEST} times as wide as it is high, or ${TALLEST} times as high as wide.`,
    },
  );
}

function coarse(path: string, height: number): Finding {
  return fault(
    'brand-size',
    {
      fr: `« ${path} » n’a que ${height} pixels de haut : il sera flou.`,
      en: `“${path}” is only ${height} pixels high: it will be blurred.`,
    },
    {
      fr: `Donnez-le avec au moins ${SHARP} pixels de haut, ou en SVG.`,
      en: `Give it at least ${SHARP} pixels of height, or as SVG.`,
    },
  );
}

function noFont(path: string): Finding {
  return fault(
    'brand-file',
    {
      fr: `« ${path} » n’est pas une police WOFF2 entière.`,
      en: `“${path}” is no complete WOFF2 typeface.`,
    },
    {
      fr: 'Demandez la version Web de la police : un fichier .woff2.',
      en: 'Ask for the Web version of the typeface: a .woff2 file.',
    },
  );
}

function tooHeavy(path: string, size: number): Finding {
  return fault(
    'brand-file',
    {
      fr: `« ${path} » pèse ${kilobytes(size)} ko : une police en a ${HEAVIEST_FONT / 1000} au plus.`,
      en: `“${path}” weighs ${kilobytes(size)} kB: a typeface has ${HEAVIEST_FONT / 1000} at most.`,
    },
    {
      fr: 'Réduisez-la aux lettres de vos langues : « subset » latin.',
      en: 'Keep only the letters of your languages: a Latin “subset”.',
    },
  );
}
