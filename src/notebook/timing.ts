import type { Book } from './book.ts';

/** Saved this long after the last write, in ms … */
const PAUSE = 400;
/** … but no later than this after the first one that is not saved. */
const LONGEST = 1000;
/** A store that has not answered after this long has failed, for now. */
const PATIENCE = 5000;

const FIRST_RETRY = 1000;
const LAST_RETRY = 60_000;

function flushIn(book: Book, wait: number): void {
  clearTimeout(book.timer);
  book.timer = setTimeout(() => void book.flush(), wait);
}

/** Has everything pending saved soon. */
export function schedule(book: Book): void {
  if (book.mode !== 'device' && book.mode !== 'memory') return;
  const now = performance.now();
  book.firstUnsaved ??= now;
  flushIn(book, Math.max(0, Math.min(PAUSE, book.firstUnsaved + LONGEST - now)));
}

/** Has it tried again later, each time a little later. */
export function retry(book: Book): void {
  if (book.timer === undefined)
    flushIn(book, Math.min(LAST_RETRY, FIRST_RETRY * 2 ** book.retries++));
}

/** What a promise gives, or 'timeout' if that takes too long. */
export function within<T>(promise: Promise<T>): Promise<T | 'timeout'> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve('timeout'), PATIENCE);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
