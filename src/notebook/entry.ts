import { checksum } from './checksum.ts';
import { canonical, isRecord, isSame, type Json } from './json.ts';
import { isStamp, type Stamp } from './stamp.ts';

/** The format of stored data this page reads and writes. A page that meets a later one only reads. */
export const FORMAT = 1;

/** One answer as it is kept: value, stamp, checksum. */
export interface Entry {
  readonly v: Json;
  readonly s: Stamp;
  readonly c: string;
}

/** The entry for a value written at a path under a stamp. */
export const makeEntry = (path: string, v: Json, s: Stamp): Entry => ({
  v,
  s,
  c: checksum(path, v, s),
});

/** The entry in a parsed value if it is whole and belongs at this path, else undefined. */
export function checkEntry(path: string, value: unknown): Entry | undefined {
  if (!isRecord(value)) return undefined;
  const { s, c } = value;
  const v = value.v as Json | undefined;
  if (v === undefined || !isStamp(s) || typeof c !== 'string') return undefined;
  return checksum(path, v, s) === c ? { v, s, c } : undefined;
}

/**
 * Reads a stored entry. 'damaged': the text is not what was written; 'newer': a later version of
 * the site wrote it (its member `f` is the format). Never throws.
 */
export function readEntry(path: string, text: string): Entry | 'damaged' | 'newer' {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value) && typeof value.f === 'number' && value.f > FORMAT) return 'newer';
    return checkEntry(path, value) ?? 'damaged';
  } catch {
    return 'damaged';
  }
}

/** The text kept in a store for an entry: the same entry always gives the same text. */
export const writeEntry = ({ v, s, c }: Entry): string => canonical({ c, s, v });

/** Whether two entries say the same thing, whenever it was written. */
export const hasSameValue = (a: Entry, b: Entry): boolean => isSame(a.v, b.v);
