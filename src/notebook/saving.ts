import { absorb, idIn, putRow, takeForeign } from './writing.ts';
import { announce, forget, type Book } from './book.ts';
import { FORMAT, writeEntry } from './entry.ts';
import { adopt, idInMirror, mirrorRows, type Mirrored } from './mirroring.ts';
import { ID, entryKey, metaKey, pathOfKey } from './paths.ts';
import { randomName } from './stamp.ts';
import type { Changes, Guard, Trouble, Written } from './stores/store.ts';
import { post } from './tabs.ts';
import { retry, schedule, within } from './timing.ts';
import { noteVisit } from './visit.ts';

/**
 * Saves everything pending now: the mirror before this returns, the journal before the promise
 * settles. It never rejects; what came of it is in the save state.
 */
export function flush(book: Book): Promise<void> {
  clearTimeout(book.timer);
  book.timer = undefined;
  book.firstUnsaved = undefined;
  if (book.mode === 'memory') {
    keepInMemory(book, book.pending);
    book.pending.clear();
    announce(book);
  }
  // For the page that comes after this one, which may be of the version that can write.
  if (book.mode === 'newer') keepInMemory(book, book.pending);
  if (book.mode !== 'device') return Promise.resolve();
  if (book.id === undefined) {
    // Nothing of the reader's yet: a page that is only read leaves nothing on the device.
    if (![...book.pending.keys()].some((key) => !key.startsWith('meta:'))) return book.ready;
    if (!book.isReady) return book.ready.then(() => book.flush());
    begin(book);
  }
  if (unsent(book).size) book.running = Promise.all([book.running, save(book)]);
  return book.running.then(() => undefined);
}

const unsent = (book: Book): Changes =>
  new Map([...book.pending].filter(([key, text]) => !isIn(book.inFlight, key, text)));

const isIn = (map: Changes, key: string, text: string | undefined): boolean =>
  map.has(key) && map.get(key) === text;

/** Gives the notebook its id, at its first write, or the one another tab has just given it. */
function begin(book: Book): void {
  if (idInMirror(book) !== undefined) {
    const rows = book.mirror.read();
    if (typeof rows !== 'string') {
      absorb(book, rows);
      book.id = idIn(rows);
      book.isMirrored = true;
    }
  }
  noteVisit(book, (book.id ??= randomName(16)), !book.isMirrored);
  putRow(book, ID, JSON.stringify(book.id));
  putRow(book, metaKey('device'), JSON.stringify(book.clock.writer.slice(0, 8)));
  putRow(book, metaKey('format'), String(FORMAT));
}

/** What the journal must know before it writes for us. */
export const guardOf = (book: Book, begunAs: string): Guard => ({
  // Both are asked for inside the transaction: another tab's id, or an erasure, may have come since.
  get id() {
    return book.id ?? begunAs;
  },
  get start() {
    const inMirror = idInMirror(book);
    if (book.isFresh) return inMirror === undefined && book.isMirrored ? 'known' : 'fresh';
    return inMirror === book.id ? 'refill' : 'known';
  },
  page: book.page,
  seen: book.seen,
});

async function save(book: Book): Promise<void> {
  const { id } = book;
  if (id === undefined) return;
  noteVisit(book, id, false);
  const first = unsent(book);
  const mirrored = mirrorRows(book, first);
  // The mirror may have held newer entries: some of ours need not be sent, versions must be.
  const sent = unsent(book);
  const late = new Map([...sent].filter(([key, text]) => !isIn(first, key, text)));
  if (mirrored === undefined && late.size) mirrorRows(book, late);
  for (const [key, text] of sent) book.inFlight.set(key, text);
  const written =
    mirrored === 'newer' ? mirrored : await within(book.journal.write(sent, guardOf(book, id)));
  for (const [key, text] of sent) {
    if (isIn(book.inFlight, key, text)) book.inFlight.delete(key);
  }
  if (book.mode !== 'device') return;
  if (typeof written === 'string') fail(book, sent, mirrored, written);
  else succeed(book, sent, mirrored, written);
  announce(book);
}

function succeed(book: Book, sent: Changes, mirrored: Mirrored, written: Written): void {
  book.failure = undefined;
  book.retries = 0;
  book.savedAt = book.now();
  for (const [key, text] of sent) {
    if (isIn(book.pending, key, text)) book.pending.delete(key);
    if (pathOfKey(key) !== undefined) book.memory.remove(key);
  }
  takeWritten(book, written);
  if (mirrored === 'gone' || mirrored === 'other') refillMirror(book);
  post(book, sent);
  if (book.pending.size && book.timer === undefined) schedule(book);
  if (!book.isJournalRead) void book.load();
}

function fail(book: Book, sent: Changes, refused: Mirrored, trouble: Trouble): void {
  let mirrored = refused;
  if (trouble === 'refused' && mirrored === 'other' && book.isFresh) {
    // Only the mirror works here, and another tab was the first to begin in it.
    adopt(book, idInMirror(book) ?? '');
    mirrored = mirrorRows(book, sent);
  }
  const isLost = mirrored === 'gone' || mirrored === 'other';
  if (trouble === 'erased' || (isLost && trouble === 'refused')) return forget(book, 'erased');
  if (trouble === 'newer') {
    book.mode = trouble;
    return;
  }
  if (trouble === 'timeout') book.journal.close();
  const isInMirror = mirrored === undefined;
  book.failure =
    trouble !== 'refused'
      ? trouble
      : isInMirror
        ? 'fragile'
        : mirrored === 'full'
          ? 'full'
          : trouble;
  if (!isInMirror) keepInMemory(book, sent);
  else post(book, sent);
  retry(book);
}

/** Takes in what the journal found and put aside, and the id it goes by if another tab chose first. */
export function takeWritten(book: Book, { id, found, aside }: Written): void {
  book.isFresh = false;
  if (id !== book.id) {
    adopt(book, id);
    book.mirror.put(ID, JSON.stringify(id));
    // What the other tab has written under this id is not known here yet.
    book.isJournalRead = false;
  }
  for (const [path, entry] of found) takeForeign(book, path, entry);
  for (const [key, text] of aside) {
    book.rows.set(key, text);
    book.mirror.put(key, text);
  }
  if (aside.size) {
    book.revision.value++;
    post(book, aside);
  }
}

/**
 * What would be left of the answers that are not in the durable copy, once the page is gone: all of
 * them ('device'), all as long as the tab is open ('tab'), or not all ('nowhere').
 */
export function keptIn(book: Book): 'device' | 'tab' | 'nowhere' {
  const isMemory = book.mode === 'memory';
  const count = isMemory ? book.entries.size : book.state.peek().unsaved;
  if (book.mode === 'erased' || count === 0) return 'device';
  const isInMirror = ([key, text]: [string, string | undefined]): boolean => {
    const held = book.mirror.get(key);
    return pathOfKey(key) === undefined || (typeof held !== 'string' && held.text === text);
  };
  if (!isMemory && [...book.pending].every(isInMirror)) return 'device';
  return book.memory.isWhole() ? 'tab' : 'nowhere';
}

/** Everything the notebook holds, as rows. */
export const rowsOf = (book: Book): Map<string, string> =>
  new Map([
    ...book.rows,
    ...[...book.entries].map(([path, entry]) => [entryKey(path), writeEntry(entry)] as const),
  ]);

/** Fills a mirror that lost what the journal has kept, or goes by another id. */
function refillMirror(book: Book): void {
  book.isMirrored = false;
  book.mirror.put(ID, JSON.stringify(book.id));
  mirrorRows(book, rowsOf(book));
}

/** Keeps rows in the store that leaves with the tab. */
export function keepInMemory(book: Book, changes: Changes): void {
  for (const [key, text] of changes) {
    if (text === undefined) book.memory.remove(key);
    else book.memory.put(key, text);
  }
}
