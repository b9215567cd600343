import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DRIFT,
  isStamp,
  LATEST,
  pageOf,
  randomName,
  receive,
  stampAfter,
  stampOf,
  tick,
  timeOf,
  type Clock,
} from '../../../src/notebook/stamp.ts';

const NOW = Date.UTC(2026, 10, 3);
const WRITER = 'device00page';
const clockAt = (time: number, counter = 0): Clock => ({ time, counter, writer: WRITER });
const times = fc.integer({ min: 0, max: LATEST });
const counters = fc.integer({ min: 0, max: 36 ** 4 - 1 });

describe('stamps', () => {
  it('sort as text in the order of time, then counter', () => {
    fc.assert(
      fc.property(times, counters, times, counters, (t1, c1, t2, c2) => {
        const [a, b] = [stampOf(clockAt(t1, c1)), stampOf(clockAt(t2, c2))];
        expect(a < b).toBe(t1 < t2 || (t1 === t2 && c1 < c2));
        expect(isStamp(a)).toBe(true);
        expect(timeOf(a)).toBe(t1);
        expect(pageOf(a)).toBe('page');
      }),
    );
  });

  it('grow at every tick, even when the time of day goes back by less than a day', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -DRIFT / 2, max: DRIFT / 2 })), (jumps) => {
        let clock = tick(clockAt(0), NOW);
        for (const jump of jumps) {
          const next = tick(clock, NOW + jump);
          expect(stampOf(next) > stampOf(clock)).toBe(true);
          clock = next;
        }
      }),
    );
  });

  it('carry a full counter into the time', () => {
    const full = clockAt(NOW, 36 ** 4 - 1);
    expect(stampOf(tick(full, NOW)) > stampOf(full)).toBe(true);
    expect(isStamp(stampOf(tick(full, NOW)))).toBe(true);
  });

  it('come after every stamp heard of, up to a day ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: DRIFT }), counters, (ahead, counter) => {
        const heard = stampOf(clockAt(NOW + ahead, counter));
        expect(stampOf(tick(receive(clockAt(NOW), heard, NOW), NOW)) > heard).toBe(true);
      }),
    );
  });

  it('of a clock years ahead do not move ours', () => {
    const heard = stampOf(clockAt(Date.UTC(2040)));
    expect(receive(clockAt(NOW), heard, NOW)).toEqual(clockAt(NOW));
  });

  it('come back to the time of day once a wrong clock is set right', () => {
    const wrong = tick(clockAt(0), Date.UTC(2040));
    expect(timeOf(stampOf(tick(wrong, NOW)))).toBe(NOW);
  });

  it('can always be written over, however late they are', () => {
    for (const time of [0, NOW, LATEST, LATEST + 1000]) {
      let stamp = stampOf(clockAt(time, 36 ** 4 - 2));
      for (let round = 0; round < 5; round++) {
        const after = stampAfter(stamp, WRITER);
        expect(after > stamp).toBe(true);
        expect(isStamp(after)).toBe(true);
        stamp = after;
      }
    }
    expect(isStamp(stampOf(tick(clockAt(0), 1e17)))).toBe(true);
    expect(isStamp(stampOf(tick(clockAt(0), -5)))).toBe(true);
  });

  it('are told from anything else', () => {
    for (const other of [undefined, null, 3, '', 'z'.repeat(27), {}]) {
      expect(isStamp(other)).toBe(false);
    }
    expect(randomName(12)).toMatch(/^[0-9a-z]{12}$/);
  });
});
