import { addressOf, outlineOfWorkbook } from '../../workbook/outline.ts';
import type { View } from '../../workbook/outline.ts';
import { sessionIdOf } from '../../workbook/session.ts';
import { rootOf } from '../../workbook/language.ts';
import type { Locale, Words } from '../../workbook/words.ts';
import { idOf, valueIn } from '../scan.ts';
import type { ScannedFile } from '../scan.ts';
import { describeSlug, describeTaken, SLUG_PATTERN } from '../slugs.ts';
import type { Checking } from './index.ts';

/** What has an address word of its own. */
type Addressed = 'stage' | 'worksheet' | 'session' | 'page';

/** The addresses that no page of the content may take. */
const FIXED: readonly View[] = [
  'stages',
  'worksheets',
  'sessions',
  'notebook',
  'trial',
  'glossary',
  'consultant',
  'print',
];

/** Folders of the site that are no pages of the content: error pages, short addresses, the search. */
const RESERVED = ['404', 'f', 'pagefind'];

/** Address words are plain, and no two pages have the same address. */
export function checkAddresses({ workbook, findings, scanned }: Checking): void {
  const outline = outlineOfWorkbook(workbook);
  const { edition } = workbook;
  const taken = new Set<string>();
  const checked = new Set<string>();
  const asked: { readonly file: ScannedFile; readonly ask: () => void }[] = [];

  const check = (view: Addressed, id: string, slug: string | undefined, locale: Locale) => {
    // What borrows the word of another language is told to lack its own.
    if (slug === undefined) return;
    const file = fileOf(scanned, view, id, locale);
    const key = `${view} ${id} ${locale}`;
    // Two parts with one id are told to have it.
    if (!file || checked.has(key)) return;
    checked.add(key);
    asked.push({ file, ask: () => judge(file, view, id, slug, locale) });
  };
  const judge = (file: ScannedFile, view: Addressed, id: string, slug: string, locale: Locale) => {
    const place = placeOfSlug(file, locale);
    if (!SLUG_PATTERN.test(slug) && !(view === 'page' && id === 'home' && slug === '')) {
      findings.add(file.file.shown, describeSlug(slug, place));
      return;
    }
    const address = addressOf(outline, edition, view, locale, id) ?? '';
    if (taken.has(address)) findings.add(file.file.shown, describeTaken(address, place));
    taken.add(address);
  };
  const checkAll = (
    view: Addressed,
    parts: readonly { readonly id: string; readonly slug: Words }[],
    locale: Locale,
  ) => {
    for (const { id, slug } of parts) check(view, id, slug[locale], locale);
  };
  for (const locale of edition.locales) {
    const home = addressOf(outline, edition, 'home', locale) ?? edition.base;
    for (const name of RESERVED) taken.add(`${home}${name}/`);
    for (const view of FIXED) taken.add(addressOf(outline, edition, view, locale) ?? '');
    checkAll('stage', workbook.stages, locale);
    checkAll('worksheet', workbook.worksheets, locale);
    for (const { id, slug } of workbook.sessions)
      check('session', id, slug ? slug[locale] : id, locale);
    for (const { id, texts } of workbook.pages) check('page', id, texts[locale]?.slug, locale);
  }
  // Of two layers the upper one is to be changed: the other is not its author’s.
  asked.sort((one, other) => one.file.file.level - other.file.file.level);
  for (const { ask } of asked) ask();
}

function fileOf(
  scanned: readonly ScannedFile[],
  view: Addressed,
  id: string,
  locale: Locale,
): ScannedFile | undefined {
  return scanned.find(({ place, parts }) => {
    const [first = '', second = ''] = parts;
    if (place !== view) return false;
    if (place === 'session') return sessionIdOf(first, second) === id;
    return idOf(place, parts) === id && (place !== 'page' || second === locale);
  });
}

function placeOfSlug({ source }: ScannedFile, locale: Locale) {
  const slug = valueIn(source, 'slug');
  const own = valueIn(slug, locale) ?? valueIn(slug, rootOf(locale));
  return (own ?? slug)?.place ?? { line: 1, column: 1 };
}
