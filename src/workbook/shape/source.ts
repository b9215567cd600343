import type { Finding, Place } from '../problem.ts';
import type { Locale, Text } from '../words.ts';
import type { AnyKind } from '../kind.ts';

/** A value of an authored file with its place, whatever the file's syntax was. */
export type Source = MapSource | ListSource | ScalarSource;

export interface MapSource {
  readonly type: 'map';
  readonly place: Place;
  readonly entries: readonly MapEntry[];
}

export interface MapEntry {
  readonly key: string;
  readonly place: Place;
  readonly value: Source;
}

export interface ListSource {
  readonly type: 'list';
  readonly place: Place;
  readonly items: readonly Source[];
}

export interface ScalarSource {
  readonly type: 'scalar';
  readonly place: Place;
  readonly value: string | number | boolean | null;
}

/** What a shape may ask for while it reads, and where it tells what is wrong. */
export interface Reading {
  readonly locales: readonly [Locale, ...Locale[]];
  /** The kinds of fields, by name. */
  readonly kinds: ReadonlyMap<string, AnyKind>;
  report(finding: Finding): void;
  /** Typesets plain words. */
  setWords(text: string, locale: Locale, place: Place): string;
  /** Typesets words in which emphasis and links are allowed. */
  setProse(text: string, locale: Locale, place: Place): Text;
  /** Remembers where a value was written, for the checks that come after reading. */
  mark(value: object, place: Place): void;
}

const TYPES = {
  map: { fr: 'des attributs (clé : valeur)', en: 'attributes (key: value)' },
  list: { fr: 'une liste', en: 'a list' },
} as const;

/** Says in a few words what was found, for the end of a message. */
export function describeSource(source: Source): { fr: string; en: string } {
  if (source.type !== 'scalar') return TYPES[source.type];
  if (source.value === null) return { fr: 'rien', en: 'nothing' };
  const text = String(source.value);
  const shown = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return { fr: `« ${shown} »`, en: `“${shown}”` };
}
