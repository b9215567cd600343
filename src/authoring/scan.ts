import type { Locale } from '../workbook/words.ts';
import type { Outline } from '../workbook/outline.ts';
import type { Source } from '../workbook/shape/index.ts';
import type { ContentFile } from './files/layers.ts';
import type { Finding } from '../workbook/problem.ts';
import { placeOfFile } from './places.ts';
import type { PlaceName } from './places.ts';
import { readYaml } from './yaml.ts';
import { cutFrontmatter } from './markdown/index.ts';

/** A file of the content whose syntax is read but whose meaning is not yet. */
export interface ScannedFile {
  readonly file: ContentFile;
  readonly place: PlaceName;
  readonly parts: readonly string[];
  /** The YAML of the file, or of its head when it is MDX. */
  readonly source: Source | undefined;
  readonly findings: readonly Finding[];
}

/** Reads the syntax of every known file; `unknown` are the files in no known place. */
export function scanFiles(files: ReadonlyMap<string, ContentFile>): {
  scanned: readonly ScannedFile[];
  unknown: readonly ContentFile[];
} {
  const scanned: ScannedFile[] = [];
  const unknown: ContentFile[] = [];
  for (const file of files.values()) {
    const place = placeOfFile(file.path);
    if (place) scanned.push(scanFile(file, place.name, place.parts));
    else unknown.push(file);
  }
  return { scanned, unknown };
}

function scanFile(file: ContentFile, place: PlaceName, parts: readonly string[]): ScannedFile {
  if (!file.path.endsWith('.mdx')) {
    const { source, findings } = readYaml(file.text);
    return { file, place, parts, source, findings };
  }
  const { frontmatter } = cutFrontmatter(file.text);
  if (!frontmatter) return { file, place, parts, source: undefined, findings: [] };
  const { source, findings } = readYaml(frontmatter.text, frontmatter.line - 1);
  return { file, place, parts, source, findings };
}

/**
 * Makes the outline of what can be linked to from ids and address words alone, so that links
 * can be resolved while the texts that hold them are read.
 */
export function outlineOf(scanned: readonly ScannedFile[], first: Locale): Outline {
  const stages = new Map<string, Record<Locale, string>>();
  const worksheets = new Map<string, Record<Locale, string>>();
  const pages = new Map<string, Record<Locale, string>>();
  const terms = new Set<string>();
  const links = new Set<string>();
  const segments: Record<Locale, Record<string, string>> = {};
  for (const { place, parts, source } of scanned) {
    const [one = '', two = ''] = parts;
    if (place === 'stage') stages.set(two, slugsIn(source, first));
    if (place === 'worksheet') worksheets.set(two, slugsIn(source, first));
    if (place === 'page') {
      const slug = wordIn(source, 'slug') ?? '';
      pages.set(one, { ...pages.get(one), [two]: slug });
    }
    if (place === 'glossary') for (const id of listedIds(source)) terms.add(id);
    if (place === 'region') for (const id of listedIds(valueIn(source, 'links'))) links.add(id);
    if (place === 'interface') segments[one] = wordsIn(valueIn(source, 'address'));
  }
  return { stages, worksheets, pages, terms, links, segments };
}

function valueIn(source: Source | undefined, key: string): Source | undefined {
  if (source?.type !== 'map') return undefined;
  return source.entries.find((entry) => entry.key === key)?.value;
}

function wordIn(source: Source | undefined, key: string): string | undefined {
  const value = valueIn(source, key);
  return value?.type === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

function wordsIn(source: Source | undefined): Record<string, string> {
  if (source?.type !== 'map') return {};
  return Object.fromEntries(
    source.entries.flatMap(({ key, value }) =>
      value.type === 'scalar' && typeof value.value === 'string' ? [[key, value.value]] : [],
    ),
  );
}

function slugsIn(source: Source | undefined, first: Locale): Record<Locale, string> {
  const slug = wordIn(source, 'slug');
  return slug === undefined ? wordsIn(valueIn(source, 'slug')) : { [first]: slug };
}

function listedIds(source: Source | undefined): string[] {
  if (source?.type !== 'list') return [];
  return source.items.flatMap((item) =>
    item.type === 'map' && item.entries[0] ? [item.entries[0].key] : [],
  );
}
