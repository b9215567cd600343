/** The order with something put at a place, counted from 0; it is put there or moved there. */
export function withPlace(order: readonly string[], id: string, place: number): string[] {
  const others = without(order, id);
  return others.toSpliced(Math.max(0, Math.min(place, others.length)), 0, id);
}

/** The order without one of its items. */
export function without(order: readonly string[], id: string): string[] {
  return order.filter((each) => each !== id);
}

/**
 * The order with everything that an earlier one held: what is missing comes back after the
 * nearest item that stood before it, however the others have changed since.
 */
export function withRestored(order: readonly string[], before: readonly string[]): string[] {
  return before.reduce<string[]>(
    (all, id, at) => {
      if (all.includes(id)) return all;
      const neighbour = before.slice(0, at).findLast((each) => all.includes(each));
      return withPlace(all, id, neighbour === undefined ? 0 : all.indexOf(neighbour) + 1);
    },
    [...order],
  );
}
