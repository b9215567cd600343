import type { Finding, Place, Problem } from '../workbook/problem.ts';
import type { Reading } from '../workbook/shape/index.ts';
import type { AnyKind } from '../workbook/kind.ts';
import type { Edition } from '../workbook/edition.ts';
import type { Locale, Text } from '../workbook/words.ts';
import { severityOf } from './rules.ts';

/** Sets a short text with emphasis and links in one language. */
export type SetProse = (
  source: string,
  locale: Locale,
  report: (finding: Finding) => void,
) => Text;

/** Gathers problems over all files, and remembers where each value was written. */
export interface Findings {
  add(file: string, finding: Finding): void;
  /** A reading whose findings go to this file. */
  readingOf(file: string): Reading;
  /** Where a value read from the content was written. */
  placeOf(value: object): { file: string; place: Place } | undefined;
  /** All problems, in the order of files, lines and columns. */
  sorted(): readonly Problem[];
}

export function gatherFindings(
  edition: Edition,
  kinds: ReadonlyMap<string, AnyKind>,
  setWords: (text: string, locale: Locale) => string,
  setProse: SetProse,
): Findings {
  const problems: Problem[] = [];
  const places = new WeakMap<object, { file: string; place: Place }>();

  const add = (file: string, finding: Finding) => {
    problems.push({
      rule: finding.rule,
      severity: severityOf(finding.rule),
      file,
      line: finding.place.line,
      column: finding.place.column,
      message: finding.message,
      hint: finding.hint,
    });
  };
  return {
    add,
    readingOf: (file) => ({
      locales: edition.locales,
      kinds,
      report: (finding) => add(file, finding),
      setWords: (text, locale) => setWords(text, locale),
      setProse(source, locale, place) {
        // Inside a YAML scalar the place of the scalar is the best that is known.
        return setProse(source, locale, (finding) => add(file, { ...finding, place }));
      },
      mark: (value, place) => places.set(value, { file, place }),
    }),
    placeOf: (value) => places.get(value),
    sorted: () =>
      [...problems].sort(
        (a, b) =>
          compare(a.file, b.file) ||
          a.line - b.line ||
          a.column - b.column ||
          compare(a.rule, b.rule),
      ),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
