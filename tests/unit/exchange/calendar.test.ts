import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { composeCalendar } from '../../../src/exchange/calendar.ts';
import type { CalendarDay } from '../../../src/exchange/calendar.ts';

const frame = {
  edition: 'passerelle',
  name: 'Mes dates',
  locale: 'fr',
  now: Date.UTC(2026, 10, 23, 9, 30),
};

const day: CalendarDay = {
  path: 'sheet.interview',
  date: '2027-03-15',
  words: 'Mon entretien',
  about: ['Fiche', 'Le'],
  isPrivate: false,
  changed: Date.UTC(2026, 10, 20, 8),
};

/** The last day that can be written with four figures for the year. */
const LAST = Date.UTC(9999, 11, 31);

const days = fc.uniqueArray(
  fc.record({
    path: fc.stringMatching(/^[a-z]{1,8}\.[a-z]{1,8}(\.[a-z0-9]{1,8}){0,2}$/),
    date: fc
      .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    words: fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme' })),
    about: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 2 }),
    isPrivate: fc.boolean(),
    changed: fc.integer({ min: 0, max: frame.now }),
  }),
  { selector: ({ path }) => path, maxLength: 6 },
);

/** A calendar file as another program reads it. */
function parse(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      component,
      uid: event.uid,
      date: event.startDate.toString(),
      isAllDay: event.startDate.isDate,
      end: event.endDate.toString(),
      words: event.summary,
      about: event.description,
    };
  });
}

/** What stays of words: lines as lines, no control characters, no halves of characters. */
function keep(words: string): string {
  return words
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim();
}

describe('a calendar file', () => {
  it('is read back by another program with the same days and the same words', () => {
    fc.assert(
      fc.property(days, fc.string({ unit: 'grapheme' }), (written, name) => {
        const text = composeCalendar(written, { ...frame, name });
        const read = parse(text);
        expect(read.map(({ date, words }) => [date, words ?? ''])).toEqual(
          written.map(({ date, words }) => [date, keep(words)]),
        );
        expect(read.every(({ isAllDay }) => isAllDay)).toBe(true);
        expect(read.map(({ about }) => about ?? '')).toEqual(
          written.map(({ about }) => keep(about.join('\n'))),
        );
        const nextDays = read.map(({ date }) => Date.parse(date) + 86_400_000);
        expect(read.map(({ end }) => Date.parse(end.replace(/^\+/, '')))).toEqual(
          nextDays.map((time): unknown => (time > LAST ? expect.anything() : time)),
        );
      }),
    );
  });

  it('has no line above 75 octets, and ends each in CRLF', () => {
    fc.assert(
      fc.property(days, (written) => {
        const text = composeCalendar(written, frame);
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const widths = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
        expect(Math.max(...widths)).toBeLessThanOrEqual(75);
      }),
    );
  });

  it('folds between characters, never inside one', () => {
    const words = '🧭é'.repeat(60);
    const lines = composeCalendar([{ ...day, words }], frame).split('\r\n');
    expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(3);
    expect(lines.every((line) => line.isWellFormed())).toBe(true);
  });

  it('names an event by its answer, so that the same answer is the same event later', () => {
    const later = { ...day, date: '2027-04-01', words: 'Reporté', changed: frame.now };
    const [before, after] = [day, later].map((each, index) => {
      const [event] = parse(composeCalendar([each], { ...frame, now: frame.now + index }));
      return event;
    });
    expect(after?.uid).toBe(before?.uid);
    expect(before?.uid).toBe('sheet.interview@passerelle.passerelle');
    const sequences = [before, after].map((event) =>
      Number(event?.component.getFirstPropertyValue('sequence')),
    );
    expect(sequences[1]).toBeGreaterThan(sequences[0] ?? 0);
    const [other] = parse(composeCalendar([day], { ...frame, edition: 'firm' }));
    expect(other?.uid).not.toBe(before?.uid);
  });

  it('holds whole days of free time with an alarm at nine the day before', () => {
    const text = composeCalendar(
      [{ ...day, url: 'https://passerelle.example/f/#sheet.interview', isPrivate: true }],
      frame,
    );
    expect(text.split('\r\n')).toEqual(
      expect.arrayContaining([
        'X-WR-CALNAME:Mes dates',
        'DTSTAMP:20261123T093000Z',
        'DTSTART;VALUE=DATE:20270315',
        'DTEND;VALUE=DATE:20270316',
        'SUMMARY:Mon entretien',
        'DESCRIPTION:Fiche\\nLe',
        'TRANSP:TRANSPARENT',
        'LAST-MODIFIED:20261120T080000Z',
        'URL;VALUE=URI:https://passerelle.example/f/#sheet.interview',
        'CLASS:PRIVATE',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'TRIGGER:-PT15H',
      ]),
    );
    expect(composeCalendar([day], frame)).not.toMatch(/https?:|CLASS/);
  });
});
