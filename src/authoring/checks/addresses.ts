import { addressOf, outlineOfWorkbook } from '../../workbook/outline.ts';
import type { View } from '../../workbook/outline.ts';
import type { Locale } from '../../workbook/words.ts';
import { idOf, valueIn } from '../scan.ts';
import type { ScannedFile } from '../scan.ts';
import { describeSlug, describeTaken, SLUG_PATTERN } from '../slugs.ts';
import type { Checking } from './index.ts';

/** Address words are plain, and no two pages have the same address. */
export function checkAddresses({ workbook, findings, scanned }: Checking): void {
  const outline = outlineOfWorkbook(workbook);
  const { edition } = workbook;
  const taken = new Set<string>();
  const checked = new Set<string>();

  const check = (
    view: 'stage' | 'worksheet' | 'page',
    id: string,
    slug: string,
    locale: Locale,
  ) => {
    const file = fileOf(scanned, view, id, locale);
    const key = `${view} ${id} ${locale}`;
    // Two parts with one id are told to have it.
    if (!file || checked.has(key)) return;
    checked.add(key);
    const place = placeOfSlug(file, locale);
    if (!SLUG_PATTERN.test(slug) && !(view === 'page' && id === 'home' && slug === '')) {
      findings.add(file.file.shown, describeSlug(slug, place));
      return;
    }
    const address = addressOf(outline, edition, view, locale, id) ?? '';
    if (taken.has(address)) findings.add(file.file.shown, describeTaken(address, place));
    taken.add(address);
  };
  for (const locale of edition.locales) {
    const fixed: readonly View[] = ['stages', 'worksheets', 'notebook', 'glossary'];
    for (const view of fixed) taken.add(addressOf(outline, edition, view, locale) ?? '');
    // What borrows the word of another language is told to lack its own.
    for (const { id, slug } of workbook.stages)
      if (slug[locale] !== undefined) check('stage', id, slug[locale], locale);
    for (const { id, slug } of workbook.worksheets)
      if (slug[locale] !== undefined) check('worksheet', id, slug[locale], locale);
    for (const { id, texts } of workbook.pages)
      if (texts[locale]) check('page', id, texts[locale].slug, locale);
  }
}

function fileOf(
  scanned: readonly ScannedFile[],
  view: 'stage' | 'worksheet' | 'page',
  id: string,
  locale: Locale,
): ScannedFile | undefined {
  return scanned.find(
    ({ place, parts }) =>
      place === view && idOf(place, parts) === id && (place !== 'page' || parts[1] === locale),
  );
}

function placeOfSlug({ source }: ScannedFile, locale: Locale) {
  const slug = valueIn(source, 'slug');
  return (valueIn(slug, locale) ?? slug)?.place ?? { line: 1, column: 1 };
}
