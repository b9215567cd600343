/** The order with a row put in after another, or at the end. */
export function withRow(order: readonly string[], id: string, after?: string): string[] {
  const others = withoutRow(order, id);
  const place = after === undefined ? -1 : others.indexOf(after);
  return place < 0 ? [...others, id] : others.toSpliced(place + 1, 0, id);
}

/** The order without a row. */
export function withoutRow(order: readonly string[], id: string): string[] {
  return order.filter((each) => each !== id);
}

/** The order with a row one place up (-1) or down (1); the same at the end of the road. */
export function withRowMoved(order: readonly string[], id: string, by: -1 | 1): string[] {
  const from = order.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return [...order];
  return order.toSpliced(from, 1).toSpliced(to, 0, id);
}

/**
 * The order with a removed row put back: after the nearest row that stood before it in the order
 * `before` its removal, however the others have changed since.
 */
export function withRowRestored(
  order: readonly string[],
  id: string,
  before: readonly string[],
): string[] {
  const others = withoutRow(order, id);
  const earlier = before.slice(0, Math.max(before.indexOf(id), 0));
  const neighbour = earlier.findLast((each) => others.includes(each));
  return neighbour === undefined ? [id, ...others] : withRow(others, id, neighbour);
}
