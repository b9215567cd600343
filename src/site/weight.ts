import { readFileSync, existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** What a first visit to a page loads, in bytes: text compressed by brotli, fonts as they are. */
export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly fonts: number;
}

/** A built site on disk: `root` its folder, `base` the path it was built for, such as `/carnet-pro/`. */
export interface BuiltSite {
  readonly root: string;
  readonly base: string;
}

/** Static imports only: `import('…')` loads later, and is not part of a first visit. */
const scriptImport = /(?:\bimport|\bexport)\s*(?:[\w$*{}\s,]+?\bfrom\s*)?["']([^"']+)["']/g;
const styleImport = /@import\s+(?:url\()?["']?([^"')\s;]+)/g;
/** A font of letters that our languages do not have: a page loads it with the first of them. */
const lateFont = /@font-face\s*\{[^}]*unicode-range:\s*U\+0*[1-9a-f][\da-f?]{2}[^}]*\}/gi;
const fontAddress = /url\(\s*["']?([^"')]+\.woff2?)["']?\s*\)/g;

/**
 * Weighs a page with the styles, scripts and fonts it cannot do without. Every font a style names is counted, as
 * if the page used all of them; not those of other alphabets.
 *
 * @param page the page's address under the base, such as `fiches/mes-liens/`; the home page is ''
 * @throws when the page or a file it names is not in the build
 */
export function weighPage(site: BuiltSite, page: string): Weight {
  return { html: weighHtml(site, page), ...weighAssets(site, page) };
}

/**
 * The weight of a page by itself, in bytes.
 *
 * @param quality of brotli; below 11 it is told sooner, and is more than the true weight, but for a
 * few bytes of a tiny page
 * @throws when the page is not in the build
 */
export function weighHtml(site: BuiltSite, page: string, quality = BEST): number {
  return compress(readText(site, posix.join('/', page, 'index.html')), quality);
}

/**
 * What a page cannot do without, besides itself.
 *
 * @throws when the page or a file it names is not in the build
 */
export function weighAssets(site: BuiltSite, page: string): Omit<Weight, 'html'> {
  const html = readText(site, posix.join('/', page, 'index.html'));
  const elements = listElements(html);
  const styles = follow(
    site,
    elements
      // What is for paper comes when there is time for it.
      .filter(
        ({ name, rel, media }) =>
          name === 'link' && rel.includes('stylesheet') && media !== 'print',
      )
      .map(({ address }) => address),
    page,
    styleImport,
  );
  const scripts = follow(
    site,
    elements
      .filter(({ name, rel }) => name === 'script' || rel.includes('modulepreload'))
      .map(({ address }) => address),
    page,
    scriptImport,
  );
  const fonts = new Set<string>();
  for (const [file, text] of [...styles, [posix.join('/', page, 'index.html'), html] as const]) {
    for (const [, address = ''] of text.replace(lateFont, '').matchAll(fontAddress))
      addLocal(fonts, site, address, file);
  }
  for (const { name, rel, address } of elements) {
    if (name === 'link' && rel.includes('preload') && /\.woff2?$/.test(address))
      addLocal(fonts, site, address, `/${page}`);
  }
  return {
    css: addUp([...styles.values()].map((text) => compress(text))),
    js: addUp([...scripts.values()].map((text) => compress(text))),
    fonts: addUp([...fonts].map((file) => statSync(join(site.root, file)).size)),
  };
}

interface LinkedElement {
  readonly name: 'link' | 'script';
  readonly rel: readonly string[];
  readonly media: string | undefined;
  readonly address: string;
}

function listElements(html: string): LinkedElement[] {
  return [...html.matchAll(/<(link|script)\b([^>]*)>/g)].flatMap(([, name, attributes = '']) => {
    const address = readAttribute(attributes, name === 'link' ? 'href' : 'src');
    if (address === undefined) return [];
    const rel = (readAttribute(attributes, 'rel') ?? '').split(/\s+/);
    const media = readAttribute(attributes, 'media');
    return [{ name: name === 'link' ? 'link' : 'script', rel, media, address }];
  });
}

function readAttribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`).exec(attributes);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}

/** Reads files and the files they import, each once, keyed by place in the build. */
function follow(
  site: BuiltSite,
  addresses: readonly string[],
  page: string,
  imports: RegExp,
): Map<string, string> {
  const texts = new Map<string, string>();
  const waiting = new Set<string>();
  for (const address of addresses)
    addLocal(waiting, site, address, posix.join('/', page, 'index.html'));
  for (const file of waiting) {
    const text = readText(site, file);
    texts.set(file, text);
    for (const [, address = ''] of text.matchAll(imports)) {
      const isFile = /^[./]/.test(address);
      if (isFile) addLocal(waiting, site, address, file);
    }
  }
  return texts;
}

/** Adds the place in the build that an address means, when it belongs to this site. */
function addLocal(places: Set<string>, { base }: BuiltSite, address: string, from: string): void {
  const { origin, pathname } = new URL(address, `http://site${posix.join(base, from)}`);
  if (origin === 'http://site' && pathname.startsWith(base))
    places.add(decodeURIComponent(pathname.slice(base.length - 1)));
}

function readText(site: BuiltSite, file: string): string {
  const path = join(site.root, file);
  if (!existsSync(path)) throw new Error(`${file} is named by a page but is not in the build.`);
  return readFileSync(path, 'utf8');
}

const BEST = constants.BROTLI_MAX_QUALITY;

/** Sizes by text: most pages share their styles and scripts. */
const sizes = new Map<string, number>();

function compress(text: string, quality = BEST): number {
  const key = `${quality} ${text}`;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  const size = sizes.get(key) ?? brotliCompressSync(text, { params }).length;
  sizes.set(key, size);
  return size;
}

function addUp(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}
