import { drawScatter } from '../scatter.ts';
import type { ScatterLayout } from '../scatter.ts';
import type { Side } from '../scatter.ts';
import { namesOf, readRows } from '../reading.ts';
import type { Reading } from '../reading.ts';
import type { Drawing } from './index.ts';

function readScatter(reading: Reading): ScatterLayout {
  const { name, across, up, zones = [] } = reading.field;
  const spots = readRows(reading, [name], { across: across?.value, up: up?.value }).map((row) => ({
    name: row.words(name).join(', '),
    x: row.number('across'),
    y: row.number('up'),
  }));
  const toSide = (side: typeof across): Side => ({
    label: side?.label.text ?? '',
    low: side?.low ?? 0,
    high: side?.high ?? 1,
  });
  return {
    spots,
    across: toSide(across),
    up: toSide(up),
    heads: namesOf(reading, { item: name }),
    zones: Object.fromEntries(zones.map(({ id, label }) => [id, label.text])),
  };
}

export function chart(reading: Reading): Drawing {
  const layout = readScatter(reading);
  return { layout, draw: (tell) => drawScatter(layout, tell) };
}
