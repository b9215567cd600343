import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { precisionOf, tellDate } from '../../../src/workbook/date.ts';
import { control } from '../../../src/fields/date/control.ts';
import { parseDate, writeDate } from '../../../src/fields/date/parse.ts';

const days = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a date, as people type it', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['23/11/2026', '2026-11-23'],
    ['3.4.2026', '2026-04-03'],
    ['23 - 11 - 2026', '2026-11-23'],
    ['11/2026', '2026-11'],
    ['2026/11', '2026-11'],
    [' 2026 ', '2026'],
  ])('« %s » is %s', (typed, date) => {
    expect(parseDate(typed)).toBe(date);
  });

  it.each(['', 'bientôt', '31/02/2026', '13/2026', '23/11/26', '1/2/3/2026', '2026-11-', '/'])(
    'leaves « %s » as it is: it is no date',
    (typed) => {
      expect(parseDate(typed)).toBeUndefined();
    },
  );

  it('is found again in what was written from it', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(4, 7, 10), (day, length) => {
        const value = day.slice(0, length);
        expect(parseDate(writeDate(value))).toBe(value);
        expect(precisionOf(value)).toBe({ 4: 'year', 7: 'month', 10: 'day' }[length]);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const value = parseDate(typed);
        expect(value === undefined || precisionOf(value) !== undefined).toBe(true);
        expect(writeDate(typed)).toBeTypeOf('string');
      }),
    );
  });
});

describe('a date in words', () => {
  it('is written as precisely as it is known', () => {
    expect(tellDate('2026-11-23', 'fr')).toBe('23 novembre 2026');
    expect(tellDate('2026-11', 'fr')).toBe('novembre 2026');
    expect(tellDate('2026', 'fr')).toBe('2026');
  });

  it('stays as it was typed when no calendar has it', () => {
    expect(tellDate('2026-02-31', 'fr')).toBe('2026-02-31');
    expect(tellDate('au printemps', 'fr')).toBe('au printemps');
  });

  it('keeps a year of long ago in its century', () => {
    expect(tellDate('0026-11-23', 'fr')).not.toContain('1926');
  });
});

describe('the remark on a date', () => {
  const context = {
    field: { kind: 'date', id: 'end' },
    telling: {
      locale: 'fr',
      currency: 'EUR',
      say: (key: string) => key,
      answersOf: () => undefined,
      offered: () => [],
    },
  };

  it('asks for four digits when a calendar took two', () => {
    expect(control.remark?.('0026-11-23', context)).toBe('field.date-year');
    expect(control.remark?.('0026', context)).toBe('field.date-year');
  });

  it('says that words are kept and are no date', () => {
    expect(control.remark?.('au printemps', context)).toBe('field.not-a-date');
    expect(control.remark?.('2026-11', context)).toBe('');
    expect(control.remark?.(null, context)).toBe('');
  });
});
