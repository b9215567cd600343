import type { RuleId } from './rules.ts';
import type { Bilingual } from './words.ts';

/** A position in a file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning';

/** What is wrong in one place of the content, what was found there, and what to write instead. */
export interface Problem extends Place {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Path of the file, relative to the folder the command was called from. */
  readonly file: string;
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

/** A problem before it is known in which file it stands and how severe its rule is. */
export interface Finding {
  readonly rule: RuleId;
  readonly place: Place;
  readonly message: Bilingual;
  readonly hint: Bilingual;
}
