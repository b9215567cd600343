import { checkEntry, type Entry } from '../entry.ts';
import { canonical, isRecord, type Json } from '../json.ts';
import type { DamagedText } from '../notebook.ts';
import { isPath } from '../paths.ts';
import { isStamp, LATEST, timeOf, type Stamp } from '../stamp.ts';
import {
  checksumOfFile,
  FILE_FORMAT,
  FILE_VERSION,
  type KeptEntry,
  type NotebookFile,
} from './file.ts';
import { FORBIDDEN, LIMITS, type Limits } from './limits.ts';
import { scan } from './scan.ts';

/** Why a file is not opened, with what the sentence needs. */
export type Refusal =
  | { readonly code: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly code: 'too-deep' | 'too-many'; readonly limit: number }
  | { readonly code: 'not-json' | 'truncated' | 'not-ours' }
  | { readonly code: 'newer'; readonly version: number }
  | { readonly code: 'forbidden'; readonly key: string };

/** What the reader should know about a file that is opened all the same. */
export type Warning =
  | { readonly code: 'other-edition'; readonly edition: string }
  /** The file changed after it was written; entries that fail their own checksum are left out. */
  | { readonly code: 'changed' }
  | { readonly code: 'damaged' | 'too-long'; readonly paths: readonly string[] }
  | { readonly code: 'unreadable'; readonly member: string };

export type Reading =
  | { readonly file: NotebookFile; readonly warnings: readonly Warning[]; readonly refusal?: never }
  | { readonly refusal: Refusal; readonly file?: never };

const KNOWN = [
  ...['format', 'version', 'edition', 'notebook', 'language', 'written', 'checksum'],
  ...['entries', 'versions', 'kept', 'damaged', 'basedOn'],
];

/**
 * Reads the text of a notebook file. Never throws and changes nothing.
 * @param edition the edition of this page; another one is a warning
 */
export function readFile(text: string, edition: string, limits: Limits = LIMITS): Reading {
  if (text.length > limits.size) {
    return { refusal: { code: 'too-large', size: text.length, limit: limits.size } };
  }
  const body = text.replace(/^\uFEFF/, '');
  const { depth, isOpenEnded } = scan(body);
  if (depth > limits.depth) return { refusal: { code: 'too-deep', limit: limits.depth } };
  let members: unknown;
  try {
    members = JSON.parse(body);
  } catch {
    return { refusal: { code: isOpenEnded ? 'truncated' : 'not-json' } };
  }
  const { version } = isRecord(members) ? members : {};
  if (!isRecord(members) || members.format !== FILE_FORMAT || !isVersion(version)) {
    return { refusal: { code: 'not-ours' } };
  }
  if (version > FILE_VERSION) return { refusal: { code: 'newer', version } };
  const key = findForbidden(members);
  if (key !== undefined) return { refusal: { code: 'forbidden', key } };
  if (countOf(members) > limits.entries) {
    return { refusal: { code: 'too-many', limit: limits.entries } };
  }
  return readMembers(members, edition, limits);
}

const isVersion = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0;

/** The first forbidden member name; the depth is known to be small. */
function findForbidden(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  for (const [key, member] of Object.entries(value)) {
    const found = FORBIDDEN.includes(key) ? key : findForbidden(member);
    if (found !== undefined) return found;
  }
  return undefined;
}

function countOf({ entries, versions, kept, damaged }: Record<string, unknown>): number {
  const lists = isRecord(versions) ? Object.values(versions) : [];
  return [entries, kept, damaged, ...lists]
    .filter((held) => held !== null && typeof held === 'object')
    .reduce<number>((sum, held) => sum + Object.keys(held).length, 0);
}

function readMembers(members: Record<string, unknown>, edition: string, limits: Limits): Reading {
  const warnings: Warning[] = [];
  const damaged: DamagedText[] = [];
  const tooLong = new Set<string>();

  const record = (member: string): [string, unknown][] => {
    const value = members[member] ?? {};
    if (isRecord(value)) return Object.entries(value);
    warnings.push({ code: 'unreadable', member });
    return [];
  };
  const words = (member: string): string => {
    const value = members[member];
    return typeof value === 'string' ? value : '';
  };
  const readEntryAt = (path: string, value: unknown): Entry[] => {
    const text = canonical(value as Json);
    if (text.length > limits.answer) {
      tooLong.add(path);
      return [];
    }
    const entry = isPath(path) ? checkEntry(path, value) : undefined;
    if (!entry || timeOf(entry.s) > LATEST) {
      damaged.push({ path, text });
      return [];
    }
    // Once more through JSON: a number too large for it has become Infinity.
    return [{ ...entry, v: JSON.parse(canonical(entry.v)) as Json }];
  };
  const readEntries = (member: string): [string, Entry, unknown][] =>
    record(member).flatMap(([path, value]) =>
      readEntryAt(path, value).map((entry): [string, Entry, unknown] => [path, entry, value]),
    );

  const entries = readEntries('entries').map(([path, entry]) => [path, entry] as const);
  const kept = readEntries('kept').map(([path, entry, value]): [string, KeptEntry] => {
    const label = isRecord(value) ? value.label : undefined;
    return [path, { ...entry, ...(typeof label === 'string' ? { label } : {}) }];
  });
  const versions = record('versions').map(([path, list]): [string, Entry[]] => {
    const all: unknown[] = Array.isArray(list) ? list : [list];
    return [path, all.flatMap((value) => readEntryAt(path, value))];
  });
  const basedOn = record('basedOn').filter((pair): pair is [string, Stamp] => isStamp(pair[1]));
  const broken = damaged.map(({ path }) => path);
  const earlier = readDamaged(members.damaged, warnings);

  const { checksum, ...rest } = members;
  if (checksum !== checksumOfFile(rest as Record<string, Json>)) warnings.push({ code: 'changed' });
  if (broken.length) warnings.push({ code: 'damaged', paths: broken });
  if (tooLong.size) warnings.push({ code: 'too-long', paths: [...tooLong] });
  if (members.edition !== edition) {
    warnings.push({ code: 'other-edition', edition: words('edition') });
  }
  const unknown = Object.entries(members).filter(([member]) => !KNOWN.includes(member));
  return {
    file: {
      edition: words('edition'),
      notebook: words('notebook'),
      language: words('language'),
      written: words('written'),
      entries: Object.fromEntries(entries),
      versions: Object.fromEntries(versions.filter(([, list]) => list.length)),
      kept: Object.fromEntries(kept),
      damaged: [...earlier, ...damaged],
      basedOn: Object.fromEntries(basedOn),
      unknown: Object.fromEntries(unknown) as Record<string, Json>,
    },
    warnings,
  };
}

function readDamaged(value: unknown, warnings: Warning[]): DamagedText[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    warnings.push({ code: 'unreadable', member: 'damaged' });
    return [];
  }
  return (value as unknown[]).flatMap((item) => {
    const { path, text } = isRecord(item) ? item : {};
    return typeof path === 'string' && typeof text === 'string' ? [{ path, text }] : [];
  });
}
