import { drawTimeline } from '../timeline.ts';
import type { TimelineLayout } from '../timeline.ts';
import { columnOf, namesOf, optionsOf, readRows } from '../reading.ts';
import type { Reading } from '../reading.ts';
import type { Drawing } from './index.ts';

function readTimeline(reading: Reading): TimelineLayout {
  const { field } = reading;
  const { begin, end, name, lane, gap } = field;
  const today = reading.compute({ ast: ['today'] }).value;
  const periods = readRows(reading, [begin, end, name, lane]).map((row) => ({
    name: row.words(name).join(', '),
    begin: row.date(begin),
    end: row.date(end),
    lane: row.words(lane).join(', '),
  }));
  const offered = optionsOf(columnOf(reading, lane)).map(({ label }) => label);
  const written = periods.map((period) => period.lane).filter((each) => each !== '');
  return {
    periods,
    lanes: lane === undefined ? [''] : [...new Set([...offered, ...written])],
    gap,
    heads: namesOf(reading, { item: name, lane, begin, end }),
    today: typeof today === 'object' && today !== null && 'date' in today ? today.date : '2000',
  };
}

export function chart(reading: Reading): Drawing {
  const layout = readTimeline(reading);
  return { layout, draw: (tell) => drawTimeline(layout, tell) };
}
