import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readWorkbook } from '../../src/authoring/index.ts';
import { openEdition } from '../../src/edition/files.ts';
import type { Workbook } from '../../src/workbook/workbook.ts';
import { isByLanguage } from '../../src/workbook/words.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How a run of the script ended, and what it said. */
export interface Run {
  readonly status: number | null;
  readonly said: string;
}

/** Makes the documents of a build as `npm run handouts` does once it is built. */
export function makeHandouts(folder: string, env: Readonly<Record<string, string>>): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/handouts.ts'], {
    cwd: root,
    env: { ...process.env, PASSERELLE_OUT: folder, PASSERELLE_BASE: '/', ...env },
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
}

/** The workbook of an edition, as its pages have it. */
export async function workbookOf(edition?: string): Promise<Workbook> {
  const { layers, edition: settings } = openEdition(edition);
  return (await readWorkbook(layers, settings)).workbook;
}

/** What only the consultant reads of a stage or a session: every sentence, in one language or all. */
export function notesIn(
  { consultant }: { readonly consultant?: unknown },
  locale?: string,
): string[] {
  const gather = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    if (!isByLanguage(value, ['fr', 'en'])) return Object.values(value).flatMap(gather);
    return Object.entries(value)
      .filter(([language]) => locale === undefined || language === locale)
      .map(([, inner]) => (inner as { readonly text: string }).text);
  };
  return gather(consultant);
}

/** The words of a file, whatever wraps them: tags and entities of HTML, escapes of JSON, gzip, brotli, PDF. */
export function wordsOf(file: string): string {
  if (file.endsWith('.pdf'))
    return execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], {
      encoding: 'utf8',
      maxBuffer: 64e6,
    });
  const bytes = readFileSync(file);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = isPacked ? gunzipSync(bytes) : bytes;
  return (file.endsWith('.br') ? brotliDecompressSync(bytes) : plain)
    .toString('utf8')
    .replace(/<[^>]*>/g, '')
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('\\"', '"');
}

/** Letters and digits alone: what a search index or a line of paper changes does not count. */
export function lettersOf(text: string): string {
  return text
    .replaceAll('œ', 'oe')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** What a PDF says of itself, as another library than the one it was made with reads it. */
export async function readDocument(file: string) {
  const loading = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const pdf = await loading.promise;
  interface Entry {
    readonly title: string;
    readonly items: readonly Entry[];
  }
  const titlesIn = (entries: readonly Entry[]): string[] =>
    entries.flatMap(({ title, items }) => [title, ...titlesIn(items)]);
  const told = new Map<string, unknown>(Object.entries((await pdf.getMetadata()).info));
  const { view } = await pdf.getPage(1);
  const outline = titlesIn((await pdf.getOutline()) ?? []);
  const isTagged = (await pdf.getMarkInfo())?.Marked === true;
  const read = {
    title: told.get('Title'),
    author: told.get('Author'),
    language: told.get('Language'),
    pages: pdf.numPages,
    size: view.slice(2).map(Math.round),
    isTagged,
    outline,
  };
  await loading.destroy();
  return read;
}

/** The fonts of a PDF that it does not carry with it. */
export function missingFonts(file: string): string[] {
  const [, , ...lines] = execFileSync('pdffonts', [file], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line !== '' && !/ yes (yes|no) +(yes|no) +\d+ +\d+$/.test(line));
}

/** The addresses that a PDF leads to. */
export function linksOf(file: string): string[] {
  const [, ...lines] = execFileSync('pdfinfo', ['-url', file], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => /(\S+)$/.exec(line)?.[1] ?? []);
}

/** Where the file of an address of a build is. */
export function pathIn(folder: string, address: string): string {
  return join(folder, ...address.split('/').filter(Boolean));
}
