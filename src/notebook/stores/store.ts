import type { Entry } from '../entry.ts';

/** What can go wrong with a store. 'refused': it does not work here; 'newer', 'erased': it must not be written. */
export type Trouble = 'full' | 'refused' | 'timeout' | 'erased' | 'newer';

/** Stored texts by key without prefix: `e:<path>`, `meta:<name>`, `version:…`, `damaged:…`. */
export type Rows = ReadonlyMap<string, string>;

/** Rows to write; undefined removes. */
export type Changes = ReadonlyMap<string, string | undefined>;

/** A store that answers at once. Nothing throws: trouble is an answer. */
export interface SyncStore {
  read(): Rows | Trouble;
  get(key: string): { readonly text: string | undefined } | Trouble;
  put(key: string, text: string): Trouble | undefined;
  remove(key: string): Trouble | undefined;
}

/** A store that leaves with the tab. What the browser refuses to keep for the tab stays in the page. */
export interface TabStore extends SyncStore {
  /** Whether all of it outlives the page: another page of this tab will find it. */
  isWhole(): boolean;
}

/** What a writer knows, so that a store can refuse to write into what is no longer its notebook. */
export interface Guard {
  /** The notebook's id. */
  readonly id: string;
  /**
   * 'fresh': never written yet, so another id found there is adopted; 'refill': an empty store was
   * evicted and is filled again; 'known': an empty store was erased and is left empty.
   */
  readonly start: 'fresh' | 'refill' | 'known';
  /** The page that writes, as at the end of its stamps. */
  readonly page: string;
  /** The entries this page has seen, by their keys as versions: what it writes knows of them. */
  readonly seen: ReadonlySet<string>;
}

export interface Written {
  /** The id of the notebook written to. */
  readonly id: string;
  /** Newer entries that were found and left in place, by path. */
  readonly found: ReadonlyMap<string, Entry>;
  /** Rows put aside on the way: versions nobody had seen, damaged texts. */
  readonly aside: Rows;
}

/** The durable store. Nothing rejects: trouble is an answer. A write is durable once it answers. */
export interface Journal {
  read(): Promise<Rows | Trouble>;
  write(changes: Changes, guard: Guard): Promise<Written | Trouble>;
  /** Removes everything; false when something of the reader's is left. */
  erase(): Promise<boolean>;
  /** Drops the connection; the next call opens another. */
  close(): void;
}

/** The kind of trouble in an error of the browser's storage. */
export function troubleOf(error: unknown): Trouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED') return 'full';
  return name === 'VersionError' ? 'newer' : 'refused';
}

/** Removes every key of ours, known or not; false when something is left. */
export function emptyStore(store: SyncStore): boolean {
  const rows = store.read();
  if (typeof rows === 'string') return false;
  for (const key of rows.keys()) store.remove(key);
  const left = store.read();
  return typeof left !== 'string' && left.size === 0;
}
