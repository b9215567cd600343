import { batch } from '@preact/signals-core';
import { announce, isUnsaved, show, type Book } from './book.ts';
import { FORMAT, hasSameValue, makeEntry, readEntry, writeEntry, type Entry } from './entry.ts';
import { canonical, isSame, parse, type Json } from './json.ts';
import { compareEntries } from './merge.ts';
import { damagedKey, entryKey, ID, metaKey, pathOfKey, parseId, versionKey } from './paths.ts';
import { pageOf, receive, stampAfter, stampOf, tick } from './stamp.ts';
import type { Rows } from './stores/store.ts';
import { schedule } from './timing.ts';

/** Writes an answer in the page and has it saved. An equal value is not a change. */
export function write(book: Book, path: string, value: Json): void {
  const before = book.entries.get(path);
  // Never answered and cleared look alike: showing an empty field must not leave a trace.
  if (book.mode === 'erased' || isSame(before?.v ?? null, value)) return;
  const { writer } = book.clock;
  book.clock = tick(book.clock, book.now());
  const stamp = stampOf(book.clock);
  // A copy, so that what the page does to its own object later changes nothing here.
  const copy = JSON.parse(canonical(value)) as Json;
  const isLater = !before || before.s < stamp;
  put(book, path, makeEntry(path, copy, isLater ? stamp : stampAfter(before.s, writer)));
}

/** Makes an entry ours: shown, and waiting to be saved. */
export function put(book: Book, path: string, entry: Entry): void {
  book.pending.set(entryKey(path), writeEntry(entry));
  show(book, path, entry);
  schedule(book);
  announce(book);
}

/** Keeps a row that is not an entry, and has it saved. */
export function putRow(book: Book, key: string, text: string): void {
  if (book.rows.get(key) === text || book.mode === 'erased') return;
  book.rows.set(key, text);
  book.pending.set(key, text);
  book.revision.value++;
  schedule(book);
}

/** Keeps an entry as another version of an answer, beside the one that is shown. */
export const keepVersion = (book: Book, path: string, entry: Entry): void =>
  putRow(book, versionKey(path, entry.s), writeEntry(entry));

/** Every version kept of an answer, latest first. */
export const versionsOf = (book: Book, path: string): Entry[] =>
  [...book.rows]
    .filter(([key]) => key.startsWith(`version:${path}:`))
    .map(([, text]) => readEntry(path, text))
    .filter((entry) => typeof entry !== 'string')
    .sort((a, b) => compareEntries(b, a));

/** Puts a damaged text aside under its own key. */
export const quarantine = (book: Book, path: string, text: string): void =>
  putRow(book, damagedKey(path, text), text);

/**
 * Takes an entry found in a store or sent by another tab, unless ours is newer. Where both were
 * written without knowing of each other, the one that is not shown is kept as a version.
 */
export function takeForeign(book: Book, path: string, theirs: Entry): void {
  const ours = book.entries.get(path);
  const key = versionKey(path, theirs.s);
  const isKnown = book.seen.has(key);
  book.seen.add(key);
  book.clock = receive(book.clock, theirs.s, book.now());
  if (!ours) {
    // There is nothing to keep, so nobody is asked: the page is told.
    for (const listener of book.listeners) listener(path, theirs);
    return show(book, path, theirs);
  }
  const order = compareEntries(ours, theirs);
  if (order === 0) return;
  const isAnother = !hasSameValue(ours, theirs);
  const isOpen = isUnsaved(book, path);
  if (order > 0) {
    const isOfAnother = pageOf(theirs.s) !== book.page;
    if (isOpen && isAnother && !isKnown && isOfAnother) keepVersion(book, path, theirs);
    return;
  }
  if (isAnother) {
    let isRefused = false;
    for (const listener of book.listeners) {
      if (listener(path, theirs) === false) isRefused = true;
    }
    if (isRefused) {
      // Both tabs may refuse: said once, each is kept, and neither answers the other for ever.
      if (versionsOf(book, path).some((version) => hasSameValue(version, theirs)))
        return keepVersion(book, path, ours);
      keepVersion(book, path, theirs);
      const stamp = stampAfter(theirs.s, book.clock.writer);
      return put(book, path, makeEntry(path, ours.v, stamp));
    }
    if (isOpen) keepVersion(book, path, ours);
  }
  book.pending.delete(entryKey(path));
  show(book, path, theirs);
  announce(book);
}

/** Takes in what a store holds, entry by entry; rows of ours that are there already stay. */
export function absorb(book: Book, rows: Rows): void {
  if (Number(rows.get(metaKey('format')) ?? 0) > FORMAT) book.mode = 'newer';
  batch(() => {
    for (const [key, text] of rows) {
      const path = pathOfKey(key);
      if (path === undefined) {
        if (/^(meta|version|damaged):/.test(key) && !book.rows.has(key)) book.rows.set(key, text);
        continue;
      }
      const entry = readEntry(path, text);
      if (entry === 'newer') book.mode = 'newer';
      else if (entry === 'damaged') quarantine(book, path, text);
      else takeForeign(book, path, entry);
    }
  });
  // Versions and counts may have come without an answer.
  book.revision.value++;
  const device = metaOf(book, 'device');
  if (typeof device === 'string' && /^[0-9a-z]{8}$/.test(device)) {
    book.clock = { ...book.clock, writer: device + book.page };
  }
  if (book.mode !== 'memory' && metaOf(book, 'choice') === 'own') book.choice.value = 'own';
  announce(book);
}

/** A value of the notebook about itself; undefined when there is none. */
export function metaOf(book: Book, name: string): Json | undefined {
  const text = book.rows.get(metaKey(name));
  return text === undefined ? undefined : parse(text);
}

/** The notebook's id among rows. */
export function idIn(rows: Pick<Rows, 'get'>): string | undefined {
  const text = rows.get(ID);
  return text === undefined ? undefined : parseId(text);
}
