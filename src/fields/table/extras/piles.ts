/** One column of the board; `id` is null for rows without a choice. */
export interface Pile {
  readonly id: string | null;
  readonly rows: readonly string[];
}

/**
 * Deals rows into the piles of a board. Rows without a choice come first, if there are any; a
 * choice that is no longer offered has a pile of its own at the end. Every row is in one pile.
 * @param piles ids of the choices offered, in order; all of them are there, even empty
 */
export function dealRows(
  ids: readonly string[],
  choiceOf: (id: string) => string | null,
  piles: readonly string[],
): Pile[] {
  const dealt = new Map<string | null, string[]>(piles.map((id) => [id, []]));
  for (const id of ids) {
    const pile = choiceOf(id);
    dealt.set(pile, [...(dealt.get(pile) ?? []), id]);
  }
  const unsorted = dealt.get(null);
  dealt.delete(null);
  const all = [...dealt].map(([id, rows]) => ({ id, rows }));
  return unsorted ? [{ id: null, rows: unsorted }, ...all] : all;
}
