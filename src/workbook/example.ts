import type { Json } from './kind.ts';
import type { Words } from './words.ts';

/** A worksheet filled in by an example person, marked as such. */
export interface Example {
  /** Id of the worksheet. */
  readonly worksheet: string;
  /** Who it is: “Example: Awa, care assistant”. */
  readonly person: Words;
  /**
   * Answers by field id, as a notebook holds them, rows of a table in a list; where they are
   * words, a map of languages.
   */
  readonly answers: Readonly<Record<string, Json>>;
}
