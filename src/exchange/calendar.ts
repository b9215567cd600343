/** A calendar file (iCalendar, RFC 5545). Loaded when one is asked for: its library comes along. */
import createCalendar, {
  escape,
  ICalAlarmType,
  ICalEventClass,
  ICalEventTransparency,
} from 'ical-generator';

/** One day to stand in a calendar. */
export interface CalendarDay {
  /** The answer it comes from: the same answer is the same event, however often it is exported. */
  readonly path: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly words: string;
  /** What is said below the words, a line each. */
  readonly about: readonly string[];
  /** The address of the question, whole, on our own site. */
  readonly url?: string;
  readonly isPrivate: boolean;
  /** When it was last changed, in ms. */
  readonly changed: number;
}

/** What all days of a file share. */
export interface CalendarFrame {
  /** Id of the edition: two editions may have the same paths. */
  readonly edition: string;
  /** The name of the calendar, in the reader’s language. */
  readonly name: string;
  readonly locale: string;
  /** When the file is written, in ms. */
  readonly now: number;
}

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Nine in the morning of the day before, in seconds before the day begins. */
const NOTICE = 15 * 3600;

/**
 * Writes days as a calendar file: an event of a whole day for each, free time, with a quiet alarm
 * the day before. Imported again, a changed day takes the place of the one before.
 * @returns text in which lines end in CRLF and have 75 octets of UTF-8 at most
 */
export function composeCalendar(days: readonly CalendarDay[], frame: CalendarFrame): string {
  const { edition, name, locale, now } = frame;
  const calendar = createCalendar({
    // The library writes a name as it comes (11.1, November 2026).
    name: escape(clean(name), false),
    prodId: { company: 'Passerelle', product: 'Notebook', language: locale },
  });
  for (const { path, date, words, about, url, isPrivate, changed } of days) {
    const summary = clean(words);
    const next = new Date(Date.parse(date) + DAY);
    calendar.createEvent({
      id: `${path}@${edition}.passerelle`,
      sequence: Math.max(0, Math.floor(changed / MINUTE)),
      stamp: new Date(now),
      lastModified: new Date(changed),
      allDay: true,
      start: date,
      // The last day that can be written has none after it, and ends by itself.
      end: next.getUTCFullYear() > 9999 ? null : next,
      summary,
      description: clean(about.join('\n')),
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(isPrivate ? { class: ICalEventClass.PRIVATE } : {}),
      ...(url === undefined ? {} : { url }),
      alarms: [{ type: ICalAlarmType.display, triggerBefore: NOTICE, description: summary }],
    });
  }
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** Words without what a calendar file may not hold: halves of characters, and controls but lines. */
function clean(words: string): string {
  return words
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim();
}
