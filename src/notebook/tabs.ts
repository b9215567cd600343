import { absorb } from './writing.ts';
import { forget, type Book } from './book.ts';
import { isRecord } from './json.ts';
import { adopt, idInMirror } from './mirroring.ts';
import { pathOfKey } from './paths.ts';
import { emptyStore, type Changes } from './stores/store.ts';

/** How the tabs of an edition talk to each other; a test puts its own in place. */
export interface Channel {
  post(message: unknown): void;
  listen(listener: (message: unknown) => void): void;
  close(): void;
}

/** The browser's channel; where there is none, tabs still hear of each other by storage events. */
export function openChannel(name: string): Channel {
  let channel: BroadcastChannel | undefined;
  try {
    channel = new BroadcastChannel(name);
  } catch {
    channel = undefined;
  }
  return {
    post: (message) => channel?.postMessage(message),
    listen: (listener) => {
      channel?.addEventListener('message', (event) => listener(event.data));
    },
    close: () => channel?.close(),
  };
}

/** Tells the other tabs what was saved. */
export function post(book: Book, changes: Changes): void {
  if (changes.size) book.channel.post({ id: book.id, rows: [...changes] });
}

/** Tells the other tabs that the notebook has left the device; 'all': the whole tab must forget. */
export const postGone = (book: Book, gone: 'device' | 'all'): void => book.channel.post({ gone });

/** Takes in a message of another tab; anything unexpected, say from another version, is ignored. */
export function hear(book: Book, message: unknown): void {
  if (!isRecord(message)) return;
  const { gone, id, rows } = message;
  if (gone === 'all' || (gone === 'device' && book.mode !== 'memory')) {
    if (book.id === undefined && book.mode !== 'memory') return;
    if (gone === 'all') emptyStore(book.memory);
    forget(book, 'erased');
    // What this tab wrote while the erasure was on its way to it.
    if (idInMirror(book) === undefined) emptyStore(book.mirror);
    return;
  }
  if (book.mode !== 'device' || !Array.isArray(rows) || typeof id !== 'string') return;
  if (book.id !== undefined && book.id !== id) return;
  const sent = new Map<string, string>();
  for (const row of rows as unknown[]) {
    if (!Array.isArray(row)) continue;
    const [key, text] = row as unknown[];
    if (typeof key !== 'string') continue;
    if (pathOfKey(key) === undefined) book.rows.delete(key);
    if (typeof text === 'string') sent.set(key, text);
  }
  if (book.id === undefined) {
    adopt(book, id);
    book.isFresh = false;
    book.isMirrored = idInMirror(book) === id;
  }
  absorb(book, sent);
}
