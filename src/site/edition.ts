import { brand, texts, workbook } from 'virtual:passerelle';
import { nameOf } from '../workbook/edition.ts';
import { addressOf, outlineOfWorkbook } from '../workbook/outline.ts';
import type { View } from '../workbook/outline.ts';
import { localiseWorksheet } from '../workbook/local.ts';
import type { LocalWorksheet } from '../workbook/local.ts';
import { sayer } from '../workbook/saying.ts';
import type { Say } from '../workbook/saying.ts';
import type { Offer, Telling } from '../workbook/kind.ts';
import { ownNameOf } from '../workbook/language.ts';
import { localise } from '../workbook/words.ts';
import type { Local, Locale } from '../workbook/words.ts';
import '../fields/all-answers.ts';
import { answersOf } from '../fields/answers.ts';

const { edition } = workbook;
const outline = outlineOfWorkbook(workbook);

/** The workbook in one language: what every view starts from. */
export interface LocalEdition {
  readonly locale: Locale;
  /** What the workbook is called. */
  readonly name: string;
  readonly say: Say;
  readonly telling: Telling;
  /** The words of the interface whose keys start with one of these. */
  words(groups: readonly string[]): Readonly<Record<string, string>>;
  /** The address of a view under the base path. @throws when there is no such view */
  address(view: View, id?: string): string;
  /** The same, `undefined` when there is no such view: an edition may leave a page out. */
  find(view: View, id?: string): string | undefined;
  worksheet(id: string): LocalWorksheet;
  worksheets(): readonly LocalWorksheet[];
  /** Any part of the workbook in this language, with the language it is really in. */
  local<T>(part: T): { value: Local<T>; lang: Locale };
  /** The `lang` of what is shown in `lang` on pages of this language: none when it is the same. */
  mark(lang: Locale | undefined): Locale | undefined;
  /** The language a word of the interface is really in. */
  langOf(key: string): Locale;
  /** What this language calls itself. */
  readonly languageName: string;
}

const byLocale = new Map<Locale, LocalEdition>();

/** Gives the workbook in one language, made once for all pages. */
export function editionIn(locale: Locale): LocalEdition {
  const known = byLocale.get(locale);
  if (known) return known;
  const made = makeEdition(locale);
  byLocale.set(locale, made);
  return made;
}

function makeEdition(locale: Locale): LocalEdition {
  const say = sayer(workbook.interface[locale] ?? {}, locale);
  const langOf = (key: string) => workbook.borrowed?.[locale]?.[key] ?? locale;
  const worksheets = new Map(
    workbook.worksheets.map((worksheet) => [
      worksheet.id,
      localiseWorksheet(worksheet, edition.locales, locale),
    ]),
  );
  return {
    locale,
    name: nameOf(edition, locale),
    say,
    telling: {
      locale,
      currency: edition.currency,
      say,
      answersOf,
      offered: (field) => (field as { options?: readonly Offer[] }).options ?? [],
    },
    words: (groups) =>
      Object.fromEntries(
        Object.entries(workbook.interface[locale] ?? {}).filter(([key]) =>
          groups.some((group) => key.startsWith(group)),
        ),
      ),
    find: (view, id) => addressOf(outline, edition, view, locale, id),
    address(view, id) {
      const address = addressOf(outline, edition, view, locale, id);
      if (address === undefined) throw new Error(`no address for ${view} ${id ?? ''}`);
      return address;
    },
    worksheet(id) {
      const worksheet = worksheets.get(id);
      if (!worksheet) throw new Error(`no worksheet ${id}`);
      return worksheet;
    },
    worksheets: () => [...worksheets.values()],
    local: (part) => localise(part, edition.locales, locale),
    mark: (lang) => (lang === locale ? undefined : lang),
    langOf,
    languageName: langOf('language.name') === locale ? say('language.name') : ownNameOf(locale),
  };
}

/** The authored text of a stage or a page, in this language or the first one it exists in. */
export async function textOf(of: 'stage' | 'page', id: string, locale: Locale) {
  const lang = [locale, ...edition.locales].find((each) => texts[`${of}:${id}:${each}`]);
  const load = lang === undefined ? undefined : texts[`${of}:${id}:${lang}`];
  if (!load || lang === undefined) return undefined;
  const { Content } = await load();
  return { Content, lang };
}

export { brand, edition, workbook };
