import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { buildSearchIndex } from '../search/index.ts';
import type { Edition } from '../workbook/edition.ts';
import { compressFiles } from './hosting/compress.ts';
import { writeHostingFiles } from './hosting/write.ts';
import { squeezeHtml } from './squeeze.ts';

/** What is done to `dist` once the pages are written: error pages in their place, search index, what hosts need. */
export async function finishBuild(
  dist: string,
  edition: Edition,
  tell: (text: string) => void,
): Promise<void> {
  placeErrorPages(dist, edition);
  squeezePages(dist);
  const { pages, bytes } = await buildSearchIndex({ dist });
  tell(`search index: ${pages} pages, ${Math.round(bytes / 1024)} kB`);
  await writeHostingFiles(dist, edition);
  const { files, bytes: plain, compressed } = await compressFiles(dist);
  const [from, to] = [plain, compressed].map((size) => (size / 1e6).toFixed(1));
  tell(`compressed: ${files} files, ${from} MB to ${to} MB by brotli`);
}

/** Astro writes only the root’s error page where hosts look for it; `en/404/` becomes `en/404.html`. */
function placeErrorPages(dist: string, edition: Edition): void {
  for (const locale of edition.locales.slice(1)) {
    const folder = join(dist, locale, '404');
    if (!existsSync(join(folder, 'index.html'))) continue;
    renameSync(join(folder, 'index.html'), join(dist, locale, '404.html'));
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  }
}

function squeezePages(dist: string): void {
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = join(dist, name);
    writeFileSync(file, squeezeHtml(readFileSync(file, 'utf8')));
  }
}
