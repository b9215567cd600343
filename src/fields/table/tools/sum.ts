import type { Row } from '../answer.ts';

/** What is known of a row, so that a sum over all rows reads none of them again. */
export interface KnownRow {
  readonly row: Row;
  /** Whether anything is written in it. */
  readonly isAnswered: boolean;
}

/** The sum of a column over the rows in which something is written. */
interface Total {
  /** `null` when no row has a number in this column: that is not zero. */
  readonly sum: number | null;
  /** Rows that have a number in this column. */
  readonly given: number;
  /** Rows in which anything is written. */
  readonly asked: number;
}

/** Adds up a column. Text that is no number is not counted. */
export function addUp(rows: Iterable<KnownRow>, column: string): Total {
  const asked = [...rows].filter(({ isAnswered }) => isAnswered);
  const numbers = asked.map(({ row }) => row[column]).filter((value) => typeof value === 'number');
  return {
    sum: numbers.length > 0 ? numbers.reduce((sum, number) => sum + number, 0) : null,
    given: numbers.length,
    asked: asked.length,
  };
}
