import type { Field, FieldOf } from './field.ts';
import type { Named } from './formula/names.ts';
import type { Known, TableValue } from './formula/values.ts';
import type { Attributes } from './shape/shape.ts';
import type { Local, Locale } from './words.ts';

/** What a notebook can hold: plain JSON. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A field with all its words in one language, as pages and scripts see it. */
export type LocalField<F = Field> = Local<F>;

/** The local form of a field of one kind, from the attributes its definition declares. */
export type LocalFieldOf<A extends Attributes> = Local<FieldOf<A>>;

/** One thing to choose: an option of the field itself, or what an earlier answer gives. */
export interface Offer {
  readonly id: string;
  readonly label: { readonly text: string; readonly html?: string };
}

/** What an answer needs from around it to be told in words. */
export interface Telling {
  readonly locale: Locale;
  /** ISO 4217 code of the edition’s currency. */
  readonly currency: string;
  /** A word of the interface, its `{placeholders}` filled in. */
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** The answers of another kind, for fields made of fields. */
  answersOf(kind: string): AnswerKind | undefined;
  /**
   * What a field offers to choose from: its own options, then what its sources (`from`) give as
   * they stand now. Where there is no notebook, at build, only its own.
   */
  offered(field: object): readonly Offer[];
  /** False as long as a page does not know yet what earlier answers give. */
  readonly knowsEarlier?: boolean;
}

/** The answers of one kind of field: pure functions, the same at build and in the browser. */
export interface AnswerKind<F = LocalField, V extends Json = Json> {
  /** Gives the value back when it is an answer of this kind, `undefined` when it is not. */
  accept(value: unknown): V | undefined;
  /** Whether the person has said something; an empty value has not. */
  isAnswered(value: V, field: F): boolean;
  /** The answer as plain text, one line or more. */
  toText(value: V, field: F, telling: Telling): string;
  /** What the answer is worth in a formula; absent or `null`: nothing. */
  toValue?(value: V, field: F, telling: Telling): Known | TableValue | null;
  /** What the answer offers to later fields; `part` is one of its parts, such as a pile of cards. */
  toItems?(value: V, field: F, telling: Telling, part?: string): readonly Offer[];
  /** The answer that a formula’s result suggests; absent when a kind takes no suggestion. */
  fromValue?(value: Known, field: F, telling: Telling): V | undefined;
}

/** What a formula may do with a field. An amount of money is given in major units. */
export type ValueType =
  'number' | 'money' | 'text' | 'date' | 'option' | 'options' | 'list' | 'rows' | 'computed';

/** A field that another names in an attribute, which makes sense for these kinds alone. */
export interface NamedKind {
  readonly attribute: string;
  readonly path: string;
  readonly kinds: readonly string[];
}

/**
 * One kind of field: how it is written, what its answers are. A folder of `src/fields` exports
 * one of these as `definition`; nothing else in the house names the kind.
 */
export interface FieldKind<A extends Attributes = Attributes> {
  readonly kind: string;
  /** The attributes of this kind, beside those that all fields have. */
  readonly attributes: A;
  /** Absent when the field stores no answer. */
  readonly answers?: AnswerKind;
  /** The type its value has in a formula; absent when a formula may not name it. */
  valueType?(field: Field): ValueType;
  /** The columns that a formula may name, when the field is worth rows without having columns. */
  valueColumns?(field: Field): Readonly<Record<string, Named>>;
  /** The table, by id or full path, for each of whose rows the field’s formulas are computed. */
  formulaRows?(field: Field): string | undefined;
  /** Ids of the parts of its answer that a later field may take from, such as piles. */
  parts?(field: Field): readonly string[];
  /** Fields that come with it and answer for themselves; their labels are words of the interface. */
  derive?(field: Field): readonly Field[];
  /** Full paths (`worksheet.field`, `worksheet.table.column`) of fields it names outside formulas. */
  namedFields?(field: Field, worksheet: string): readonly string[];
  /** Of those, the ones that must be of certain kinds, and in which attribute each is named. */
  namedKinds?(field: Field, worksheet: string): readonly NamedKind[];
  /**
   * The field without what it names outside formulas and is shown no more, given its full paths.
   * Absent: without that there is no field.
   */
  without?(field: Field, worksheet: string, isGone: (path: string) => boolean): Field;
  /** Whether nothing is left to choose among, once what it took from is shown no more. */
  isHollow?(field: Field): boolean;
  /** It is no column: its answer does not fit in one cell. */
  readonly isTooLargeForCells?: true;
  /** Attributes of which at least one must be there. */
  readonly either?: readonly [string, ...string[]];
  /** Attributes that must be there beside the required ones, from what the others say. */
  lacks?(field: Field): readonly string[];
  /** The label may be left out. */
  readonly labelOptional?: boolean;
}

export type AnyKind = FieldKind;

/** Declares a kind; only there so that the attributes’ types are kept. */
export function defineKind<const A extends Attributes>(kind: FieldKind<A>): FieldKind<A> {
  return kind;
}
