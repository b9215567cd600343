import type { Finding, Place, Problem } from '../workbook/problem.ts';
import type { PlaceAt, Reading, ScalarSource } from '../workbook/shape/index.ts';
import type { AnyKind } from '../workbook/kind.ts';
import type { Edition } from '../workbook/edition.ts';
import type { Reference, ReferenceKind } from './markdown/index.ts';
import type { Locale, Text } from '../workbook/words.ts';
import { severityOf } from '../workbook/rules.ts';

/** Sets a short text with emphasis and links in one language; `remove` is told of links lost. */
export type SetProse = (
  source: string,
  locale: Locale,
  report: (finding: Finding) => void,
  remove: (reference: Reference) => void,
) => Text;

/** A link whose target the edition hides: its words are all that is left of it. */
export interface RemovedReference extends Place {
  readonly file: string;
  readonly kind: ReferenceKind;
  readonly id: string;
  /** The words of the link; absent where a worksheet itself stood there. */
  readonly words?: string;
}

/** Where a value of the content was written. */
interface Origin {
  readonly file: string;
  readonly place: Place;
  readonly placeAt?: PlaceAt | undefined;
}

/** Words found in a file, and the languages they are written in. */
export interface CountedText {
  readonly file: string;
  readonly place: Place;
  readonly languages: readonly Locale[];
  readonly text: string;
}

/** Gathers problems over all files, and remembers where each value was written. */
export interface Findings {
  add(file: string, finding: Finding): void;
  /** Notes a link to what the edition hides. */
  addRemoved(file: string, reference: Reference): void;
  /** A reading whose findings go to this file. */
  readingOf(file: string): Reading;
  /** Where a value read from the content was written. */
  placeOf(value: object): Origin | undefined;
  /** All words in several languages that were read, each place once. */
  texts(): readonly CountedText[];
  /** The links that lead to what the edition hides, in the order of files and lines. */
  removed(): readonly RemovedReference[];
  /** All problems, in the order of files, lines and columns, none of them twice. */
  sorted(): readonly Problem[];
}

/**
 * Gathers the problems of an edition’s files.
 * @param neededIn the languages that a file has to be in, where it is not all of the edition’s
 */
export function gatherFindings(
  edition: Pick<Edition, 'locales' | 'rules'>,
  kinds: ReadonlyMap<string, AnyKind>,
  setWords: (text: string, locale: Locale) => string,
  setProse: SetProse,
  neededIn?: (file: string) => readonly Locale[],
): Findings {
  const texts = new Map<string, CountedText>();
  const problems = new Map<string, Problem>();
  const origins = new WeakMap<object, Origin>();
  const removed: RemovedReference[] = [];

  const add = (file: string, { rule, place, message, hint }: Finding) => {
    const { line, column } = place;
    const key = JSON.stringify([file, line, column, rule, message.en]);
    const severity = severityOf(rule, edition.rules);
    if (severity === 'off' || problems.has(key)) return;
    problems.set(key, { rule, severity, file, line, column, message, hint });
  };
  const addRemoved = (file: string, { kind, id, words, line, column }: Reference) => {
    removed.push({ file, line, column, kind, id, ...(words === undefined ? {} : { words }) });
  };
  return {
    add,
    addRemoved,
    readingOf: (file) => ({
      locales: edition.locales,
      ...(neededIn ? { told: neededIn(file) } : {}),
      kinds,
      report: (finding) => add(file, finding),
      count: (place, languages, text) =>
        texts.set(`${file}:${place.line}:${place.column}`, { file, place, languages, text }),
      setWords: (text, locale) => setWords(text, locale),
      setProse: (text, locale, written) =>
        setProse(
          text,
          locale,
          (finding) => add(file, { ...finding, place: placeWithin(text, finding.place, written) }),
          (reference) => {
            const place = placeWithin(text, reference, written);
            addRemoved(file, { ...reference, ...place });
          },
        ),
      mark: (value, place, placeAt) => origins.set(value, { file, place, placeAt }),
    }),
    placeOf: (value) => origins.get(value),
    texts: () => [...texts.values()],
    removed: () =>
      removed.toSorted((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column),
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
