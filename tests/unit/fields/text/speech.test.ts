import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, secondsOf, wordsFor } from '../../../../src/fields/text/speech/length.ts';
import {
  FASTEST,
  measurePace,
  readPace,
  SLOWEST,
  USUAL_PACE,
} from '../../../../src/fields/text/speech/pace.ts';
import { countWords } from '../../../../src/fields/text/words.ts';
import { readWords } from '../../content/texts.ts';

const paces = fc.integer({ min: SLOWEST, max: FASTEST });

describe('how long a text takes to be said', () => {
  it('is told in whole seconds, at a pace in words a minute', () => {
    expect(secondsOf(0, USUAL_PACE)).toBe(0);
    expect(secondsOf(1, USUAL_PACE)).toBe(1);
    expect(secondsOf(140, 140)).toBe(60);
    expect(secondsOf(45, 140)).toBe(19);
    expect(secondsOf(45, 90)).toBe(30);
  });

  it('is never negative and always a number', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), paces, (words, pace) => {
        expect(secondsOf(words, pace)).toBeGreaterThanOrEqual(0);
        expect(Number.isInteger(secondsOf(words, pace))).toBe(true);
      }),
    );
  });

  it('is what was aimed for within fifteen percent on either side, edges included', () => {
    expect([16, 17, 20, 23, 24].map((seconds) => judge(seconds, 20))).toEqual([
      'short',
      'within',
      'within',
      'within',
      'long',
    ]);
    expect([50, 51, 69, 70].map((seconds) => judge(seconds, 60))).toEqual([
      'short',
      'within',
      'within',
      'long',
    ]);
    expect([101, 102, 138, 139].map((seconds) => judge(seconds, 120))).toEqual([
      'short',
      'within',
      'within',
      'long',
    ]);
  });

  it('is called a little long up to half as much again, and well over beyond', () => {
    expect(judge(30, 20)).toBe('long');
    expect(judge(31, 20)).toBe('very-long');
  });

  it('never gets a milder verdict by growing', () => {
    const order = ['short', 'within', 'long', 'very-long'];
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 5, max: 600 }), (seconds, target) => {
        const [now, next] = [judge(seconds, target), judge(seconds + 1, target)];
        expect(order.indexOf(next)).toBeGreaterThanOrEqual(order.indexOf(now));
        expect(judge(target, target)).toBe('within');
      }),
    );
  });

  it('asks for words to the nearest five', () => {
    expect([15, 20, 30, 60, 120].map((seconds) => wordsFor(seconds))).toEqual([
      35, 45, 70, 140, 280,
    ]);
    expect(wordsFor(5, SLOWEST)).toBe(5);
  });
});

describe('the pace of a reader', () => {
  it('is measured by reading aloud', () => {
    expect(measurePace(141, 60)).toEqual({ type: 'kept', pace: 141 });
    expect(measurePace(140, 70)).toEqual({ type: 'kept', pace: 120 });
  });

  it('is kept at its bounds, with what was read, when it lies a little beyond', () => {
    expect(measurePace(80, 60)).toEqual({ type: 'kept', pace: 80 });
    expect(measurePace(79, 60)).toEqual({ type: 'bounded', pace: 80, read: 79 });
    expect(measurePace(220, 60)).toEqual({ type: 'kept', pace: 220 });
    expect(measurePace(221, 60)).toEqual({ type: 'bounded', pace: 220, read: 221 });
  });

  it('is not taken from a reading that was not one', () => {
    expect(measurePace(140, 2)).toEqual({ type: 'short' });
    expect(measurePace(140, 0)).toEqual({ type: 'short' });
    expect(measurePace(140, -3)).toEqual({ type: 'short' });
    expect(measurePace(140, 3600)).toEqual({ type: 'long' });
  });

  it('lies between its bounds, whatever was measured', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.double(), (words, seconds) => {
        const measure = measurePace(words, seconds);
        if (!('pace' in measure)) return;
        expect(measure.pace).toBeGreaterThanOrEqual(SLOWEST);
        expect(measure.pace).toBeLessThanOrEqual(FASTEST);
      }),
    );
  });

  it('is read from whatever a notebook holds: a pace, or none', () => {
    expect(readPace(152.4)).toBe(152);
    expect(readPace(3)).toBe(SLOWEST);
    expect(readPace(9999)).toBe(FASTEST);
    for (const value of [undefined, null, '152', NaN, Infinity, [152], {}])
      expect(readPace(value)).toBeUndefined();
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const pace = readPace(value);
        expect(pace === undefined || (pace >= SLOWEST && pace <= FASTEST)).toBe(true);
      }),
    );
  });

  it.each(['fr', 'en'])('is measured on about 140 words (%s)', (locale) => {
    const count = countWords(readWords(locale).get('speech.passage') ?? '');
    expect(Math.abs(count - 140)).toBeLessThanOrEqual(10);
  });
});
