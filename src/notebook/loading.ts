import { absorb, idIn, put } from './writing.ts';
import { announce, forget, type Book } from './book.ts';
import { readEntry } from './entry.ts';
import { compareEntries } from './merge.ts';
import { adopt, mirrorRows } from './mirroring.ts';
import { ID, pathOfKey } from './paths.ts';
import { guardOf, rowsOf, takeWritten } from './saving.ts';
import type { Rows, Trouble } from './stores/store.ts';
import { within } from './timing.ts';

/**
 * Reads both stores, the mirror before this returns, takes the newer of each entry and repairs the
 * poorer copy. On a notebook already open it first asks whether it is still there: a tab that slept
 * through an erasure forgets instead of writing back.
 */
export async function load(book: Book): Promise<void> {
  if (book.mode === 'memory' || book.mode === 'erased') return;
  const wasOpen = book.id !== undefined;
  const mirrored = book.mirror.read();
  const inMirror = typeof mirrored === 'string' ? undefined : idIn(mirrored);
  // Another id than ours: whose rows these are, the journal will say.
  const isOther = wasOpen && inMirror !== undefined && inMirror !== book.id;
  if (!isOther) takeMirrored(book, mirrored);
  takeUnsaved(book);

  const journaled = await within(book.journal.read());
  if (!isReading(book)) return;
  if (typeof journaled === 'string') {
    if (journaled === 'newer') book.mode = journaled;
    else if (journaled === 'timeout') book.journal.close();
    else if (isOther && book.isFresh) takeMirrored(book, mirrored);
    else if (isOther) forget(book, 'erased');
    return announce(book);
  }
  const inJournal = idIn(journaled);
  if (wasOpen && isErased(book, inMirror, inJournal)) return forget(book, 'erased');
  if (inJournal !== undefined) {
    adopt(book, inJournal);
    book.isFresh = false;
  }
  if (isOther && (inJournal ?? inMirror) === inMirror) takeMirrored(book, mirrored);
  absorb(book, journaled);
  book.isJournalRead = true;
  if (isReading(book) && book.mode === 'device') await repair(book, mirrored, journaled);
}

/**
 * Whether an open notebook is no longer there. An id that never reached the journal proves nothing:
 * two tabs that begin at the same time each give one, and the journal keeps the first.
 */
function isErased(book: Book, inMirror: string | undefined, inJournal: string | undefined) {
  if (book.id === inMirror || book.id === inJournal) return false;
  return !book.isFresh || (book.isMirrored && inMirror === undefined && inJournal === undefined);
}

/** Takes in what the mirror holds, and the id it carries. */
function takeMirrored(book: Book, mirrored: Rows | Trouble): void {
  if (typeof mirrored === 'string') return;
  const id = idIn(mirrored);
  if (id !== undefined) {
    adopt(book, id);
    book.isMirrored = true;
  }
  absorb(book, mirrored);
}

const isReading = (book: Book): boolean => book.mode === 'device' || book.mode === 'newer';

/** Answers both stores refused earlier in this tab are tried again. */
function takeUnsaved(book: Book): void {
  const kept = book.memory.read();
  if (typeof kept === 'string') return;
  for (const [key, text] of kept) {
    const path = pathOfKey(key);
    if (path === undefined) continue;
    const entry = readEntry(path, text);
    const current = book.entries.get(path);
    if (typeof entry === 'string' || (current && compareEntries(entry, current) <= 0)) continue;
    put(book, path, entry);
  }
}

/** Gives each store what the other had and it had not. What is pending is saved in its own time. */
async function repair(book: Book, mirrored: Rows | Trouble, journaled: Rows): Promise<void> {
  const { id } = book;
  if (id === undefined) return;
  const wanted = rowsOf(book);
  for (const key of book.pending.keys()) wanted.delete(key);
  const lacking = (have: Rows): Map<string, string> =>
    new Map([...wanted].filter(([key, text]) => have.get(key) !== text));

  if (typeof mirrored !== 'string' && lacking(mirrored).size) {
    if (idIn(mirrored) !== id) book.mirror.put(ID, JSON.stringify(id));
    mirrorRows(book, lacking(mirrored));
  }
  if (!lacking(journaled).size) return;
  const written = await within(book.journal.write(lacking(journaled), guardOf(book, id)));
  if (book.mode !== 'device') return;
  if (typeof written !== 'string') takeWritten(book, written);
  else if (written === 'newer') book.mode = written;
  announce(book);
}
