import { signal, type Signal } from '@preact/signals-core';
import type { Entry } from './entry.ts';
import type { Json } from './json.ts';
import { entryKey, pathOfKey } from './paths.ts';
import { randomName, type Clock } from './stamp.ts';
import type { Journal, SyncStore, TabStore, Trouble } from './stores/store.ts';
import type { Channel } from './tabs.ts';

/** Why the notebook is not saved as it should be, or cannot be. */
export type Reason = 'full' | 'refused' | 'fragile' | 'newer' | 'erased' | 'timeout';

export interface SaveState {
  /**
   * 'idle': nothing was written yet; 'saved': the durable copy has everything; 'memory': answers
   * leave with the tab, by choice (no reason) or because both stores refuse ('refused').
   */
  readonly kind: 'idle' | 'saving' | 'saved' | 'memory' | 'failed';
  /**
   * 'fragile': only the first copy took it; 'full': no room left; 'newer': a later version of the
   * site wrote here, so this page only reads; 'erased': the notebook was erased, here or elsewhere.
   */
  readonly reason?: Reason;
  /** When everything was last saved, in ms. */
  readonly at?: number;
  /** Answers that are in the page and not yet in the durable copy. */
  readonly unsaved: number;
}

export type DeviceChoice = 'unasked' | 'own' | 'shared';

/** Told of an answer from another tab or store; returns false to keep what the page shows. */
export type ForeignListener = (path: string, entry: Entry) => boolean | void;

/** An open notebook from inside: what its parts share. Nothing outside this folder sees it. */
export interface Book {
  readonly edition: string;
  readonly prefix: string;
  readonly now: () => number;
  readonly mirror: SyncStore;
  readonly journal: Journal;
  readonly memory: TabStore;
  readonly channel: Channel;
  /** Four characters that tell this page's stamps from those of another tab. */
  readonly page: string;
  readonly listeners: Set<ForeignListener>;

  mode: 'device' | 'memory' | 'newer' | 'erased';
  id: string | undefined;
  /** Whether this notebook's id has not reached the journal yet. */
  isFresh: boolean;
  /** Whether the mirror is known to carry this notebook's id: if it no longer does, ask why. */
  isMirrored: boolean;
  /** Whether the journal has been read since it last worked. */
  isJournalRead: boolean;
  clock: Clock;

  readonly entries: Map<string, Entry>;
  /** Entries seen in a store or from another tab, by their keys as versions: what is written now knows of them. */
  readonly seen: Set<string>;
  /** Everything stored that is not an entry: meta, versions, damaged texts. */
  readonly rows: Map<string, string>;
  /** What is not in the durable copy yet. */
  readonly pending: Map<string, string | undefined>;
  readonly inFlight: Map<string, string | undefined>;

  failure: Trouble | 'fragile' | undefined;
  savedAt: number | undefined;
  retries: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  firstUnsaved: number | undefined;
  running: Promise<unknown>;
  /** Settled once the stores have been read, whatever came of it. */
  ready: Promise<void>;
  isReady: boolean;
  /** Set by the notebook; here so that the parts need not import each other in a circle. */
  flush: () => Promise<void>;
  load: () => Promise<void>;

  readonly signals: Map<string, Signal<Json | undefined>>;
  readonly revision: Signal<number>;
  readonly state: Signal<SaveState>;
  readonly choice: Signal<DeviceChoice>;
}

export type BookParts = Pick<
  Book,
  'edition' | 'prefix' | 'now' | 'mirror' | 'journal' | 'memory' | 'channel'
>;

/** A closed book: nothing read, nothing written. */
export function createBook(parts: BookParts): Book {
  const page = randomName(4);
  return {
    ...parts,
    page,
    listeners: new Set(),
    mode: 'device',
    id: undefined,
    isFresh: true,
    isMirrored: false,
    isJournalRead: false,
    clock: { time: 0, counter: 0, writer: randomName(8) + page },
    entries: new Map(),
    seen: new Set(),
    rows: new Map(),
    pending: new Map(),
    inFlight: new Map(),
    failure: undefined,
    savedAt: undefined,
    retries: 0,
    timer: undefined,
    firstUnsaved: undefined,
    running: Promise.resolve(),
    ready: Promise.resolve(),
    isReady: false,
    flush: () => Promise.resolve(),
    load: () => Promise.resolve(),
    signals: new Map(),
    revision: signal(0),
    state: signal({ kind: 'idle', unsaved: 0 }),
    choice: signal('unasked'),
  };
}

/** Works out the save state and announces it if it changed. */
export function announce(book: Book): void {
  const { mode, failure, savedAt: at } = book;
  const isMemory = mode === 'memory';
  const unsaved = isMemory ? 0 : [...book.pending.keys()].filter(pathOfKey).length;
  const reason = isMemory ? undefined : mode === 'device' ? failure : mode;
  const kind: SaveState['kind'] =
    isMemory || reason === 'refused'
      ? 'memory'
      : reason
        ? 'failed'
        : unsaved
          ? 'saving'
          : at === undefined
            ? 'idle'
            : 'saved';
  const before = book.state.peek();
  if (
    kind !== before.kind ||
    reason !== before.reason ||
    at !== before.at ||
    unsaved !== before.unsaved
  ) {
    book.state.value = {
      kind,
      unsaved,
      ...(reason && { reason }),
      ...(at !== undefined && { at }),
    };
  }
}

/** The signal of a path, made on demand. */
export function signalOf(book: Book, path: string): Signal<Json | undefined> {
  let value = book.signals.get(path);
  if (!value) book.signals.set(path, (value = signal(book.entries.get(path)?.v)));
  return value;
}

/** Makes an entry the answer of its path, for everyone who looks. */
export function show(book: Book, path: string, entry: Entry | undefined): void {
  if (entry) book.entries.set(path, entry);
  else book.entries.delete(path);
  const value = book.signals.get(path);
  if (value) value.value = entry?.v;
  book.revision.value++;
}

/** Forgets every answer in the page; `mode` says why. */
export function forget(book: Book, mode: 'erased' | 'memory'): void {
  clearTimeout(book.timer);
  book.timer = undefined;
  book.mode = mode;
  const paths = [...book.entries.keys()];
  for (const held of [book.rows, book.pending, book.inFlight, book.seen]) held.clear();
  for (const path of paths) show(book, path, undefined);
  announce(book);
}

/** Whether an answer waits for the durable copy. */
export const isUnsaved = (book: Book, path: string): boolean => book.pending.has(entryKey(path));
