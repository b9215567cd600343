/**
 * When, in which order and where an answer was written: a hybrid logical clock whose stamps
 * sort as plain strings: time (ms, base 36, 9 characters), counter (4), writer (12: eight of
 * the device, four of the page, so that two tabs of one device never share a stamp).
 *
 * A wrong clock must not poison the notebook. So a stamp more than a day ahead never moves this
 * device's clock: it orders its own answer and nothing else. An answer written over it takes the
 * stamp just after it (see `stampAfter`), so the person who types always wins on this device.
 * A clock that finds itself more than a day ahead of the time of day falls back to it.
 */
export type Stamp = string;

export interface Clock {
  readonly time: number;
  readonly counter: number;
  readonly writer: string;
}

/** How far ahead of the time of day a stamp may pull the clock: one day, in ms. */
export const DRIFT = 86_400_000;

/** No stamp is given, or taken from a file, past this time: room is left to write over any. */
export const LATEST = Date.UTC(2500);

const COUNTERS = 36 ** 4;
const SHAPE = /^[0-9a-h][0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{12}$/;

const pad = (number: number, width: number): string => number.toString(36).padStart(width, '0');

const next = (time: number, counter: number, writer: string): Clock =>
  counter + 1 < COUNTERS
    ? { time, counter: counter + 1, writer }
    : { time: time + 1, counter: 0, writer };

/** The clock after one more event at `now` (ms): always later than before, within the drift. */
export function tick(clock: Clock, now: number): Clock {
  const time = Math.min(Math.max(0, Math.floor(now)), LATEST);
  return clock.time >= time && clock.time - time <= DRIFT
    ? next(clock.time, clock.counter, clock.writer)
    : { time, counter: 0, writer: clock.writer };
}

/** The clock after hearing of a stamp: later than it, unless it is more than a day ahead of `now`. */
export function receive(clock: Clock, stamp: Stamp, now: number): Clock {
  const time = timeOf(stamp);
  const counter = parseInt(stamp.slice(10, 14), 36);
  const isLater = time > clock.time || (time === clock.time && counter > clock.counter);
  return isLater && time - now <= DRIFT ? { time, counter, writer: clock.writer } : clock;
}

/** The clock's present moment as a stamp. */
export const stampOf = (clock: Clock): Stamp =>
  `${pad(clock.time, 9)}-${pad(clock.counter, 4)}-${clock.writer}`;

/** The first stamp of this writer after another stamp. */
export const stampAfter = (stamp: Stamp, writer: string): Stamp =>
  stampOf(next(timeOf(stamp), parseInt(stamp.slice(10, 14), 36), writer));

/** When a stamp was given, in ms since 1970 by the clock of its device. */
export const timeOf = (stamp: Stamp): number => parseInt(stamp.slice(0, 9), 36);

/** The page that gave a stamp: the last four characters. */
export const pageOf = (stamp: Stamp): string => stamp.slice(-4);

/** Whether something read from outside is a stamp. */
export const isStamp = (value: unknown): value is Stamp =>
  typeof value === 'string' && SHAPE.test(value);

/** A random name of lower-case letters and digits; works on plain http too. */
export const randomName = (length: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) =>
    (byte % 36).toString(36),
  ).join('');
