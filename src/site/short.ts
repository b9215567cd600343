import { shortCodes } from '../print/short.ts';
import { edition, workbook } from './edition.ts';

const codes = shortCodes(workbook.worksheets.map(({ id }) => id));

/** Where short addresses stand: one letter, the same in all languages. */
export const SHORT = 'f';

/** A short address, to be typed from paper. */
export interface ShortAddress {
  /** From the base path on. */
  readonly path: string;
  /** With its site, where that is known at build. */
  readonly full?: string;
}

/** The code of each worksheet, by its id. */
export const shortCodeOf = (worksheet: string): string => codes.get(worksheet) ?? worksheet;

/** The short address of a worksheet in one language. */
export function shortAddressOf(worksheet: string, locale: string): ShortAddress {
  const root = locale === edition.locales[0] ? edition.base : `${edition.base}${locale}/`;
  const path = `${root}${SHORT}/${shortCodeOf(worksheet)}/`;
  const { site } = edition;
  return { path, ...(site === undefined ? {} : { full: `${site}${path}` }) };
}
