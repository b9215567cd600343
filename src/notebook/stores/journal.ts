import { FORMAT, type Entry } from '../entry.ts';
import { ID, metaKey, parseId, pathOfKey } from '../paths.ts';
import { settle } from './settle.ts';
import {
  troubleOf,
  type Changes,
  type Guard,
  type Journal,
  type Rows,
  type Trouble,
  type Written,
} from './store.ts';

const STORES = { e: 'entries', meta: 'meta', version: 'versions', damaged: 'damaged' } as const;
type Kind = keyof typeof STORES;
const KINDS = Object.keys(STORES) as Kind[];

/** The object store of a key and the key inside it; undefined for keys the journal does not hold. */
function place(key: string): [store: string, key: string] | undefined {
  const colon = key.indexOf(':');
  const kind = KINDS.find((known) => known === key.slice(0, colon));
  return kind && [STORES[kind], key.slice(colon + 1)];
}

/**
 * The durable copy: IndexedDB with strict durability, which loses nothing it has acknowledged.
 * A database that is not there is not made by reading.
 * @param factory gives IndexedDB, for instance `() => indexedDB`
 */
export function openJournal(name: string, factory: () => IDBFactory): Journal {
  let database: IDBDatabase | undefined;
  let opening: Promise<unknown> | undefined;

  const open = (isToBeMade: boolean): Promise<IDBDatabase | undefined> =>
    new Promise((resolve, reject) => {
      let isAbsent = false;
      const request = factory().open(name, 1);
      request.onupgradeneeded = () => {
        if (isToBeMade) {
          for (const kind of KINDS) request.result.createObjectStore(STORES[kind]);
        } else {
          isAbsent = true;
          request.transaction?.abort();
        }
      };
      request.onsuccess = () => {
        const opened = request.result;
        const drop = (): void => {
          opened.close();
          if (database === opened) database = undefined;
        };
        // Another tab erases the notebook, or Safari closes what it finds idle.
        opened.onversionchange = drop;
        opened.onclose = drop;
        database = opened;
        resolve(opened);
      };
      request.onerror = (event) => {
        event.preventDefault();
        if (isAbsent) resolve(undefined);
        else reject(request.error ?? new Error('open'));
      };
    });

  const connect = async (isToBeMade: boolean): Promise<IDBDatabase | undefined> => {
    const turn = Promise.resolve(opening).then(() => database ?? open(isToBeMade));
    opening = turn.catch(() => undefined);
    return turn;
  };

  /** Runs a transaction, on a new connection if the first proves dead (Safari). */
  async function attempt<T>(
    isToBeMade: boolean,
    run: (database: IDBDatabase) => Promise<T>,
  ): Promise<T | Trouble | undefined> {
    for (let rounds = 1; ; rounds++) {
      try {
        const connected = database ?? (await connect(isToBeMade));
        return connected && (await run(connected));
      } catch (error) {
        const trouble = troubleOf(error);
        if (trouble !== 'refused' || rounds > 1) return trouble;
        close();
      }
    }
  }

  function close(): void {
    database?.close();
    database = undefined;
    opening = undefined;
  }

  return {
    close,
    async read() {
      return (await attempt(false, readAll)) ?? new Map();
    },
    async write(changes, guard) {
      const written = await attempt(guard.start !== 'known', (connected) =>
        writeAll(connected, changes, guard),
      );
      return written ?? 'erased';
    },
    async erase() {
      // Emptied first: a sleeping tab can hold up the deletion, but not this.
      const isEmpty = typeof (await attempt(false, clearAll)) !== 'string';
      close();
      return new Promise((resolve) => {
        try {
          const request = factory().deleteDatabase(name);
          request.onsuccess = () => resolve(true);
          request.onerror = request.onblocked = () => resolve(isEmpty);
        } catch {
          resolve(isEmpty);
        }
      });
    },
  };
}

const names = Object.values(STORES);

/** Settles with what `finish` gives once the transaction is complete; rejects if it aborts. */
function whole<T>(
  transaction: IDBTransaction,
  finish: () => T,
  refusal?: () => T | undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(finish());
    transaction.onabort = () => {
      const refused = refusal?.();
      if (refused === undefined) reject(transaction.error ?? new Error('abort'));
      else resolve(refused);
    };
  });
}

function readAll(database: IDBDatabase): Promise<Rows> {
  const transaction = database.transaction(names, 'readonly');
  const rows = new Map<string, string>();
  for (const kind of KINDS) {
    const store = transaction.objectStore(STORES[kind]);
    const keys = store.getAllKeys();
    const texts = store.getAll();
    texts.onsuccess = () => {
      keys.result.forEach((key, index) => {
        const text: unknown = texts.result[index];
        if (typeof key === 'string' && typeof text === 'string') rows.set(`${kind}:${key}`, text);
      });
    };
  }
  return whole(transaction, () => rows);
}

function clearAll(database: IDBDatabase): Promise<true> {
  const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
  for (const store of names) transaction.objectStore(store).clear();
  return whole(transaction, () => true);
}

/** One transaction: is this still our notebook, what does it hold, and the newer of each stays. */
function writeAll(
  database: IDBDatabase,
  changes: Changes,
  guard: Guard,
): Promise<Written | Trouble> {
  const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
  const meta = transaction.objectStore('meta');
  const found = new Map<string, Entry>();
  const aside = new Map<string, string>();
  let refusal: Trouble | undefined;
  let id = '';

  const refuse = (trouble: Trouble): void => {
    refusal ??= trouble;
    transaction.abort();
  };
  const put = (key: string, text: string | undefined): void => {
    const [store, inner] = place(key) ?? [];
    if (store === undefined || inner === undefined) return;
    if (text === undefined) transaction.objectStore(store).delete(inner);
    else transaction.objectStore(store).put(text, inner);
  };
  const putAll = (): void => {
    for (const [key, text] of changes) {
      const path = pathOfKey(key);
      if (key === ID) continue;
      if (path === undefined || text === undefined) {
        put(key, text);
        continue;
      }
      const existing = transaction.objectStore('entries').get(path);
      existing.onsuccess = () => {
        const settled = settle(path, text, existing.result as string | undefined, guard);
        if (settled === 'newer') return refuse(settled);
        if (settled.mustPut) put(key, text);
        if (settled.found) found.set(path, settled.found);
        if (settled.aside) {
          aside.set(...settled.aside);
          put(...settled.aside);
        }
      };
    }
  };

  const format = meta.get('format');
  format.onsuccess = () => {
    if (Number(format.result ?? 0) > FORMAT) refuse('newer');
  };
  const held = meta.get('notebook');
  held.onsuccess = () => {
    const text = held.result as string | undefined;
    id = guard.id;
    if (text === undefined) {
      if (guard.start === 'known') return refuse('erased');
      put(ID, JSON.stringify(id));
      put(metaKey('format'), String(FORMAT));
    } else if (text !== JSON.stringify(id)) {
      if (guard.start !== 'fresh') return refuse('erased');
      id = parseId(text);
    }
    putAll();
  };
  return whole<Written | Trouble>(
    transaction,
    () => ({ id, found, aside }),
    () => refusal,
  );
}
