import type { Locale, Words } from './words.ts';
import type { Workbook } from './workbook.ts';

/** What can be linked to, by id, with the word of its address in each language. */
export interface Outline {
  readonly stages: Slugs;
  readonly sessions: Slugs;
  readonly worksheets: Slugs;
  readonly pages: Slugs;
  readonly terms: ReadonlySet<string>;
  /** The official links of the edition’s region. */
  readonly links: ReadonlySet<string>;
  /** The words of fixed addresses (`stages` → `etapes`), by language. */
  readonly segments: Readonly<Record<Locale, Readonly<Record<string, string>>>>;
  /** The ids of what the edition does not show, where it hides something. */
  readonly hidden?: {
    readonly stages: ReadonlySet<string>;
    readonly worksheets: ReadonlySet<string>;
    readonly sessions: ReadonlySet<string>;
    readonly pages: ReadonlySet<string>;
    /** Whether there is no filled-in example, and so no page of trial notebooks. */
    readonly trial: boolean;
  };
}

/** By id, then by language. */
export type Slugs = ReadonlyMap<string, Readonly<Record<Locale, string>>>;

/** The pages of the site that are views of the workbook. */
export type View =
  | 'home'
  | 'stages'
  | 'stage'
  | 'worksheets'
  | 'worksheet'
  | 'sessions'
  | 'session'
  | 'page'
  | 'notebook'
  | 'trial'
  | 'glossary'
  | 'consultant'
  | 'consultant-session'
  | 'consultant-stage'
  | 'print'
  | 'not-found';

/** Where the site stands: its base path, with a slash at both ends, and its languages in order. */
export interface Ground {
  readonly base: string;
  readonly locales: readonly [Locale, ...Locale[]];
}

/**
 * Gives the address of a view in one language, from the base path on, with a slash at the end;
 * `undefined` when there is no such stage, worksheet or page in that language.
 */
export function addressOf(
  outline: Outline,
  ground: Ground,
  view: View,
  locale: Locale,
  id = '',
): string | undefined {
  const root = locale === ground.locales[0] ? ground.base : `${ground.base}${locale}/`;
  const segment = (name: string) => outline.segments[locale]?.[name] ?? name;
  const consultant = `${root}${segment('consultant')}/`;
  const under = (name: string, slugs: Slugs, start = root) => {
    const slug = slugOf(slugs, id, locale, ground.locales);
    return slug === undefined ? undefined : `${start}${segment(name)}/${slug}/`;
  };
  switch (view) {
    case 'home':
      return root;
    case 'stages':
    case 'worksheets':
    case 'sessions':
    case 'notebook':
    case 'trial':
    case 'glossary':
      return `${root}${segment(view)}/`;
    case 'stage':
      return under('stages', outline.stages);
    case 'worksheet':
      return under('worksheets', outline.worksheets);
    case 'session':
      return under('sessions', outline.sessions);
    case 'consultant':
      return consultant;
    case 'consultant-session':
      return under('sessions', outline.sessions, consultant);
    case 'consultant-stage':
      return under('stages', outline.stages, consultant);
    case 'print':
      return `${consultant}${segment('print')}/`;
    case 'page': {
      const slug = slugOf(outline.pages, id, locale, ground.locales);
      return slug === undefined ? undefined : slug === '' ? root : `${root}${slug}/`;
    }
    case 'not-found':
      return `${root}404.html`;
  }
}

/** A missing language borrows the address word of the first one, as it borrows its text. */
function slugOf(
  slugs: Slugs,
  id: string,
  locale: Locale,
  locales: readonly Locale[],
): string | undefined {
  const words = slugs.get(id);
  if (!words) return undefined;
  return [locale, ...locales].map((each) => words[each]).find((word) => word !== undefined);
}

/** Makes the outline of a workbook that has been read. */
export function outlineOfWorkbook(workbook: Workbook): Outline {
  const slugs = (items: readonly { readonly id: string; readonly slug: Words }[]): Slugs =>
    new Map(items.map(({ id, slug }) => [id, slug]));
  return {
    stages: slugs(workbook.stages),
    worksheets: slugs(workbook.worksheets),
    sessions: new Map(
      workbook.sessions.map(({ id, slug }) => [id, slug ?? { [workbook.edition.locales[0]]: id }]),
    ),
    pages: new Map(
      workbook.pages.map(({ id, texts }) => [
        id,
        Object.fromEntries(Object.entries(texts).map(([locale, { slug }]) => [locale, slug])),
      ]),
    ),
    terms: new Set(workbook.glossary.map(({ id }) => id)),
    links: new Set(
      workbook.regions
        .filter(({ id }) => id === workbook.edition.region)
        .flatMap(({ links }) => links.map(({ id }) => id)),
    ),
    segments: Object.fromEntries(
      Object.entries(workbook.interface).map(([locale, words]) => [
        locale,
        Object.fromEntries(
          Object.entries(words).flatMap(([key, word]) =>
            key.startsWith('address.') ? [[key.slice('address.'.length), word]] : [],
          ),
        ),
      ]),
    ),
  };
}
