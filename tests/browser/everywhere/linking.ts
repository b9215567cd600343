import { leadsToFile } from './built.ts';
import type { Build } from './built.ts';
import type { Inspection } from './inspecting.ts';

const origin = 'http://site.test';

/** Lists the links of a build that lead to no file of it, or to no place in the page they name. */
export function findDeadLinks(build: Build, pages: readonly Inspection[]): string[] {
  const idsByAddress = new Map(
    pages.map(({ path, ids }) => [`${build.base}${path}`, new Set(ids)]),
  );
  return pages.flatMap(({ path, links }) =>
    links.flatMap(({ href }) => {
      const { origin: to, pathname, hash } = new URL(href, `${origin}${build.base}${path}`);
      if (to !== origin) return [];
      if (!leadsToFile(build, pathname)) return [`${path}: ${href} leads nowhere`];
      const ids = idsByAddress.get(pathname);
      const id = decodeURIComponent(hash.slice(1));
      return id === '' || ids?.has(id) ? [] : [`${path}: ${href} has no such place`];
    }),
  );
}

/** Lists what pages load that is not in the build. */
export function findMissingFiles(build: Build, pages: readonly Inspection[]): string[] {
  return pages.flatMap(({ path, loaded }) =>
    loaded
      .map((address) => new URL(address, `${origin}${build.base}${path}`).pathname)
      .filter((pathname) => !leadsToFile(build, pathname))
      .map((pathname) => `${path}: ${pathname}`),
  );
}

/** Lists pages that do not lead to their twin in the other language, or are not led back from it. */
export function findLoneTwins(build: Build, pages: readonly Inspection[]): string[] {
  const byAddress = new Map(pages.map((page) => [`${build.base}${page.path}`, page]));
  return pages.flatMap((page) => {
    const own = `${build.base}${page.path}`;
    const others = [...new Set(pages.map(({ lang }) => lang))].filter((lang) => lang !== page.lang);
    return others.flatMap((lang) =>
      (['twins', 'switches'] as const).flatMap((way) => {
        const there = page[way].find(({ hreflang }) => hreflang === lang)?.href ?? '';
        const back = byAddress.get(there)?.[way].find(({ hreflang }) => hreflang === page.lang);
        const isPair = byAddress.get(there)?.lang === lang && back?.href === own;
        return isPair
          ? []
          : [`${own} ${way} ${lang}: ${there} and back ${back?.href ?? 'nothing'}`];
      }),
    );
  });
}
