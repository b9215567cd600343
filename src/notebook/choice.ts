import { absorb, putRow } from './writing.ts';
import { announce, show, type Book } from './book.ts';
import { eraseDevice, type Place } from './erase.ts';
import { entryKey, ID, metaKey } from './paths.ts';
import { guardOf, keepInMemory, rowsOf } from './saving.ts';
import { emptyStore, type Changes } from './stores/store.ts';
import { postGone } from './tabs.ts';
import { within } from './timing.ts';
import { CHOICE, visitTest } from './visit.ts';

export interface ChoiceOutcome {
  /** Answers of earlier visits that were left on the device untouched: they belong to someone. */
  readonly earlier: number;
  /** Where something could not be removed. */
  readonly left: readonly Place[];
}

/** "My own device": answers are kept here; those of this tab alone, if any, are moved here. */
export async function chooseOwn(book: Book): Promise<ChoiceOutcome> {
  if (book.mode === 'memory') {
    const rows = rowsOf(book);
    rows.delete(ID);
    emptyStore(book.memory);
    book.rows.delete(ID);
    book.mode = 'device';
    book.id = undefined;
    book.isFresh = true;
    book.isMirrored = false;
    book.seen.clear();
    for (const [key, text] of rows) book.pending.set(key, text);
    book.isReady = false;
    book.ready = book.load().finally(() => {
      book.isReady = true;
    });
    await book.ready;
  }
  book.memory.remove(CHOICE);
  book.choice.value = 'own';
  const text = JSON.stringify('own');
  putRow(book, metaKey('choice'), text);
  // Before the first answer there is no notebook to save; the choice is remembered all the same.
  if (book.id === undefined && book.mode === 'device') book.mirror.put(metaKey('choice'), text);
  await book.flush();
  return { earlier: 0, left: [] };
}

/**
 * "A shared device": the answers of this visit go into memory and off the device. Those of earlier
 * visits are neither shown nor touched, but counted; `takeEarlier` takes them along.
 */
export async function chooseShared(book: Book, takeEarlier: boolean): Promise<ChoiceOutcome> {
  await book.ready;
  if (book.mode === 'memory') return takeEarlier ? takeRest(book) : { earlier: 0, left: [] };
  if (book.mode !== 'device') return { earlier: 0, left: [] };
  clearTimeout(book.timer);
  book.timer = undefined;
  book.mode = 'memory';
  await book.running;

  const isOfThisVisit = visitTest(book);
  const earlier = [...book.entries].filter(([, entry]) => !isOfThisVisit(entry.s));
  const isWhole = takeEarlier || earlier.length === 0;
  const removals: Changes = new Map(
    isWhole ? [] : rowsOfPaths(book, (path) => !earlier.some(([other]) => other === path)),
  );
  if (!isWhole) {
    for (const key of [...book.rows.keys()]) if (!removals.has(key)) book.rows.delete(key);
    for (const [path] of earlier) show(book, path, undefined);
  }
  // In memory before off the device: a tab closed half-way loses nothing.
  book.memory.put(CHOICE, 'shared');
  book.rows.delete(metaKey('choice'));
  keepInMemory(book, rowsOf(book));
  book.pending.clear();
  const left = isWhole ? await eraseDevice(book) : await removeFromDevice(book, removals);
  if (isWhole) postGone(book, 'device');
  book.choice.value = 'shared';
  announce(book);
  return { earlier: isWhole ? 0 : earlier.length, left };
}

/** The rows of some paths, as removals: entries and their versions. */
const rowsOfPaths = (book: Book, isWanted: (path: string) => boolean): [string, undefined][] =>
  [...book.entries.keys()]
    .filter(isWanted)
    .flatMap((path) => [
      entryKey(path),
      ...[...book.rows.keys()].filter((key) => key.startsWith(`version:${path}:`)),
    ])
    .map((key) => [key, undefined]);

async function removeFromDevice(book: Book, removals: Changes): Promise<Place[]> {
  const left: Place[] = [];
  const refused = [...removals.keys()].map((key) => book.mirror.remove(key));
  if (refused.some(Boolean) && book.isMirrored) left.push('localStorage');
  const written = await within(book.journal.write(removals, guardOf(book, book.id ?? '')));
  if (typeof written === 'string' && !book.isFresh) left.push('indexedDB');
  return left;
}

/** Takes the answers that were left on the device into memory. */
async function takeRest(book: Book): Promise<ChoiceOutcome> {
  const mirrored = book.mirror.read();
  const journaled = await within(book.journal.read());
  for (const rows of [mirrored, journaled]) if (typeof rows !== 'string') absorb(book, rows);
  book.rows.delete(metaKey('choice'));
  keepInMemory(book, rowsOf(book));
  book.pending.clear();
  book.isMirrored = typeof mirrored !== 'string';
  book.isJournalRead = typeof journaled !== 'string';
  const left = await eraseDevice(book);
  postGone(book, 'device');
  announce(book);
  return { earlier: 0, left };
}
