import type { PackedField, PackedWorksheet } from '../../workbook/pack.ts';

/** What the build writes into a page for its scripts, as JSON in `<script id="page-data">`. */
export interface PageData {
  readonly edition: { readonly id: string; readonly currency: string };
  readonly locale: string;
  /** The words of the interface that scripts say. */
  readonly words: Readonly<Record<string, string>>;
  /** Whether formulas here need the functions that few pages need. */
  readonly functions: boolean;
  /** The worksheets on this page. */
  readonly worksheets: readonly PackedWorksheet[];
  /** Ids of the worksheets of each written stage. */
  readonly stages: Readonly<Record<string, readonly string[]>>;
  /** Fields of other worksheets that these name in formulas or recall, by full path. */
  readonly sources: Readonly<Record<string, PackedField>>;
  readonly addresses: { readonly notebook: string; readonly manifest: string };
}

/**
 * Reads the page’s data.
 * @throws when the page has none: a mistake of the build, not of the reader
 */
export function readPageData(): PageData {
  const text = document.getElementById('page-data')?.textContent;
  if (!text) throw new Error('this page has no page-data');
  return JSON.parse(text) as PageData;
}
