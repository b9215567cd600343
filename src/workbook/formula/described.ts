import type { Bilingual } from '../words.ts';

/**
 * What an operand may be. `value` is anything but a table; `id` an id of the field's words; `row`
 * a value computed in a row; `numbers` and `spans` lists of these; `field` a field that is a
 * number; `word` a word as it is written, with or without quotes.
 */
export type Parameter =
  | 'number'
  | 'date'
  | 'boolean'
  | 'text'
  | 'list'
  | 'value'
  | 'id'
  | 'column'
  | 'row'
  | 'numbers'
  | 'spans'
  | 'field'
  | 'word';

/** A function of the formula language, as authors and the check know it. */
export interface FunctionDescription {
  readonly signature: string;
  /**
   * What it takes from each row when its first operand is a table or a column: `rows` counts
   * them, otherwise the types it accepts. A condition may follow. Absent: it takes no rows.
   */
  readonly rows?: 'rows' | readonly ('number' | 'date' | 'any')[];
  /** What it takes when its first operand is no table and no column. */
  readonly parameters: readonly Parameter[];
  /** How many of the last parameters may be left out. */
  readonly optional?: number;
  /** Whether the last parameter may be repeated. */
  readonly repeats?: boolean;
  /** `same`: the type of what it was given. */
  readonly gives: 'number' | 'date' | 'boolean' | 'list' | 'words' | 'span' | 'same';
  /** What the list holds that it gives, when that does not follow from its operands. */
  readonly items?: 'number' | 'text' | 'span';
  readonly description: Bilingual;
}

/** The description of a function in both languages. */
export const describe = (fr: string, en: string): { description: Bilingual } => ({
  description: { fr, en },
});
