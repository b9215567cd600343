import { drawRings } from '../rings.ts';
import type { RingsLayout } from '../rings.ts';
import { boundsOf, columnOf, endsOf, namesOf, optionsOf, readRows } from '../reading.ts';
import type { Reading } from '../reading.ts';
import type { Drawing } from './index.ts';

function readRings(reading: Reading): RingsLayout {
  const { name, ring = '', sector, ties } = reading.field;
  const closeness = columnOf(reading, ring);
  const [low, high] = boundsOf(closeness) ?? [1, 5];
  const people = readRows(reading, [name, sector], { ring: { ast: ['column', ring] } }).map(
    (row) => ({
      id: row.id,
      name: row.words(name).join(', '),
      ring: row.number('ring'),
      sector: row.words(sector)[0] ?? '',
      ties: row.picked(ties),
    }),
  );
  const heads = namesOf(reading, { item: name, ring, sector });
  const sectors = optionsOf(columnOf(reading, sector)).map(({ label }) => label);
  return { people, sectors, low, high, ends: endsOf(closeness), heads };
}

export function chart(reading: Reading): Drawing {
  const layout = readRings(reading);
  return { layout, draw: (tell) => drawRings(layout, tell) };
}
