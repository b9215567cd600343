import type { Json, Offer, Telling } from '../../workbook/kind.ts';
import type { MatrixField } from './definition.ts';

/** An option or a criterion that the person added: written, or taken from an earlier answer. */
export interface Added {
  readonly id: string;
  readonly text: string;
  readonly [key: string]: string;
}

/** Numbers by the id of what they are given to. */
export type Numbers = Readonly<Record<string, number>>;

/** A matrix as it is kept. */
export interface Matrix {
  /** By criterion. */
  readonly weights: Numbers;
  /** By option, then by criterion. */
  readonly scores: Readonly<Record<string, Numbers>>;
  /** The criteria by which an option’s score rests on a checked fact. */
  readonly facts: Readonly<Record<string, readonly string[]>>;
  readonly options?: readonly Added[];
  readonly criteria?: readonly Added[];
  /** What a later version of this kind may hold. */
  readonly [key: string]: Json;
}

/** The two sides of a matrix. */
export type Side = 'options' | 'criteria';

/** An option or a criterion as it stands in the matrix. */
export interface Item {
  readonly id: string;
  readonly text: string;
  /** From the worksheet, written by the person, or taken from an earlier answer. */
  readonly origin: 'given' | 'own' | 'taken';
  /** Whether the earlier answer it was taken from no longer holds it. */
  readonly isGone: boolean;
}

export const NOTHING: Matrix = { weights: {}, scores: {}, facts: {} };

/** The ids of what a person writes begin so: those of an earlier answer’s items do not. */
const OWN = 'own-';

/** An id for an option or a criterion that the person writes. */
export function createOwnId(): string {
  const numbers = crypto.getRandomValues(new Uint8Array(6));
  return `${OWN}${Array.from(numbers, (number) => (number % 36).toString(36)).join('')}`;
}

export function isOwn(id: string): boolean {
  return id.startsWith(OWN);
}

/** What is kept under an id; `undefined` for what only every object has. */
export function at<T>(map: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return map && Object.hasOwn(map, id) ? map[id] : undefined;
}

const sides = new WeakMap<object, Readonly<Record<Side, object>>>();

/** A side of the matrix as a field that offers: one object for each, by which offers are kept. */
function sideOf(field: MatrixField, side: Side): object {
  let found = sides.get(field);
  if (!found) {
    const { options, from, criteria, 'criteria-from': criteriaFrom } = field;
    found = { options: { options, from }, criteria: { options: criteria, from: criteriaFrom } };
    sides.set(field, found);
  }
  return found[side];
}

/** What the worksheet itself gives on a side. */
export function givenOn(field: MatrixField, side: Side): readonly Offer[] {
  return (side === 'options' ? field.options : field.criteria) ?? [];
}

/** What earlier answers offer on a side, whether it was taken or not. */
export function offeredOn(
  field: MatrixField,
  side: Side,
  { offered }: Pick<Telling, 'offered'>,
): readonly Offer[] {
  const given = new Set(givenOn(field, side).map(({ id }) => id));
  return offered(sideOf(field, side)).filter(({ id }) => !given.has(id));
}

/** The options or the criteria of a matrix: those of the worksheet, then those added. */
export function itemsOn(
  field: MatrixField,
  side: Side,
  value: Matrix,
  telling: Pick<Telling, 'offered' | 'knowsEarlier'>,
): readonly Item[] {
  const offers = new Map(offeredOn(field, side, telling).map(({ id, label }) => [id, label.text]));
  const given = givenOn(field, side).map(({ id, label }): Item => ({
    id,
    text: label.text,
    origin: 'given',
    isGone: false,
  }));
  const known = new Set(given.map(({ id }) => id));
  const added = (value[side] ?? [])
    .filter(({ id }) => !known.has(id) && known.add(id))
    .map(({ id, text }): Item => {
      if (isOwn(id)) return { id, text, origin: 'own', isGone: false };
      const now = offers.get(id);
      // Before earlier answers are there, nothing is known to be gone.
      const isGone = now === undefined && telling.knowsEarlier !== false;
      return { id, text: now ?? text, origin: 'taken', isGone };
    });
  return [...given, ...added];
}

/** A matrix with something added on a side, at a place among what was added; last without one. */
export function withItem(
  value: Matrix,
  side: Side,
  item: Added,
  place = value[side]?.length ?? 0,
): Matrix {
  const others = (value[side] ?? []).filter(({ id }) => id !== item.id);
  return { ...value, [side]: others.toSpliced(place, 0, item) };
}

/**
 * A matrix without something that was added. What it was given stays under its id, where nothing
 * counts it: put back, it has its scores again.
 */
export function withoutItem(value: Matrix, side: Side, gone: string): Matrix {
  const { [side]: added = [], ...others } = value;
  const left = added.filter(({ id }) => id !== gone);
  return { ...others, ...(left.length > 0 ? { [side]: left } : {}) };
}
