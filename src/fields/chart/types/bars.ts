import { drawBars } from '../bars.ts';
import type { BarsLayout } from '../bars.ts';
import { measuresOf } from '../measures.ts';
import { columnOf, namesOf, optionsOf, readRows } from '../reading.ts';
import { tableOf, toFullPath } from '../table.ts';
import type { Reading } from '../reading.ts';
import type { Drawing } from './index.ts';

function readBars(reading: Reading): BarsLayout {
  const { field, worksheet } = reading;
  const labels = (field.series ?? []).map(({ label }) => ({ label: label.text }));
  if (tableOf(field) === undefined) {
    const groups = (field.of ?? [])
      .flatMap((each) => measuresOf(reading, toFullPath(each, worksheet)))
      .map(({ label, read }) => ({ label, values: [read()] }));
    return { groups, series: [{ label: '' }] };
  }
  const series = field.series ?? [{ id: 'rows', label: { text: '' }, where: undefined }];
  const formulas = Object.fromEntries(series.map(({ id, where }) => [id, where]));
  const rows = readRows(reading, [field.group], formulas);
  const options = optionsOf(columnOf(reading, field.group)).map(({ label }) => label);
  const written = rows.flatMap((row) => row.words(field.group));
  const others = [...new Set(written)].filter((label) => !options.includes(label));
  const labelled = [...options, ...others];
  // Without groups yet, there is still room to write and to draw a few.
  const shown = labelled.length > 0 ? labelled : ['', '', ''];
  const groups = shown.map((label) => ({
    label,
    values: series.map(
      ({ id, where }) =>
        rows.filter(
          (row) =>
            row.words(field.group).includes(label) && (where === undefined || row.isTrue(id)),
        ).length,
    ),
  }));
  const heads = namesOf(reading, { item: field.group });
  return { groups, series: labels.length > 0 ? labels : [{ label: '' }], heads };
}

export function chart(reading: Reading): Drawing {
  const layout = readBars(reading);
  return { layout, draw: (tell) => drawBars(layout, tell) };
}
