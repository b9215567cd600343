import type { Bilingual } from '../words.ts';
import { nearest } from '../nearest.ts';
import { describeSource } from './source.ts';
import type { MapEntry, MapSource, Reading, Source } from './source.ts';

/**
 * How one value of an authored file is written and read. `read` gives the value, or reports
 * what is wrong at its place and gives `undefined`; it never throws.
 */
export interface Shape<T> {
  /** What is expected, as words that complete “expected …”. */
  readonly expects: Bilingual;
  /** The same for editors of files: a JSON Schema (2020-12), where there is one. */
  readonly schema?: Readonly<Record<string, unknown>>;
  read(source: Source, reading: Reading): T | undefined;
}

/** The type a shape reads. */
export type ReadBy<S> = S extends Shape<infer T> ? T : never;

/** One attribute of a map: its shape, whether it must be there, and what it does. */
export interface Attribute<T, Needed extends boolean = boolean> {
  readonly shape: Shape<T>;
  readonly needed: Needed;
  readonly about: Bilingual;
}

export type Attributes = Readonly<Record<string, Attribute<unknown>>>;

type NeededKeys<A extends Attributes> = {
  [Key in keyof A]: A[Key]['needed'] extends true ? Key : never;
}[keyof A];

/** The object read from a map with the attributes `A`. */
export type ReadAttributes<A extends Attributes> = {
  readonly [Key in NeededKeys<A>]: ReadBy<A[Key]['shape']>;
} & {
  readonly [Key in Exclude<keyof A, NeededKeys<A>>]?: ReadBy<A[Key]['shape']>;
};

/** An attribute that must be written. */
export function required<T>(shape: Shape<T>, about: Bilingual): Attribute<T, true> {
  return { shape, needed: true, about };
}

/** An attribute that may be left out. */
export function optional<T>(shape: Shape<T>, about: Bilingual): Attribute<T, false> {
  return { shape, needed: false, about };
}

/** Reports that a value is not what was expected there. */
export function reportUnexpected(source: Source, expects: Bilingual, reading: Reading): undefined {
  const found = describeSource(source);
  reading.report({
    rule: 'wrong-value',
    place: source.place,
    message: {
      fr: `Valeur inattendue : ${found.fr}.`,
      en: `Unexpected value: ${found.en}.`,
    },
    hint: { fr: `Écrivez ${expects.fr}.`, en: `Write ${expects.en}.` },
  });
  return undefined;
}

/** So many attributes are named where something else was written for them. */
const MOST_NAMED = 8;

/** A map with exactly these attributes. */
export function map<A extends Attributes>(
  attributes: A,
): Shape<ReadAttributes<A>> & { attributes: A } {
  const names = Object.keys(attributes);
  const few = names.length <= MOST_NAMED ? `: ${names.join(', ')}` : '';
  const expects = {
    fr: `des attributs (clé : valeur)${few.replace(':', ' :')}`,
    en: `attributes (key: value)${few}`,
  };
  return {
    attributes,
    expects,
    schema: schemaOf(attributes),
    read(source, reading) {
      if (source.type !== 'map') return reportUnexpected(source, expects, reading);
      return readAttributes(source, source.entries, attributes, reading);
    },
  };
}

function schemaOf(attributes: Attributes): Readonly<Record<string, unknown>> {
  const needed = Object.keys(attributes).filter((name) => attributes[name]?.needed);
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(attributes).map(([name, { shape, about }]) => [
        name,
        { description: `${about.fr} / ${about.en}`, ...shape.schema },
      ]),
    ),
    additionalProperties: false,
    ...(needed.length > 0 ? { required: needed } : {}),
  };
}

/**
 * Reads the entries of a map against a table of attributes: unknown keys are reported with the
 * nearest known name, missing ones at the place of the map. `undefined` when a needed one failed.
 */
export function readAttributes<A extends Attributes>(
  source: MapSource,
  entries: readonly MapEntry[],
  attributes: A,
  reading: Reading,
): ReadAttributes<A> | undefined {
  const result: Record<string, unknown> = {};
  const written = new Set<string>();
  let whole = true;
  for (const entry of entries) {
    const attribute = Object.hasOwn(attributes, entry.key) ? attributes[entry.key] : undefined;
    if (!attribute) {
      reportUnknownAttribute(entry, Object.keys(attributes), reading);
      continue;
    }
    written.add(entry.key);
    const value = attribute.shape.read(entry.value, reading);
    if (value !== undefined) result[entry.key] = value;
    else if (attribute.needed) whole = false;
  }
  for (const [name, attribute] of Object.entries(attributes)) {
    if (!attribute.needed || written.has(name)) continue;
    whole = false;
    reading.report({
      rule: 'missing-attribute',
      place: source.place,
      message: { fr: `Il manque « ${name} ».`, en: `“${name}” is missing.` },
      hint: {
        fr: `Ajoutez « ${name}: » avec ${attribute.shape.expects.fr}.`,
        en: `Add “${name}:” with ${attribute.shape.expects.en}.`,
      },
    });
  }
  if (!whole) return undefined;
  reading.mark(result, source.place);
  return result as ReadAttributes<A>;
}

function reportUnknownAttribute(entry: MapEntry, known: readonly string[], reading: Reading): void {
  const close = nearest(entry.key, known);
  const list = known.join(', ');
  reading.report({
    rule: 'unknown-attribute',
    place: entry.place,
    message: {
      fr: `Attribut inconnu : « ${entry.key} ».`,
      en: `Unknown attribute: “${entry.key}”.`,
    },
    hint: close
      ? { fr: `Vouliez-vous écrire « ${close} » ?`, en: `Did you mean “${close}”?` }
      : { fr: `Attributs possibles ici : ${list}.`, en: `Possible attributes here: ${list}.` },
  });
}

/** A list whose items all have the same shape. A wrong item is reported and left out. */
export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  const expects = {
    fr: 'une liste (une ligne « - » par élément)',
    en: 'a list (one “- ” line per item)',
  };
  return {
    expects,
    schema: { type: 'array', items: item.schema ?? {} },
    read(source, reading) {
      if (source.type !== 'list') return reportUnexpected(source, expects, reading);
      const items = source.items.map((each) => item.read(each, reading));
      return items.filter((each): each is Awaited<T> & T => each !== undefined);
    },
  };
}
