import type { Finding } from '../workbook/problem.ts';
import type { Bilingual } from '../workbook/words.ts';
import { checkSvg } from './brand/svg.ts';

/** A sort of file that a firm may publish, by what its files hold. */
interface PublicType {
  /** Whether a file is what its name says, and is whole where that can be told. */
  readonly isOne: (bytes: Uint8Array) => boolean;
  /** Whether it can be shown in a text. */
  readonly isImage?: true;
}

const ZIP: PublicType = { isOne: (bytes) => startsWith(bytes, 'PK\u0003\u0004') };
const TEXT: PublicType = { isOne: (bytes) => isPlainText(bytes) };
const JPEG: PublicType = {
  isOne: (bytes) => startsWith(bytes, '\u00FF\u00D8\u00FF'),
  isImage: true,
};

/**
 * The sorts of files that a firm may publish, by the ends of their names: none of them is run by
 * a browser. What is not in the list is not published.
 */
export const PUBLIC_TYPES: Readonly<Record<string, PublicType>> = {
  avif: { isOne: (bytes) => /^ftypavi[fs]/.test(latin(bytes, 4, 12)), isImage: true },
  csv: TEXT,
  docx: ZIP,
  gif: { isOne: (bytes) => /^GIF8[79]a/.test(latin(bytes, 0, 6)), isImage: true },
  ico: { isOne: (bytes) => startsWith(bytes, '\u0000\u0000\u0001\u0000') },
  ics: { isOne: (bytes) => isPlainText(bytes, /^BEGIN:VCALENDAR\s/i) },
  jpeg: JPEG,
  jpg: JPEG,
  odp: ZIP,
  ods: ZIP,
  odt: ZIP,
  pdf: { isOne: (bytes) => startsWith(bytes, '%PDF-') },
  png: {
    isOne: (bytes) => startsWith(bytes, '\u0089PNG\r\n\u001A\n') && hasPngEnd(bytes),
    isImage: true,
  },
  pptx: ZIP,
  svg: { isOne: () => true, isImage: true },
  txt: TEXT,
  vcf: { isOne: (bytes) => isPlainText(bytes, /^BEGIN:VCARD\s/i) },
  webp: {
    isOne: (bytes) =>
      startsWith(bytes, 'RIFF') && latin(bytes, 8, 12) === 'WEBP' && isWholeRiff(bytes),
    isImage: true,
  },
  woff2: { isOne: (bytes) => startsWith(bytes, 'wOF2') },
  xlsx: ZIP,
};

/** The end of a file’s name, without the dot; '' when it has none. */
export function typeOfName(name: string): string {
  const at = name.lastIndexOf('.');
  return at < 1 ? '' : name.slice(at + 1);
}

/**
 * Tells what is wrong with what a file of `public/` holds: that it is not what its name says, or,
 * for a drawing, what could run in a browser.
 */
export function judgeContents(path: string, bytes: Uint8Array): readonly Finding[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === 'CNAME') return isHostName(bytes) ? [] : [NOT_HOST];
  const type = typeOfName(name);
  if (type === 'svg') return checkSvg(new TextDecoder().decode(bytes));
  return PUBLIC_TYPES[type]?.isOne(bytes) ? [] : [describeMasked(type, bytes)];
}

function latin(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return latin(bytes, 0, signature.length) === signature;
}

/** Whether the last part of a PNG is there: a download that broke off has lost it. */
function hasPngEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 4; at > 0; at -= 1)
    if (bytes[at] === 0x49 && latin(bytes, at, at + 4) === 'IEND') return true;
  return false;
}

/** Whether a file is as long as its head says. */
function isWholeRiff({ buffer, byteOffset, length }: Uint8Array): boolean {
  return length >= 12 && new DataView(buffer, byteOffset, length).getUint32(4, true) + 8 <= length;
}

/** Text in UTF-8 that no browser could take for a page. */
function isPlainText(bytes: Uint8Array, pattern = /^(?!\s*<)/): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !text.includes('\0') && pattern.test(text);
  } catch {
    return false;
  }
}

/** The one line of a `CNAME` file, by which some hosts know the name of a site. */
function isHostName(bytes: Uint8Array): boolean {
  return bytes.length < 300 && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+\s*$/i.test(latin(bytes, 0, 300));
}

const NOT_HOST: Finding = tell(
  {
    fr: 'Ce fichier « CNAME » ne contient pas un seul nom de domaine.',
    en: 'This “CNAME” file does not hold one domain name.',
  },
  {
    fr: 'Écrivez-y une ligne : carnet.exemple.fr.',
    en: 'Write one line in it: workbook.example.org.',
  },
);

function describeMasked(type: string, bytes: Uint8Array): Finding {
  const isPage = /^\s*<(?:!doctype|html|script|\?xml|svg)/i.test(latin(bytes, 0, 200));
  return tell(
    {
      fr: `Le contenu de ce fichier n’est pas du « .${type} »${isPage ? ' : c’est une page ou du XML' : ', ou il est coupé avant sa fin'}.`,
      en: `What this file holds is not “.${type}”${isPage ? ': it is a page, or XML' : ', or it is cut before its end'}.`,
    },
    {
      fr: 'Enregistrez-le de nouveau dans ce format, depuis le programme qui l’a fait.',
      en: 'Save it again in that format, from the program that made it.',
    },
  );
}

/** A finding about a file of `public/` as a whole. */
export function tell(
  message: Bilingual,
  hint: Bilingual,
  rule: 'public-file' | 'public-heavy' = 'public-file',
): Finding {
  return { rule, place: { line: 1, column: 1 }, message, hint };
}
