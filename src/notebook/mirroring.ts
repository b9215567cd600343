import { idIn, putRow, takeForeign } from './writing.ts';
import type { Book } from './book.ts';
import { FORMAT } from './entry.ts';
import { ID, metaKey, pathOfKey } from './paths.ts';
import { settle } from './stores/settle.ts';
import type { Changes, Trouble } from './stores/store.ts';

/** What came of writing to the mirror; undefined when all went well. */
export type Mirrored = Trouble | 'gone' | 'other' | undefined;

/** Goes by the id that another tab has given this notebook. */
export function adopt(book: Book, id: string): void {
  book.id = id;
  book.rows.set(ID, JSON.stringify(id));
  book.pending.delete(ID);
}

/** The id the mirror carries; undefined when it carries none or cannot be read. */
export function idInMirror(book: Book): string | undefined {
  const held = book.mirror.get(ID);
  return typeof held === 'string' || held.text === undefined
    ? undefined
    : idIn(new Map([[ID, held.text]]));
}

/**
 * Writes rows to the mirror at once, newer entries found there staying. 'gone': it no longer
 * carries our id, so it was evicted or erased; 'other': it carries another, because another tab
 * began at the same time, or erased and began anew. The journal must say which.
 */
export function mirrorRows(book: Book, changes: Changes): Mirrored {
  const held = book.mirror.get(ID);
  if (typeof held === 'string') return held;
  const format = book.mirror.get(metaKey('format'));
  if (typeof format !== 'string' && Number(format.text ?? 0) > FORMAT) return 'newer';
  if (held.text === undefined && book.isMirrored) return 'gone';
  if (held.text !== undefined && idInMirror(book) !== book.id) return 'other';

  const identity = held.text === undefined ? identityOf(book) : [];
  let trouble: Trouble | undefined;
  const put = (key: string, text: string): void => {
    const refused = book.mirror.put(key, text);
    trouble ??= refused;
  };
  for (const [key, text] of [...identity, ...changes]) {
    const path = pathOfKey(key);
    if (text === undefined) {
      book.mirror.remove(key);
    } else if (path === undefined) {
      put(key, text);
    } else {
      const existing = book.mirror.get(key);
      const there = typeof existing === 'string' ? undefined : existing.text;
      const settled = settle(path, text, there, book);
      if (settled === 'newer') return settled;
      if (settled.aside) {
        putRow(book, ...settled.aside);
        put(...settled.aside);
      }
      if (settled.mustPut) put(key, text);
      if (settled.found) takeForeign(book, path, settled.found);
    }
  }
  book.isMirrored = idInMirror(book) === book.id;
  return trouble;
}

/** The rows that say whose notebook this is. */
const identityOf = (book: Book): [string, string][] =>
  [ID, metaKey('device'), metaKey('format')].flatMap((key) => {
    const text = book.rows.get(key);
    return text === undefined ? [] : [[key, text]];
  });
