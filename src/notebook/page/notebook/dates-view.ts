import { tagOf, tellDate, today } from '../../../workbook/date.ts';
import type { Telling } from '../../../workbook/kind.ts';
import { markPrivate } from './answers.ts';
import { collectDates, isDay, isPast } from './dates.ts';
import type { Reminder } from './dates.ts';
import { showList } from './list.ts';
import type { Item } from './list.ts';
import { findPart, make } from './make.ts';
import type { NotebookPage } from './open.ts';

/** My dates: those to come in their order, then those gone by, the latest first. */
export function showDates(page: NotebookPage): void {
  const now = today();
  const all = collectDates(page);
  const ahead = all.filter((reminder) => !isPast(reminder, now));
  const past = all.filter((reminder) => isPast(reminder, now)).reverse();
  const inFile = ahead.filter(isDay);
  showList(
    findPart('dates-ahead'),
    ahead.map((reminder) => dateItem(reminder, now, page.telling)),
  );
  showList(
    findPart('dates-past'),
    past.map((reminder) => dateItem(reminder, now, page.telling)),
  );
  findPart('dates-empty').hidden = all.length > 0;
  findPart('dates-none-ahead').hidden = ahead.length > 0 || past.length === 0;
  findPart('dates-past-section').hidden = past.length === 0;
  findPart('dates-tools').hidden = inFile.length === 0;
  findPart('dates-vague').hidden = inFile.length === ahead.length;
  findPart('dates-private').hidden = !inFile.some(({ isPrivate }) => isPrivate);
}

/** A date in words: “Monday 15 March 2027”, “today, 15 March 2027”, “in March 2027”. */
export function tellDay(date: string, now: string, { say, locale }: Telling): string {
  const words = tellDate(date, locale);
  if (!isDay({ date })) return say('dates.in', { date: words });
  if (date === now) return say('dates.today', { date: words });
  const weekday = new Intl.DateTimeFormat(tagOf(locale), { weekday: 'long', timeZone: 'UTC' });
  return `${weekday.format(new Date(date))} ${words}`;
}

function dateItem(reminder: Reminder, now: string, telling: Telling): Item {
  const { path, date, words, column, worksheet, href, isPrivate } = reminder;
  const when = tellDay(date, now, telling);
  const canSave = isDay(reminder) && !isPast(reminder, now);
  const about = [column, worksheet].filter(Boolean).join(' · ');
  return {
    key: path,
    model: { when, words, about, href, isPrivate, canSave },
    draw: () => {
      const state = make('p', { class: 'entry-state' }, about);
      if (isPrivate) state.append(' ', markPrivate(telling));
      const item = make(
        'li',
        { class: 'dates-item', ...(isPrivate ? { 'data-private': '' } : {}) },
        make('p', { class: 'dates-when' }, make('time', { datetime: date }, when)),
        make('div', {}, make('p', {}, make('a', { href }, words)), state),
      );
      if (canSave) item.append(makeSaving(path, when, words, telling));
      return item;
    },
  };
}

/** The button of one date: the room above this one, which writes the file, answers it. */
function makeSaving(path: string, date: string, words: string, { say }: Telling): HTMLElement {
  const rest = make('span', { class: 'visually-hidden' }, say('dates.add-which', { date, words }));
  return make(
    'button',
    { type: 'button', class: 'button-quiet no-print', 'data-date-save': path },
    make('span', {}, say('dates.add'), ' ', rest),
  );
}
