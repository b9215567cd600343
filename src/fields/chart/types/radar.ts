import { measuresOf, onlyColumn } from '../measures.ts';
import { drawRadar } from '../radar.ts';
import type { Axis, RadarLayout } from '../radar.ts';
import { boundsOf, namesOf, readRows } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { tableOf, toFullPath } from '../table.ts';
import { scaleAround } from '../ticks.ts';
import type { Drawing } from './index.ts';

/** An axis that begins at zero, unless the chart says otherwise: what is small stays small. */
function toAxis(
  label: string,
  bounds: readonly [number, number] | undefined,
  values: readonly (number | null)[],
  { low, high }: { readonly low?: number; readonly high?: number },
): Axis {
  const known = values.filter((value) => value !== null);
  const around = bounds ? { low: bounds[0], high: bounds[1] } : scaleAround([...known, 0]);
  return { label, low: low ?? Math.min(0, around.low), high: high ?? around.high };
}

function readFields(reading: Reading): RadarLayout {
  const { field, worksheet } = reading;
  const own = field.of ? [{ label: { text: '' }, of: field.of }] : [];
  const series = (field.series?.some(({ of }) => of) ? field.series : own).map((each) => ({
    label: each.label.text,
    measures: (each.of ?? []).flatMap((path) => measuresOf(reading, toFullPath(path, worksheet))),
  }));
  const count = Math.max(0, ...series.map(({ measures }) => measures.length));
  const read = series.map(({ label, measures }) => ({
    label,
    values: Array.from({ length: count }, (_, index) => measures[index]?.read() ?? null),
  }));
  const axes = Array.from({ length: count }, (_, index) => {
    // Fields of another worksheet may not be known here: the first that is known names the axis.
    const all = series.flatMap(({ measures }) => measures[index] ?? []);
    const known = all.find(({ bounds }) => bounds) ?? all[0];
    const values =
      field.low !== undefined && field.high !== undefined
        ? []
        : read.flatMap((each) => each.values);
    return toAxis(known?.label ?? '', known?.bounds, values, field);
  });
  return { axes, series: read };
}

function readTable(reading: Reading): RadarLayout {
  const { field } = reading;
  const series = field.series ?? [];
  const formulas = {
    ...Object.fromEntries(series.map(({ id, value }) => [id, value])),
    '#order': field.order,
  };
  const rows = readRows(reading, [field.name], formulas).filter(
    (row) => row.words(field.name).length > 0,
  );
  const ordered = field.order
    ? rows.toSorted(
        (one, other) =>
          (other.number('#order') ?? -Infinity) - (one.number('#order') ?? -Infinity) || 0,
      )
    : rows;
  const kept = ordered.slice(0, field.keep ?? 12);
  const read = series.map(({ id, label }) => ({
    label: label.text,
    values: kept.map((row) => row.number(id)),
  }));
  const bounds = series.map(({ value }) => boundsOf(onlyColumn(reading, value))).find(Boolean);
  const values = read.flatMap((each) => each.values);
  // Without rows there is still paper to draw on, one axis for each row that would be kept.
  const names =
    kept.length > 0
      ? kept.map((row) => row.words(field.name).join(', '))
      : Array.from({ length: field.keep ?? 6 }, () => '');
  const axes = names.map((name) => toAxis(name, bounds, values, field));
  return { axes, series: read, heads: namesOf(reading, { item: field.name }) };
}

/** Reads a radar: over fields, or over the rows of a table. */
export function chart(reading: Reading): Drawing {
  const layout = tableOf(reading.field) === undefined ? readFields(reading) : readTable(reading);
  return { layout, draw: (tell) => drawRadar(layout, tell) };
}
