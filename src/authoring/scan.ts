import type { Edition } from '../workbook/edition.ts';
import { ID_PATTERN, idFrom } from '../workbook/ids.ts';
import { completeWords, takeLanguages } from '../workbook/language.ts';
import type { Locale } from '../workbook/words.ts';
import type { Outline } from '../workbook/outline.ts';
import { sessionIdOf } from '../workbook/session.ts';
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

/** Reads the syntax of every file that stands in a known place, and reports the others. */
export function scanFiles(
  files: Iterable<ContentFile>,
  report: (file: string, finding: Finding) => void,
): readonly ScannedFile[] {
  const scanned: ScannedFile[] = [];
  for (const file of files) {
    const place = placeOfFile(file.path);
    const misnamed = place && describeMisnamed(place.name, place.parts);
    if (!place) report(file.shown, describeUnknown(file.path));
    else if (misnamed) report(file.shown, misnamed);
    else scanned.push(scanFile(file, place));
  }
  for (const { file, findings } of scanned)
    for (const finding of findings) report(file.shown, finding);
  return scanned;
}

/** The file or folder whose name is an id, and does not look like one. */
function describeMisnamed(place: PlaceName, parts: readonly string[]): Finding | undefined {
  const id = idOf(place, parts);
  const pattern = place === 'session' ? /^[a-z0-9][a-z0-9-]{0,39}$/ : ID_PATTERN;
  if (id === undefined || id === '' || pattern.test(id)) return undefined;
  const meant = idFrom(id);
  const such = meant === undefined ? { fr: '', en: '' } : { fr: ` : ${meant}`, en: `: ${meant}` };
  return {
    rule: 'wrong-id',
    place: { line: 1, column: 1 },
    message: { fr: `Nom impossible : « ${id} ».`, en: `Not a name: “${id}”.` },
    hint: {
      fr: `Ce nom est un identifiant : minuscules, chiffres, traits d’union, 40 caractères au plus. Renommez-le${such.fr}.`,
      en: `This name is an id: lower-case letters, digits, hyphens, at most 40 characters. Rename it${such.en}.`,
    },
  };
}

/** The id that a file’s path carries. */
export function idOf(place: PlaceName, parts: readonly string[]): string | undefined {
  if (place === 'stage' || place === 'worksheet' || place === 'session') return parts[1];
  const hasId = ['lessons', 'sessionPath', 'page', 'region', 'person', 'example'].includes(place);
  return hasId ? parts[0] : undefined;
}

/** The path that was meant: capitals and the ends of names are easily mistaken. */
function meantBy(path: string): string | undefined {
  const meant = path
    .toLowerCase()
    .replace(/\.md$/, '.mdx')
    .replace(/\.yml$/, '.yaml');
  return meant !== path && placeOfFile(meant) ? meant : undefined;
}

function describeUnknown(path: string): Finding {
  const meant = meantBy(path);
  const places =
    'stages/NN-id/stage.yaml, stages/NN-id/fr.mdx, stages/NN-id/worksheets/id.yaml, sessions/NN.yaml, sessions/path.yaml, sessions/path/NN.yaml, pages/id/fr.mdx, glossary.yaml, regions/id.yaml, interface/fr.yaml, examples/person.yaml, examples/person/worksheet.yaml';
  return {
    rule: 'unknown-file',
    place: { line: 1, column: 1 },
    message: {
      fr: 'Ce fichier n’est à aucune place connue : il n’est pas lu.',
      en: 'This file stands in no known place: it is not read.',
    },
    hint:
      meant === undefined
        ? { fr: `Places : ${places}.`, en: `Places: ${places}.` }
        : { fr: `Renommez-le : ${meant}`, en: `Rename it: ${meant}` },
  };
}

/** What was read of a file stays known as long as the file is: it does not change. */
const known = new WeakMap<ContentFile, ScannedFile>();

/** Reads the syntax of one file. */
export function scanFile(
  file: ContentFile,
  { name, parts }: { readonly name: PlaceName; readonly parts: readonly string[] },
): ScannedFile {
  const read = known.get(file) ?? scanAnew(file, name, parts);
  known.set(file, read);
  return read;
}

function scanAnew(file: ContentFile, place: PlaceName, parts: readonly string[]): ScannedFile {
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
export function outlineOf(
  scanned: readonly ScannedFile[],
  { locales, region }: Pick<Edition, 'locales' | 'region'>,
): Outline {
  const [first] = locales;
  const stages = new Map<string, Record<Locale, string>>();
  const worksheets = new Map<string, Record<Locale, string>>();
  const sessions = new Map<string, Record<Locale, string>>();
  const pages = new Map<string, Record<Locale, string>>();
  const terms = new Set<string>();
  const links = new Set<string>();
  // Where the edition’s own region is missing, that is told, and not every link besides.
  const hasRegion = scanned.some(({ place, parts }) => place === 'region' && parts[0] === region);
  const segments: Record<Locale, Record<string, string>> = {};
  for (const { place, parts, source, file } of scanned) {
    const [one = '', two = ''] = parts;
    if (place === 'stage') stages.set(two, { [first]: two, ...slugsIn(source, locales) });
    if (place === 'worksheet') worksheets.set(two, { [first]: two, ...slugsIn(source, locales) });
    if (place === 'session') {
      const id = sessionIdOf(one, two);
      sessions.set(id, { [first]: id, ...slugsIn(source, locales) });
    }
    if (place === 'page') {
      const slug = wordIn(source, 'slug') ?? '';
      pages.set(one, { ...pages.get(one), [two]: slug });
    }
    if (place === 'glossary')
      for (const id of source ? listedIds(source) : seenIds(file.text)) terms.add(id);
    if (place === 'region' && (one === region || !hasRegion))
      for (const id of source ? listedIds(valueIn(source, 'links')) : seenIds(file.text))
        links.add(id);
    if (place === 'interface')
      segments[one] = { ...segments[one], ...wordsIn(valueIn(source, 'address')) };
  }
  return {
    ...{ stages, worksheets, sessions, pages, terms, links },
    segments: completeWords(segments, locales),
  };
}

/** The value of an attribute, before it is read. */
export function valueIn(source: Source | undefined, key: string): Source | undefined {
  if (source?.type !== 'map') return undefined;
  return source.entries.find((entry) => entry.key === key)?.value;
}

function wordIn(source: Source | undefined, key: string): string | undefined {
  const value = valueIn(source, key);
  return value?.type === 'scalar' && value.value !== null ? value.text : undefined;
}

function wordsIn(source: Source | undefined): Record<string, string> {
  if (source?.type !== 'map') return {};
  return Object.fromEntries(
    source.entries.flatMap(({ key, value }) =>
      value.type === 'scalar' && value.value !== null ? [[key, value.text]] : [],
    ),
  );
}

function slugsIn(
  source: Source | undefined,
  locales: readonly [Locale, ...Locale[]],
): Record<Locale, string> {
  const slug = wordIn(source, 'slug');
  if (slug !== undefined) return { [locales[0]]: slug };
  const slugs = Object.entries(wordsIn(valueIn(source, 'slug')));
  const taken = takeLanguages(slugs, ([language]) => language, locales);
  return Object.fromEntries(taken.map(({ item: [, word], locale }) => [locale, word]));
}

/** The ids of a list of `- id: …` lines. */
export function listedIds(source: Source | undefined): string[] {
  if (source?.type !== 'list') return [];
  return source.items.flatMap((item) =>
    item.type === 'map' && item.entries[0] ? [item.entries[0].key] : [],
  );
}

/** What looks like the ids of a list in a file that cannot be read: links to them are not wrong. */
function seenIds(text: string): string[] {
  return [...text.matchAll(/^\s*- ([a-z][a-z0-9-]*):/gm)].map(([, id = '']) => id);
}
