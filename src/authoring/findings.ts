import type { Finding, Place, Problem } from '../workbook/problem.ts';
import type { PlaceAt, Reading, ScalarSource } from '../workbook/shape/index.ts';
import type { AnyKind } from '../workbook/kind.ts';
import type { Edition } from '../workbook/edition.ts';
import type { Locale, Text } from '../workbook/words.ts';
import { severityOf } from '../workbook/rules.ts';

/** Sets a short text with emphasis and links in one language. */
export type SetProse = (source: string, locale: Locale, report: (finding: Finding) => void) => Text;

/** Where a value of the content was written. */
interface Origin {
  readonly file: string;
  readonly place: Place;
  readonly placeAt?: PlaceAt | undefined;
}

/** Gathers problems over all files, and remembers where each value was written. */
export interface Findings {
  add(file: string, finding: Finding): void;
  /** A reading whose findings go to this file. */
  readingOf(file: string): Reading;
  /** Where a value read from the content was written. */
  placeOf(value: object): Origin | undefined;
  /** All problems, in the order of files, lines and columns, none of them twice. */
  sorted(): readonly Problem[];
}

export function gatherFindings(
  edition: Pick<Edition, 'locales' | 'rules'>,
  kinds: ReadonlyMap<string, AnyKind>,
  setWords: (text: string, locale: Locale) => string,
  setProse: SetProse,
): Findings {
  const problems = new Map<string, Problem>();
  const origins = new WeakMap<object, Origin>();

  const add = (file: string, { rule, place, message, hint }: Finding) => {
    const { line, column } = place;
    const key = JSON.stringify([file, line, column, rule, message.en]);
    const severity = severityOf(rule, edition.rules);
    if (severity === 'off' || problems.has(key)) return;
    problems.set(key, { rule, severity, file, line, column, message, hint });
  };
  return {
    add,
    readingOf: (file) => ({
      locales: edition.locales,
      kinds,
      report: (finding) => add(file, finding),
      setWords: (text, locale) => setWords(text, locale),
      setProse: (text, locale, written) =>
        setProse(text, locale, (finding) =>
          add(file, { ...finding, place: placeWithin(text, finding.place, written) }),
        ),
      mark: (value, place, placeAt) => origins.set(value, { file, place, placeAt }),
    }),
    placeOf: (value) => origins.get(value),
    sorted: () =>
      [...problems.values()].sort(
        (a, b) =>
          compare(a.file, b.file) ||
          a.line - b.line ||
          a.column - b.column ||
          compare(a.rule, b.rule),
      ),
  };
}

/** The place in the file of a place within a text, which was trimmed since it was written. */
function placeWithin(text: string, { line, column }: Place, written: ScalarSource): Place {
  const before = text.split('\n').slice(0, line - 1);
  const start = before.reduce((sum, each) => sum + each.length + 1, 0);
  const trimmed = Math.max(0, written.text.indexOf(text));
  return written.placeAt?.(trimmed + start + column - 1) ?? written.place;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
