import { PAPERS } from '../../workbook/edition.ts';
import { outlineOfWorkbook } from '../../workbook/outline.ts';
import { edition, workbook } from '../edition.ts';
import { handoutAddress, isAskedFor } from './names.ts';
import type { Handout } from './names.ts';

const outline = outlineOfWorkbook(workbook);

/** A document that a page leads to. */
export interface HandoutLink {
  readonly as: Handout['as'];
  readonly address: string;
}

/**
 * The documents of a session or a worksheet, where this build is followed by their making;
 * none anywhere else.
 */
export function handoutLinks(handout: Omit<Handout, 'as'>): readonly HandoutLink[] {
  const { handouts: only } = edition;
  if (only === undefined) return [];
  const { of, copy } = handout;
  const forms = of === 'worksheet' && copy === 'candidate' ? (['form'] as const) : [];
  // The edition’s own paper first.
  const papers = new Set([edition.paper, ...PAPERS]);
  return [...papers, ...forms].flatMap((as) => {
    const address = handoutAddress(outline, edition, { ...handout, as });
    return address !== undefined && isAskedFor(address, only) ? [{ as, address }] : [];
  });
}
