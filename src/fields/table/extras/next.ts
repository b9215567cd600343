/** A row with the day its next action is planned for, `YYYY-MM-DD`, or a month or year. */
export interface Planned {
  readonly id: string;
  readonly date: string;
}

/** Rows that have a date, earliest first; those of one day stay in their own order. */
export function sortPlanned(
  ids: readonly string[],
  dateOf: (id: string) => string | null,
): Planned[] {
  return ids
    .flatMap((id) => {
      const date = dateOf(id);
      return date === null ? [] : [{ id, date }];
    })
    .sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)));
}

/** Where a date stands from today: a month that has begun is not past before it is over. */
export function standOf(date: string, today: string): 'past' | 'today' | 'ahead' {
  const day = today.slice(0, date.length);
  if (date === today) return 'today';
  return date < day ? 'past' : 'ahead';
}
