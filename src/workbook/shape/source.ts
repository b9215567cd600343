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
  /** The value as it was written, without quotes: a number keeps its zeros. Empty for nothing. */
  readonly text: string;
  /** What follows ` #` on the same line; in words it is a sentence cut short. */
  readonly comment?: string | undefined;
  /** Where the character at an offset of `text` was written. */
  readonly placeAt?: PlaceAt | undefined;
}

/** Where a part of a value was written: an attribute by name, an item or a character by position. */
export type PlaceAt = (part: string | number) => Place | undefined;

/** Where the attributes of a map were written. */
export function placesIn({ entries }: Pick<MapSource, 'entries'>): PlaceAt {
  return (name) => entries.find(({ key }) => key === name)?.value.place;
}

/** What a shape may ask for while it reads, and where it tells what is wrong. */
export interface Reading {
  readonly locales: readonly [Locale, ...Locale[]];
  /** The languages whose absence is told, where it is not all of them. */
  readonly told?: readonly Locale[];
  /** The kinds of fields, by name. */
  readonly kinds: ReadonlyMap<string, AnyKind>;
  report(finding: Finding): void;
  /** Notes in which languages words were written, and one of the texts, for those who translate. */
  count?(place: Place, languages: readonly Locale[], text: string): void;
  /** Typesets plain words. */
  setWords(text: string, locale: Locale): string;
  /** Typesets words in which emphasis and links are allowed; `source` is where they were written. */
  setProse(text: string, locale: Locale, source: ScalarSource): Text;
  /** Remembers where a value and its parts were written, for the checks that come after reading. */
  mark(value: object, place: Place, placeAt?: PlaceAt): void;
}

const TYPES = {
  map: { fr: 'des attributs (clé : valeur)', en: 'attributes (key: value)' },
  list: { fr: 'une liste', en: 'a list' },
} as const;

/** Says in a few words what was found, for the end of a message. */
export function describeSource(source: Source): { fr: string; en: string } {
  if (source.type !== 'scalar') return TYPES[source.type];
  if (source.text.trim() === '') return { fr: 'rien', en: 'nothing' };
  const shown = shorten(source.text);
  return { fr: `« ${shown} »`, en: `“${shown}”` };
}

/** A piece of what was written, short enough to be quoted in a message. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
