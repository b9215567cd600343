import type { Page } from '@playwright/test';
import type { BuiltPage } from './built.ts';

/** What one page of a build says in its HTML, before any script. */
export interface Inspection {
  readonly path: string;
  readonly title: string;
  readonly lang: string;
  readonly description: string;
  /** The policy of the page, when it stands before everything it must govern. */
  readonly policy: string;
  readonly ids: readonly string[];
  readonly repeatedIds: readonly string[];
  /** Every `href` of an `<a>`, as written. */
  readonly links: readonly {
    readonly href: string;
    readonly rel: string;
    readonly target: string;
  }[];
  /** Addresses that the page loads by itself: scripts, styles, images, fonts, icons. */
  readonly loaded: readonly string[];
  readonly twins: readonly { readonly hreflang: string; readonly href: string }[];
  /** The link to the other language that a reader sees. */
  readonly switches: readonly { readonly hreflang: string; readonly href: string }[];
  /** Markup that a strict policy would refuse: inline styles, inline scripts, handlers. */
  readonly inline: readonly string[];
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly landmarks: Readonly<Record<'banner' | 'main' | 'contentinfo', number>>;
  /** The names of its navigation. */
  readonly navigation: readonly string[];
}

/** A build does not change while it is tested: each worker reads its pages once. */
const inspected = new WeakMap<readonly BuiltPage[], Promise<Inspection[]>>();

/** Parses pages without loading them, and tells what is in each. */
export function inspect(page: Page, pages: readonly BuiltPage[]): Promise<Inspection[]> {
  const known = inspected.get(pages) ?? parse(page, pages);
  inspected.set(pages, known);
  return known;
}

function parse(page: Page, pages: readonly BuiltPage[]): Promise<Inspection[]> {
  return page.evaluate(
    (sources) =>
      sources.map(({ path, html }) => {
        const found = new DOMParser().parseFromString(html, 'text/html');
        // What stands in a template is markup of the page too, but its ids are not in use yet.
        const within = (root: ParentNode): ParentNode[] => [
          root,
          ...[...root.querySelectorAll('template')].flatMap(({ content }) => within(content)),
        ];
        const roots = within(found);
        const list = (selector: string) =>
          roots.flatMap((root) => [...root.querySelectorAll(selector)]);
        const read = (name: string) => (element: Element) => element.getAttribute(name) ?? '';
        const linked = (element: Element) => ({
          href: read('href')(element),
          hreflang: read('hreflang')(element),
          rel: read('rel')(element),
          target: read('target')(element),
        });
        const ids = [...found.querySelectorAll('[id]')].map(({ id }) => id);
        const policy = found.querySelector('meta[http-equiv="Content-Security-Policy"]');
        const governed = found.querySelector('script, link, style, img, svg, base');
        const isFirst =
          policy && governed
            ? Boolean(policy.compareDocumentPosition(governed) & Node.DOCUMENT_POSITION_FOLLOWING)
            : policy !== null;
        const outside = (name: string) =>
          [...found.querySelectorAll(name)].filter(
            (element) => !element.closest('main, article, section, aside, nav'),
          );
        const isData = (script: Element) => script.getAttribute('type') === 'application/json';
        return {
          path,
          title: found.title,
          lang: found.documentElement.lang,
          description: found.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
          policy: isFirst ? (policy?.getAttribute('content') ?? '') : '',
          ids,
          repeatedIds: ids.filter((id, index) => ids.indexOf(id) !== index),
          links: list('a[href]').map(linked),
          loaded: [
            ...list('[src]').map(read('src')),
            ...list('[srcset]').map(read('srcset')),
            ...list('[poster]').map(read('poster')),
            ...list('object[data]').map(read('data')),
            ...list('use[href], image[href]').map(read('href')),
            ...list('link[href]:not([rel=alternate], [rel=canonical])').map(read('href')),
          ],
          twins: list('link[rel=alternate][hreflang]').map(linked),
          switches: list('a[data-twin]').map(linked),
          inline: [
            ...list('[style]').map(({ outerHTML }) => outerHTML.slice(0, 120)),
            // A frame of nothing at all, to be drawn in by the page’s own scripts, is no foreign ground.
            ...list(
              'style, base, iframe:not([srcdoc="<!doctype html><title></title>"]:not([src])), object, embed',
            ).map(({ outerHTML }) => outerHTML.slice(0, 120)),
            ...list('script:not([src])')
              .filter((script) => !isData(script))
              .map(({ outerHTML }) => outerHTML.slice(0, 120)),
            ...list('*')
              .filter((element) =>
                element.getAttributeNames().some((name) => name.startsWith('on')),
              )
              .map(({ outerHTML }) => outerHTML.slice(0, 120)),
            ...list('[href], [src], [action], [formaction]')
              .filter(({ attributes }) =>
                [...attributes].some(({ value }) => /^\s*javascript:/i.test(value)),
              )
              .map(({ outerHTML }) => outerHTML.slice(0, 120)),
          ],
          headings: [...found.querySelectorAll('h1, h2, h3, h4, h5, h6')]
            .filter((heading) => !heading.closest('[hidden], dialog'))
            .map((heading) => ({
              level: Number(heading.tagName[1]),
              text: heading.textContent.trim(),
            })),
          landmarks: {
            banner: outside('header').length,
            main: found.querySelectorAll('main').length,
            contentinfo: outside('footer').length,
          },
          navigation: [...found.querySelectorAll('nav')].map(
            (nav) => nav.getAttribute('aria-label') ?? '',
          ),
        };
      }),
    pages.map(({ path, html }) => ({ path, html })),
  );
}
