import { computed, type ReadonlySignal } from '@preact/signals-core';
import { absorb, keepVersion, metaOf, put, putRow, quarantine, write } from './writing.ts';
import {
  announce,
  createBook,
  signalOf,
  type DeviceChoice,
  type ForeignListener,
  type SaveState,
} from './book.ts';
import type { ChoiceOutcome } from './choice.ts';
import { makeEntry, type Entry } from './entry.ts';
import type { Place } from './erase.ts';
import { canonical, isRecord, type Json } from './json.ts';
import { load } from './loading.ts';
import { compareEntries } from './merge.ts';
import { idInMirror } from './mirroring.ts';
import { editionName, ID, keyPrefix, metaKey, pathOfKey } from './paths.ts';
import { flush, keptIn } from './saving.ts';
import { DRIFT, isStamp, receive, stampAfter, stampOf, tick, timeOf, type Stamp } from './stamp.ts';
import { openJournal } from './stores/journal.ts';
import { openMemory } from './stores/memory.ts';
import { openMirror } from './stores/mirror.ts';
import type { Journal, SyncStore, TabStore } from './stores/store.ts';
import { hear, openChannel, type Channel } from './tabs.ts';
import { dropVersion, otherVersions, pathsWithVersions } from './versions.ts';
import { CHOICE } from './visit.ts';

export interface NotebookOptions {
  /** The edition's id: everything stored is named after it. */
  readonly edition: string;
  /** The language of the page; the file says it. */
  readonly locale: string;
  /** The time of day in ms. */
  readonly now?: () => number;
  readonly stores?: { mirror?: SyncStore; journal?: Journal; memory?: TabStore };
  readonly channel?: Channel;
}

/** A text found damaged in a store: put aside, never deleted but by erasing. */
export interface DamagedText {
  readonly path: string;
  readonly text: string;
}

/** A reader's answers. Nothing here throws or rejects: what goes wrong is in `state`. */
export interface Notebook {
  readonly edition: string;
  readonly locale: string;
  /** The notebook's id; undefined until the first write. */
  readonly id: string | undefined;
  /** Settled once both stores are read, merged and repaired; the first copy is there at once. */
  readonly ready: Promise<void>;
  readonly state: ReadonlySignal<SaveState>;
  /** Bumped on every change of an answer, a version or a count. */
  readonly revision: ReadonlySignal<number>;

  /** The answer at a path; null when it was cleared, undefined when never given. */
  read(path: string): Json | undefined;
  entry(path: string): Entry | undefined;
  entries(): ReadonlyMap<string, Entry>;
  /** Paths that have an entry and start with the prefix (`worksheet.`), sorted. */
  paths(prefix?: string): string[];
  signalOf(path: string): ReadonlySignal<Json | undefined>;
  /** The last written paths, latest first, with the time of the device that wrote them, in ms. */
  lastWritten(count: number): { path: string; time: number }[];

  /** Writes an answer (null clears it): shown at once, saved soon. An equal value is not a change. */
  write(path: string, value: Json): void;
  /** Saves now: the first copy before this returns, the durable one before the promise settles. */
  flush(): Promise<void>;
  /**
   * What would be left, if the page went now, of what the durable copy has not: everything on the
   * 'device', everything in this 'tab' as long as it is open, or 'nowhere' all of it.
   */
  keptIn(): 'device' | 'tab' | 'nowhere';
  /** Takes an entry the reader chose, from a file or a version, with its stamp if it can keep it. */
  take(path: string, entry: Entry): void;
  /** Reads both stores again, and forgets if the notebook was erased meanwhile. */
  reread(): Promise<void>;
  /** Takes in a `storage` event of another tab; key null when all was cleared. */
  hearStorage(key: string | null, text: string | null): void;

  /** Called before an answer from another tab is shown; returning false keeps ours, and theirs as a version. */
  onForeign(listener: ForeignListener): () => void;
  keepVersion(path: string, entry: Entry): void;
  /** Other versions of an answer, latest first. */
  versions(path: string): Entry[];
  /** The paths that have other versions, sorted. */
  pathsWithVersions(): string[];
  dropVersion(path: string, stamp: Stamp): void;
  damaged(): DamagedText[];
  /** Puts a damaged text, from a file for instance, aside. */
  quarantine(path: string, text: string): void;

  readonly deviceChoice: ReadonlySignal<DeviceChoice>;
  choose(choice: 'own' | 'shared', how?: { takeEarlier?: boolean }): Promise<ChoiceOutcome>;

  /** How many answers changed since the last export. */
  readonly changesSinceExport: ReadonlySignal<number>;
  readonly lastExport: ReadonlySignal<number | undefined>;
  /** To be called once a file has been handed to the reader. */
  exported(): void;

  /** A value the notebook keeps about itself; undefined when there is none. */
  meta(name: string): Json | undefined;
  setMeta(name: string, value: Json): void;

  /** Leaves nothing on this device, here and in other tabs; says where something could not be removed. */
  erase(): Promise<{ left: Place[] }>;
  /** Lets go of timers, channel and database, without saving. */
  close(): void;
}

// What is left when the part that leaves could not even be loaded, offline for instance.
const PLACES: Place[] = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'serviceWorker'];

/** Opens the reader's notebook of an edition. Reading leaves nothing on the device. */
export function openNotebook(options: NotebookOptions): Notebook {
  const { edition, locale, now = () => Date.now(), stores = {} } = options;
  const prefix = keyPrefix(edition);
  const book = createBook({
    edition,
    prefix,
    now,
    mirror: stores.mirror ?? openMirror(prefix, () => localStorage),
    journal: stores.journal ?? openJournal(editionName(edition), () => indexedDB),
    memory: stores.memory ?? openMemory(prefix, () => sessionStorage),
    channel: options.channel ?? openChannel(editionName(edition)),
  });
  book.flush = () => flush(book);
  book.load = () => load(book);
  book.channel.listen((message) => hear(book, message));

  const kept = book.memory.get(CHOICE);
  if (typeof kept !== 'string' && kept.text === 'shared') {
    book.mode = 'memory';
    book.choice.value = 'shared';
    const rows = book.memory.read();
    if (typeof rows !== 'string') absorb(book, rows);
  }
  book.ready = load(book).finally(() => {
    book.isReady = true;
  });

  const exportedMeta = (): { at: number; stamp: Stamp } | undefined => {
    const meta = metaOf(book, 'exported');
    if (!isRecord(meta)) return undefined;
    const { at, stamp } = meta;
    return typeof at === 'number' && isStamp(stamp) ? { at, stamp } : undefined;
  };
  const setMeta = (name: string, value: Json): void => {
    putRow(book, metaKey(name), canonical(value));
  };
  return {
    edition,
    locale,
    get id() {
      return book.id;
    },
    get ready() {
      return book.ready;
    },
    state: book.state,
    revision: book.revision,
    read: (path) => book.entries.get(path)?.v,
    entry: (path) => book.entries.get(path),
    entries: () => book.entries,
    paths: (start = '') => [...book.entries.keys()].filter((path) => path.startsWith(start)).sort(),
    signalOf: (path) => signalOf(book, path),
    lastWritten: (count) =>
      [...book.entries]
        .sort(([, a], [, b]) => compareEntries(b, a))
        .slice(0, count)
        .map(([path, { s }]) => ({ path, time: timeOf(s) })),

    write: (path, value) => write(book, path, value),
    flush: () => flush(book),
    keptIn: () => keptIn(book),
    take(path, entry) {
      const before = book.entries.get(path);
      if (book.mode === 'erased' || (before && compareEntries(before, entry) === 0)) return;
      book.clock = receive(book.clock, entry.s, now());
      const isLater = !before || before.s < entry.s;
      const stamp = isLater ? entry.s : stampAfter(before.s, book.clock.writer);
      put(book, path, isLater ? entry : makeEntry(path, entry.v, stamp));
    },
    reread: () => book.load(),
    hearStorage(key, text) {
      const inner = key?.startsWith(prefix) ? key.slice(prefix.length) : undefined;
      if (key === null || inner === ID) void book.load();
      else if (
        inner !== undefined &&
        text !== null &&
        book.mode === 'device' &&
        pathOfKey(inner) !== undefined &&
        idInMirror(book) === book.id
      ) {
        absorb(book, new Map([[inner, text]]));
      }
    },

    onForeign(listener) {
      book.listeners.add(listener);
      return () => void book.listeners.delete(listener);
    },
    keepVersion: (path, entry) => keepVersion(book, path, entry),
    versions: (path) => otherVersions(book, path),
    pathsWithVersions: () => pathsWithVersions(book),
    dropVersion: (path, stamp) => {
      if (dropVersion(book, path, stamp)) void book.flush();
    },
    damaged: () =>
      [...book.rows]
        .filter(([key]) => key.startsWith('damaged:'))
        .map(([key, text]) => ({ path: key.split(':')[1] ?? '', text })),
    quarantine: (path, text) => quarantine(book, path, text),

    deviceChoice: book.choice,
    choose: async (choice, { takeEarlier = false } = {}) => {
      try {
        const { chooseOwn, chooseShared } = await import('./choice.ts');
        return await (choice === 'own' ? chooseOwn(book) : chooseShared(book, takeEarlier));
      } catch {
        return { earlier: 0, left: PLACES };
      }
    },

    changesSinceExport: computed(() => {
      void book.revision.value;
      const since = exportedMeta()?.stamp ?? '';
      // Answers a wrong clock has put in the future would count for ever.
      const isChange = ({ s }: Entry): boolean => s > since && timeOf(s) - now() <= DRIFT;
      return [...book.entries.values()].filter(isChange).length;
    }),
    lastExport: computed(() => {
      void book.revision.value;
      return exportedMeta()?.at;
    }),
    exported() {
      book.clock = tick(book.clock, now());
      setMeta('exported', { at: now(), stamp: stampOf(book.clock) });
    },
    meta: (name) => metaOf(book, name),
    setMeta,

    erase: async () => {
      try {
        return await (await import('./erase.ts')).erase(book);
      } catch {
        return { left: PLACES };
      }
    },
    close() {
      clearTimeout(book.timer);
      book.channel.close();
      book.journal.close();
      announce(book);
    },
  };
}
