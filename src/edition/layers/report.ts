import type { ContentFile } from '../../authoring/files/layers.ts';
import { LOCK } from '../../authoring/locks.ts';
import { placeOfFile } from '../../authoring/places.ts';
import type { HiddenParts } from '../../authoring/hidden/index.ts';
import { compareIds } from './difference.ts';
import type { Difference } from './difference.ts';
import { idsIn } from './ids.ts';
import type { LayersRecord, Origin } from './record.ts';

/** A file of an edition that replaces one below it. */
export interface Override {
  readonly path: string;
  /** The file it replaces, as authors see its path. */
  readonly original: string;
  /** Its ids against those of the file it replaces. */
  readonly difference: readonly Difference[];
  /** The version of what it was made from. */
  readonly version: string;
  /** It was not known before: what it replaces now is taken for what it was made from. */
  readonly isNew: boolean;
  /** Set where what it replaces has changed since: the ids of that, then and now. */
  readonly since?: readonly Difference[];
}

/** A file of an edition that replaces none. */
export interface Addition {
  readonly path: string;
  /** The last version that had a file of this path, which this one replaced. */
  readonly replaced?: string;
  /** Where the layers below have the same part of the workbook under another path. */
  readonly elsewhere?: string;
}

/** What an edition lays over the content below it. */
export interface LayersReport {
  readonly overridden: readonly Override[];
  readonly added: readonly Addition[];
  readonly hidden: { readonly ids: HiddenParts; readonly files: readonly string[] };
  /** Files of `public/`, and whether each replaces one. */
  readonly publicFiles: readonly { readonly path: string; readonly replaces: boolean }[];
  readonly hasTheme: boolean;
}

/** What a report is made of. */
export interface LayersInput {
  /** The files of the edition’s own content. */
  readonly own: readonly ContentFile[];
  /** The files of the content below it, whether hidden or not, by path. */
  readonly below: ReadonlyMap<string, ContentFile>;
  readonly hidden: LayersReport['hidden'];
  readonly publicFiles: LayersReport['publicFiles'];
  readonly hasTheme: boolean;
  readonly record: LayersRecord;
  /** The version of the workbook that lies below. */
  readonly version: string;
  readonly digestOf: (text: string) => string;
}

/** Compares the files of an edition with what lies below them, and with what that was before. */
export function reportLayers(input: LayersInput): LayersReport {
  const { own, below, hidden, publicFiles, hasTheme } = input;
  const overridden: Override[] = [];
  const added: Addition[] = [];
  const gone = new Set(hidden.files);
  const standing = [...below.keys()].filter((path) => !gone.has(path));
  // The lock of an edition lies beside the one below it, and replaces nothing.
  for (const file of own.filter(({ path }) => path !== LOCK)) {
    const original = below.get(file.path);
    if (original) overridden.push(describeOverride(file, original, input));
    else added.push(describeAddition(file.path, standing, input.record));
  }
  return { overridden, added, hidden, publicFiles, hasTheme };
}

/** What an override is made from when it is made now. */
export function originOf(
  { path, text }: Pick<ContentFile, 'path' | 'text'>,
  { version, digestOf }: Pick<LayersInput, 'version' | 'digestOf'>,
): Origin {
  return { version, digest: digestOf(text), ids: idsIn(path, text) };
}

function describeOverride(file: ContentFile, original: ContentFile, input: LayersInput): Override {
  const now = originOf(original, input);
  const known = input.record.get(file.path);
  const isOlder = known !== undefined && known.digest !== now.digest;
  return {
    path: file.path,
    original: original.shown,
    difference: compareIds(now.ids, idsIn(file.path, file.text)),
    version: known?.version ?? now.version,
    isNew: known === undefined,
    ...(isOlder ? { since: compareIds(known.ids, now.ids) } : {}),
  };
}

function describeAddition(
  path: string,
  standing: readonly string[],
  record: LayersRecord,
): Addition {
  const replaced = record.get(path)?.version;
  const own = partOf(path);
  const elsewhere = own === undefined ? undefined : standing.find((each) => partOf(each) === own);
  return {
    path,
    ...(replaced === undefined ? {} : { replaced }),
    ...(elsewhere === undefined ? {} : { elsewhere }),
  };
}

/** The part of the workbook that a file is, whatever the number of its stage. */
function partOf(path: string): string | undefined {
  const place = placeOfFile(path);
  if (!place || !path.startsWith('stages/')) return undefined;
  const { name, parts } = place;
  return [name, ...(name === 'lessons' ? parts : parts.slice(1))].join(' ');
}
