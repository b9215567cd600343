import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import { copyPage } from './copy.ts';

/** What the browser asks for: Pagefind writes three user interfaces besides. */
const wanted =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\..+|(?:index|fragment|filter)\/.+)$/;
/** What it reads words with in languages whose endings it does not know. */
const plain = /^wasm\.unknown\./;

/**
 * Makes the search index of a built site, in its `pagefind/` folder: one for each language, from
 * folded copies of the pages that ask to be found (see `copyPage`).
 *
 * @param site `dist`: the folder of the build
 * @returns how many results can be found, and the bytes of the index on disk
 * @throws when Pagefind cannot run here or refuses a page
 */
export async function buildSearchIndex(site: {
  readonly dist: string;
}): Promise<{ pages: number; bytes: number }> {
  const { dist } = site;
  const files = await readdir(dist, { recursive: true });
  // In one order on every machine, so that the same content gives the same index.
  const paths = files.map((file) => file.replaceAll('\\', '/')).sort();
  try {
    const { errors, index } = await createIndex({});
    if (!index) throw new Error(`Pagefind: ${errors.join(', ')}`);
    let count = 0;
    for (const path of paths.filter((name) => name.endsWith('.html'))) {
      count += await addPage(index, dist, path);
    }
    return { pages: count, bytes: await writeIndex(index, join(dist, 'pagefind')) };
  } finally {
    await close();
  }
}

/** Results are addressed without the base path: Pagefind adds it in the browser. */
async function addPage(index: PagefindIndex, dist: string, path: string): Promise<number> {
  const copies = copyPage(await readFile(join(dist, path), 'utf8'));
  for (const { anchor, html } of copies) {
    const url = `/${path.replace(/(^|\/)index\.html$/, '$1')}${anchor}`;
    const { errors } = await index.addHTMLFile({ url, content: html });
    if (errors.length > 0) throw new Error(`Pagefind: ${url}: ${errors.join(', ')}`);
  }
  return copies.length;
}

async function writeIndex(index: PagefindIndex, folder: string): Promise<number> {
  const { errors, files } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join(', ')}`);
  await rm(folder, { recursive: true, force: true });
  let bytes = 0;
  const isPlain = needsPlain(files);
  const kept = files.filter(({ path }) => wanted.test(path) && (isPlain || !plain.test(path)));
  for (const { path, content } of kept) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
    bytes += content.length;
  }
  return bytes;
}

/** Whether a language of the index has no reader of its own. */
function needsPlain(files: readonly { path: string; content: Uint8Array }[]): boolean {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  if (!entry) return true;
  const { languages } = JSON.parse(new TextDecoder().decode(entry.content)) as {
    languages: Readonly<Record<string, { readonly wasm: string | null }>>;
  };
  return Object.values(languages).some(({ wasm }) => wasm === null);
}
