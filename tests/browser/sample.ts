/** `npm test` looks at some pages of each sort; `npm run test:all` at every page. */
import { readPages, site } from './everywhere/built.ts';
import type { BuiltPage } from './everywhere/built.ts';
import { isSweep } from '../sweep.ts';

/** How many pages of one sort are looked at: in the first language, and in each other. */
const MOST = { first: 2, other: 1 };

/** The sort of a page: what it is a view of. Both copies of a session are one view. */
const sortOf = ({ html, isMissing }: BuiltPage): string =>
  isMissing
    ? 'not-found'
    : (/ data-view="([^"]+)"/.exec(html)?.[1] ?? '').replace('consultant-session', 'session');

/** Some of a list, from the heaviest to the lightest: its two ends, and what stands evenly between. */
export function spread<T>(all: readonly T[], weightOf: (each: T) => number, most: number): T[] {
  const sorted = [...all].sort((a, b) => weightOf(b) - weightOf(a));
  if (sorted.length <= most) return sorted;
  if (most === 1) return sorted.slice(0, 1);
  return Array.from(
    { length: most },
    (_, index) => sorted[Math.round((index * (sorted.length - 1)) / (most - 1))] as T,
  );
}

/** The pages to look at: all in a sweep, else some of each sort in each language. */
export function samplePages(): readonly BuiltPage[] {
  const pages = readPages(site);
  if (isSweep) return pages;
  const first = pages.find(({ path }) => path === '')?.locale;
  const sorts = Map.groupBy(pages, (page) => `${sortOf(page)} ${page.locale}`);
  return [...sorts.values()].flatMap((alike) =>
    spread(alike, ({ html }) => html.length, alike[0]?.locale === first ? MOST.first : MOST.other),
  );
}

/** Says what is looked at, so that nobody takes a sample for the whole. */
export function tellSample(): string {
  const [all, some] = [readPages(site), samplePages()];
  const paths = some.map(({ path }) => `/${path}`).join(' ');
  return isSweep
    ? `Every page is looked at: ${all.length}.`
    : `Pages looked at: ${some.length} of ${all.length}, some of each sort (npm run test:all looks at all): ${paths}`;
}
