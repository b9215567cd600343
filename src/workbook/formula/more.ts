import { mentions, unmentioned } from './mentions.ts';
import { learn, listOf, number, total } from './operations.ts';
import type { Form, More, Operation } from './operations.ts';
import { addDays, gaps, span } from './spans.ts';
import { compare, equal, fold } from './values.ts';
import type { Known } from './values.ts';

function texts(operands: readonly Known[]): string[] {
  return operands.flat().map((text) => (typeof text === 'string' ? text : ''));
}

/** `highest(n, id, number, id, number…)`: the ids of the n greatest numbers, and of those tied. */
const highest: Operation = ([most, ...pairs]) => {
  const named = pairs.flatMap((id, index) =>
    index % 2 === 0 ? [{ id, value: number(pairs[index + 1]) }] : [],
  );
  if (named.some(({ value }) => Number.isNaN(value))) return null;
  const sorted = named.sort((a, b) => compare(b.value, a.value));
  const least = sorted[Math.min(Math.floor(number(most)), sorted.length) - 1];
  return least
    ? sorted.filter(({ value }) => compare(value, least.value) >= 0).map(({ id }) => id)
    : [];
};

/** `weakest(least, a, b, c…)`: 1 for a→b, 2 for b→c; the first of those that are equally low. */
const weakest: Operation = ([least, ...counts]) => {
  let lowest = Infinity;
  let place: number | null = null;
  for (const [index, count] of counts.entries()) {
    const next = counts[index + 1];
    if (next === undefined || number(count) <= 0 || !(number(count) >= number(least))) continue;
    const rate = number(next) / number(count);
    if (Number.isNaN(rate)) return null;
    if (rate >= lowest) continue;
    lowest = rate;
    place = index + 1;
  }
  return place;
};

const running: Operation = ([list = [], start]) => {
  let sum = number(start);
  const sums = listOf(list).map((item) => (sum = total([sum, item])));
  return sums.every(Number.isFinite) ? sums : null;
};

const alike: Form = ([value], places, run) => {
  const place = places.at(-1);
  const own = run(value, places);
  if (own === null || !place) return null;
  return place.rows.filter((row) => equal(run(value, [...places, { ...place, row }]), own)).length;
};

const previous: Form = ([value], places, run) => {
  const place = places.at(-1);
  const row = place?.rows[place.rows.indexOf(place.row) - 1];
  return place && row ? run(value, [...places.slice(0, -1), { ...place, row }]) : null;
};

/**
 * The functions that few formulas need. Importing this module makes them known; a page does so
 * when a formula on it uses one (`usesMore`).
 */
export const more: More = {
  operations: {
    addDays,
    distinct: (operands) => new Set(operands.flat().map(fold)).size,
    entries: (operands) =>
      texts(operands).flatMap((text) =>
        text
          .split(/[,;\n]/)
          .map((entry) => entry.trim())
          .filter(Boolean),
      ),
    frequent: ([list = [], most = 10, times = 1]) => {
      const counts = new Map<string, number>();
      const count = (item: Known): number => counts.get(fold(item)) ?? 0;
      return listOf(list)
        .filter((item) => counts.set(fold(item), count(item) + 1) && count(item) === 1)
        .filter((item) => count(item) >= number(times))
        .sort((a, b) => count(b) - count(a))
        .slice(0, number(most));
    },
    gaps,
    highest,
    last: ([list = [], most]) => (number(most) >= 1 ? listOf(list).slice(-number(most)) : []),
    list: (operands) => operands.flat(),
    median: (operands) => {
      const list = operands
        .flat()
        .map(number)
        .sort((a, b) => a - b);
      const middle = (list.length - 1) / 2;
      return total([list[Math.floor(middle)], list[Math.ceil(middle)]]) / 2;
    },
    mentions,
    position: ([list = [], value]) =>
      listOf(list).findIndex((item) => equal(item, value)) + 1 || null,
    running,
    span,
    weakest,
    wordCount: (operands) =>
      texts(operands)
        .join(' ')
        .match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0,
  },
  forms: { alike, previous, unmentioned },
};

learn(more);
