import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Locale } from '../../workbook/words.ts';
import { renameCells } from './cells.ts';

/** What a document says of itself. The same date gives the same bytes. */
export interface About {
  readonly title: string;
  readonly author: string;
  readonly locale: Locale;
  readonly date: Date;
}

/**
 * Finishes a PDF as the browser made it: says what it is, and puts away what is by chance.
 *
 * @throws when it has no page, no tags or no outline: it would be of no use to somebody
 */
export async function finishDocument(
  pdf: Uint8Array,
  { title, author, locale, date }: About,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { catalog, context } = document;
  const pages = document.getPageCount();
  if (pages === 0) throw new Error('no page');
  for (const part of ['StructTreeRoot', 'Outlines'])
    if (!catalog.has(PDFName.of(part))) throw new Error(`no ${part}`);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(author);
  document.setLanguage(locale);
  document.setCreator('Passerelle');
  document.setCreationDate(date);
  document.setModificationDate(date);
  renameCells(document);
  delete context.trailerInfo.ID;
  const bytes = await document.save({
    updateFieldAppearances: false,
    addDefaultPage: false,
    // Tags take more room than words; packed, the whole is a third smaller.
    rewrite: true,
  });
  return { bytes, pages };
}
