/** A sum over rows, or `null` when none of them has a number: that is not zero. */
export type Sum = number | null;

/** Adds what is known; `null` when nothing is. */
export function addKnown(numbers: Iterable<number | null>): Sum {
  let sum: Sum = null;
  for (const number of numbers) if (number !== null) sum = (sum ?? 0) + number;
  return sum;
}

/**
 * Adds up numbers by group. The sums of all groups add up to the sum of all rows: a row whose
 * group is not among `groups` counts under null, as does one without a group.
 */
export function sumGroups(
  ids: readonly string[],
  groupOf: (id: string) => string | null,
  numberOf: (id: string) => number | null,
  groups: readonly string[],
): ReadonlyMap<string | null, Sum> {
  const known = new Set<string | null>(groups);
  const homeOf = (id: string) => {
    const group = groupOf(id);
    return known.has(group) ? group : null;
  };
  return new Map(
    [...groups, null].map((group) => [
      group,
      addKnown(ids.filter((id) => homeOf(id) === group).map(numberOf)),
    ]),
  );
}

/** What an amount of each month makes in a year. */
export function perYear(month: Sum): Sum {
  return month === null ? null : month * 12;
}
