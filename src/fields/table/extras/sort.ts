/** What a cell is sorted by: a number, words, or nothing when it is empty. */
export type SortKey = number | string | null;

/** Numbers first, then words; what is empty comes last in both directions. */
function rankOf(key: SortKey): number {
  if (key === null) return 2;
  return typeof key === 'number' ? 0 : 1;
}

/**
 * Sorts rows by what a cell of each holds. Rows that are equal stay in the order given, and every
 * row is there once, whatever the keys are.
 * @param locale for words: `é` stands beside `e`, and 10 after 9
 */
export function sortIds(
  ids: readonly string[],
  keyOf: (id: string) => SortKey,
  isDescending: boolean,
  locale: string,
): string[] {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const keys = new Map(ids.map((id) => [id, keyOf(id)]));
  const compare = (one: SortKey, other: SortKey): number => {
    const ranks = rankOf(one) - rankOf(other);
    if (ranks !== 0) return one === null || other === null ? ranks : isDescending ? -ranks : ranks;
    const order =
      typeof one === 'number' && typeof other === 'number'
        ? Math.sign(one - other)
        : collator.compare(String(one), String(other));
    return isDescending ? -order : order;
  };
  return [...keys.keys()].sort((a, b) => compare(keys.get(a) ?? null, keys.get(b) ?? null));
}

/** A text without capitals and accents, for looking in it. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether a text holds every word that is looked for, in any order. */
export function holdsWords(text: string, query: string): boolean {
  const folded = foldText(text);
  return foldText(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

/**
 * The order in which a view shows rows that have changed since it was made: those it knows stay
 * where they are, new ones come last. Every row of `ids` is there once.
 */
export function followView(view: readonly string[], ids: readonly string[]): string[] {
  const wanted = new Set(ids);
  return [...new Set([...view.filter((id) => wanted.has(id)), ...ids])];
}
