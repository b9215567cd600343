/**
 * Where the reader’s own pace is kept: one answer for the whole notebook, in no worksheet. No
 * author’s id begins with a digit, so that no question is ever asked there.
 */
export const PACE = 'reader.0-pace';

/** Words a minute, as long as nobody has measured. */
export const USUAL_PACE = 140;

/** What a spoken length can be worked out with, in words a minute. */
export const SLOWEST = 80;
export const FASTEST = 220;

/** Beyond these a text was not read aloud from its beginning to its end. */
const IMPLAUSIBLY_SLOW = 30;
const IMPLAUSIBLY_FAST = 320;

/** What comes of reading aloud. */
export type Measure =
  | { readonly type: 'kept'; readonly pace: number }
  /** Read more slowly, or faster, than lengths are worked out with: the bound is kept. */
  | { readonly type: 'bounded'; readonly pace: number; readonly read: number }
  | { readonly type: 'short' | 'long' };

/**
 * Works out a pace from words read aloud.
 * @param words how many there were
 * @param seconds how long it took; anything may come here
 */
export function measurePace(words: number, seconds: number): Measure {
  const read = Math.round((words / seconds) * 60);
  if (!(seconds > 0) || read > IMPLAUSIBLY_FAST) return { type: 'short' };
  if (!(read >= IMPLAUSIBLY_SLOW)) return { type: 'long' };
  const pace = bound(read);
  return pace === read ? { type: 'kept', pace } : { type: 'bounded', pace, read };
}

/** The pace that a notebook holds, in words a minute; `undefined` when it holds none. */
export function readPace(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? bound(Math.round(value)) : undefined;
}

function bound(pace: number): number {
  return Math.min(Math.max(pace, SLOWEST), FASTEST);
}
