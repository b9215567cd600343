import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openNotebook, type Notebook } from '../../../src/notebook/index.ts';
import { openJournal } from '../../../src/notebook/stores/journal.ts';
import { openMemory } from '../../../src/notebook/stores/memory.ts';
import { openMirror } from '../../../src/notebook/stores/mirror.ts';
import type { Journal, SyncStore } from '../../../src/notebook/stores/store.ts';
import type { Channel } from '../../../src/notebook/tabs.ts';

/** A Storage in memory, with room for so many UTF-16 units. */
export class FakeStorage implements Storage {
  readonly texts = new Map<string, string>();
  room = Infinity;
  get length(): number {
    return this.texts.size;
  }
  key(index: number): string | null {
    return [...this.texts.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    let used = key.length + text.length;
    for (const [other, kept] of this.texts) if (other !== key) used += other.length + kept.length;
    if (used > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.texts.set(key, text);
  }
  removeItem(key: string): void {
    this.texts.delete(key);
  }
  clear(): void {
    this.texts.clear();
  }
}

/** A browser profile: what its tabs share, and the channel between them. */
export class FakeBrowser {
  local = new FakeStorage();
  factory = new IDBFactory();
  /** When set, the getters throw, as with cookies blocked. */
  refusesLocal = false;
  refusesDatabase = false;
  /** Messages between tabs wait here while true. */
  holdsMessages = false;
  readonly listeners = new Map<number, (message: unknown) => void>();
  readonly held: [number, unknown][] = [];
  private tabs = 0;

  openTab(options: TabOptions = {}): Tab {
    return new Tab(this, this.tabs++, options);
  }
  deliver(): void {
    for (const [from, message] of this.held.splice(0)) this.send(from, message);
  }
  send(from: number, message: unknown): void {
    if (this.holdsMessages) {
      this.held.push([from, message]);
      return;
    }
    for (const [tab, listener] of [...this.listeners]) {
      if (tab !== from) listener(structuredClone(message));
    }
  }
  keys(): string[] {
    return [...this.local.texts.keys()].sort();
  }
  async databases(): Promise<string[]> {
    return (await this.factory.databases()).map(({ name }) => name ?? '');
  }
}

export interface TabOptions {
  now?: () => number;
  session?: FakeStorage;
  /** This tab’s own view of the device’s storage, which may lag behind that of another. */
  local?: FakeStorage;
  journal?: (journal: Journal) => Journal;
}

/** One tab: its own session storage and, page after page, a notebook. */
export class Tab {
  readonly browser: FakeBrowser;
  readonly number: number;
  readonly session: FakeStorage;
  readonly options: TabOptions;
  notebook: Notebook;

  constructor(browser: FakeBrowser, number: number, options: TabOptions) {
    this.browser = browser;
    this.number = number;
    this.options = options;
    this.session = options.session ?? new FakeStorage();
    this.notebook = this.openPage();
  }
  openPage(): Notebook {
    const { browser, number } = this;
    const prefix = 'passerelle:1:test:';
    const channel: Channel = {
      post: (message) => browser.send(number, message),
      listen: (listener) => void browser.listeners.set(number, listener),
      close: () => void browser.listeners.delete(number),
    };
    const mirror: SyncStore = openMirror(prefix, () => {
      if (browser.refusesLocal) throw new DOMException('no', 'SecurityError');
      return this.options.local ?? browser.local;
    });
    const journal = openJournal('passerelle:test', () => {
      if (browser.refusesDatabase) throw new DOMException('no', 'SecurityError');
      return browser.factory;
    });
    return openNotebook({
      edition: 'test',
      locale: 'fr',
      ...(this.options.now && { now: this.options.now }),
      channel,
      stores: {
        mirror,
        journal: this.options.journal?.(journal) ?? journal,
        memory: openMemory(prefix, () => this.session),
      },
    });
  }
  /** Goes to another page of the site, as a link does. */
  async navigate(): Promise<Notebook> {
    this.notebook.close();
    this.notebook = this.openPage();
    await this.notebook.ready;
    return this.notebook;
  }
}

/** A notebook on a new profile, read. */
export async function openFresh(options: TabOptions = {}): Promise<{
  browser: FakeBrowser;
  tab: Tab;
  notebook: Notebook;
}> {
  const browser = new FakeBrowser();
  const tab = browser.openTab(options);
  await tab.notebook.ready;
  return { browser, tab, notebook: tab.notebook };
}

/** Lets everything that is under way come to rest. */
export const settleDown = (wait = 20): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, wait));

/** Reads one row of the journal's object store, past our own code. */
export function journalRow(browser: FakeBrowser, store: string, key: string): Promise<unknown> {
  return inDatabase(browser, store, 'readonly', (rows) => rows.get(key));
}

export function putJournalRow(
  browser: FakeBrowser,
  store: string,
  key: string,
  text: string,
): Promise<unknown> {
  return inDatabase(browser, store, 'readwrite', (rows) => rows.put(text, key));
}

function inDatabase(
  browser: FakeBrowser,
  store: string,
  mode: IDBTransactionMode,
  act: (rows: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = browser.factory.open('passerelle:test');
    opening.onerror = () => reject(opening.error ?? new Error('open'));
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(store, mode);
      const request = act(transaction.objectStore(store));
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result);
      };
    };
  });
}
