/** The buttons beside my dates, on the notebook’s page: the reader takes them away as a file. */
import { handOver } from '../notebook/page/hand-over.ts';
import { loadAtlas } from '../notebook/page/manifest.ts';
import { collectDates, isDay, isPast } from '../notebook/page/notebook/dates.ts';
import { findPart, tell } from '../notebook/page/notebook/make.ts';
import { withAtlas } from '../notebook/page/notebook/open.ts';
import { openPage } from '../notebook/page/page.ts';
import { today } from '../workbook/date.ts';

const page = openPage();

/** Hands over all dates to come, or one of them; says how that went. */
async function saveDates(path?: string): Promise<void> {
  const { data, telling } = page;
  const { say, locale } = telling;
  const said = findPart('dates-said');
  try {
    const [{ composeCalendar }, atlas] = await Promise.all([
      import('./calendar.ts'),
      loadAtlas(page),
    ]);
    const day = today();
    const now = Date.now();
    const days = collectDates(withAtlas(page, atlas))
      .filter((reminder) => isDay(reminder) && !isPast(reminder, day))
      .filter((reminder) => path === undefined || reminder.path === path)
      .map(({ column, worksheet, href, changed = now, ...reminder }) => ({
        ...reminder,
        about: [worksheet, column].filter(Boolean),
        url: new URL(href, location.href).href,
        changed,
      }));
    const frame = { edition: data.edition.id, name: say('dates.title'), locale, now };
    const name = `passerelle-dates-${day}.ics`;
    handOver(composeCalendar(days, frame), name, 'text/calendar;charset=utf-8');
    tell(said, say('dates.saved', { name, count: days.length }));
  } catch {
    tell(said, say('dates.failed'));
  }
}

findPart('dates-save').addEventListener('click', () => void saveDates());
findPart('dates-ahead').addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('[data-date-save]') : null;
  const path = button?.getAttribute('data-date-save');
  if (path) void saveDates(path);
});
