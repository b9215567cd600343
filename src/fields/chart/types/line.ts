import { drawLevels } from '../line.ts';
import type { LineLayout } from '../moments.ts';
import { onlyColumn } from '../measures.ts';
import { boundsOf, namesOf, readRows, toNumber } from '../reading.ts';
import { tableOf } from '../table.ts';
import type { Reading } from '../reading.ts';
import type { Drawing } from './index.ts';

/** Levels are counted on few steps; what has more is an amount. */
const MOST_LEVELS = 20;

function readLine(reading: Reading): LineLayout {
  const { field } = reading;
  const series = field.series ?? [];
  const labels = series.map(({ label }) => ({ label: label.text }));
  const isDated = tableOf(field) !== undefined;
  const column = series.map(({ value }) => onlyColumn(reading, value)).find(Boolean);
  const limits = boundsOf(column);
  // A limit far off is a guard against slips of the hand: nobody’s answers fill it.
  const bounds = limits && limits[1] - limits[0] <= MOST_LEVELS ? limits : undefined;
  const [low, high] = [field.low ?? bounds?.[0], field.high ?? bounds?.[1]];
  if (!isDated) {
    const lists = series.map(({ value }) => {
      const list = value ? reading.compute(value).value : null;
      return (list === null ? [] : [list].flat()).map(toNumber);
    });
    const length = Math.max(0, ...lists.map((list) => list.length));
    const moments = Array.from({ length }, (_, index) => ({
      name: '',
      when: null,
      levels: lists.map((list) => list[index] ?? null),
    }));
    return { series: labels, moments, isDated, low, high };
  }
  const formulas = Object.fromEntries(series.map(({ id, value }) => [id, value]));
  const moments = readRows(reading, [field.name, field.when], formulas).map((row) => ({
    name: row.words(field.name).join(', '),
    when: row.date(field.when),
    levels: series.map(({ id }) => row.number(id)),
  }));
  const heads = namesOf(reading, { item: field.name, when: field.when });
  return { series: labels, moments, isDated, low, high, heads };
}

export function chart(reading: Reading): Drawing {
  const layout = readLine(reading);
  return { layout, draw: (tell) => drawLevels(layout, tell) };
}
