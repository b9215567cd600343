import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compressFiles } from '../../src/site/hosting/compress.ts';
import type { HostedSite } from '../../src/site/hosting/facts.ts';
import { writeHostingFiles } from '../../src/site/hosting/write.ts';

/** Words enough to be worth compressing, and different from page to page. */
const page = (title: string): string =>
  `<!doctype html><title>${title}</title>${`<p>${title}, à demain</p>`.repeat(80)}`;

/** What the pages of a made-up site say, so that a test can tell which one it got. */
export const titles = {
  home: (base: string) => `accueil de ${base}`,
  missing: (base: string, locale: string) => `404 ${locale} de ${base}`,
};

/**
 * Writes a small site as a build leaves it, in the folder of its base path under `root`.
 *
 * @returns the folder of the site
 */
export async function layOut(root: string, site: HostedSite): Promise<string> {
  const { base, locales } = site;
  const dist = join(root, base);
  const files: Record<string, string> = {
    'index.html': page(titles.home(base)),
    'carnet/index.html': page(`carnet de ${base}`),
    'documents/fiche.pdf': '%PDF-1.7',
    '_astro/page.B1c2.js': `export const words = ${JSON.stringify('mots '.repeat(400))};`,
    '_astro/page.B1c2.css': 'p { color: inherit }\n'.repeat(90),
    '_astro/serif.C3d4.woff2': 'w'.repeat(1500),
    'pagefind/pagefind.js': `export const search = ${JSON.stringify('mots '.repeat(400))};`,
    'pagefind/wasm.fr.pagefind': 'w'.repeat(1500),
    'pagefind/fragment/fr_1a2b3c.pf_fragment': 'f'.repeat(1500),
    'pagefind/index/fr_1a2b3c.pf_index': 'i'.repeat(1500),
    'workbook.fr.json': JSON.stringify({ words: 'mots '.repeat(400) }),
    'manifest.webmanifest': '{}',
    'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'dates.ics': 'BEGIN:VCALENDAR',
    'fonte é.woff2': 'w',
    'notes.unknown': 'n',
  };
  locales.forEach((locale, index) => {
    const folder = index === 0 ? '' : `${locale}/`;
    files[`${folder}404.html`] = page(titles.missing(base, locale));
    if (index > 0) files[`${folder}index.html`] = page(`${locale} de ${base}`);
  });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
  await writeHostingFiles(dist, site);
  await compressFiles(dist);
  return dist;
}
