import type { AnswerKind, Offer, Telling } from '../../workbook/kind.ts';
import type { ChoiceField } from './definition.ts';

/** The words the person wrote for an answer that was not offered. */
export interface Other {
  readonly other: string;
  readonly [key: string]: string;
}

/** Gives the value back when it is an answer that was not offered. */
export function acceptOther(value: unknown): Other | undefined {
  if (typeof value !== 'object' || value === null || !('other' in value)) return undefined;
  return typeof value.other === 'string' ? { other: value.other } : undefined;
}

/** What was chosen from an earlier answer: its words stay when the source is gone. */
export interface Picked {
  readonly id: string;
  readonly text: string;
  readonly [key: string]: string;
}

/** Gives the value back when it was chosen from an earlier answer. */
export function acceptPicked(value: unknown): Picked | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, text } = value as Record<string, unknown>;
  return typeof id === 'string' && typeof text === 'string' ? { id, text } : undefined;
}

/** An option’s id, an answer that was not offered, or one chosen from an earlier answer. */
export type Chosen = string | Other | Picked;

/** Gives the value back when it is an answer of a choice. */
export function acceptChosen(value: unknown): Chosen | undefined {
  return typeof value === 'string' ? value : (acceptOther(value) ?? acceptPicked(value));
}

/** The id of what was chosen; `undefined` for an answer that was not offered. */
export function idOf(value: Chosen): string | undefined {
  if (typeof value === 'string') return value;
  return 'id' in value ? value.id : undefined;
}

/** The words of an option; an id that is no longer offered is shown as it is, never dropped. */
export function labelOf(
  id: string,
  options: readonly { readonly id: string; readonly label: { readonly text: string } }[] = [],
): string {
  return options.find((option) => option.id === id)?.label.text ?? id;
}

/**
 * What was chosen in words: those of its source as it stands now, those of an option that an
 * edition has withdrawn, or those it was chosen with.
 */
export function wordsOf(
  value: Chosen,
  field: object,
  { offered }: Pick<Telling, 'offered'>,
): string {
  if (typeof value !== 'string' && 'other' in value) return value.other;
  const id = typeof value === 'string' ? value : value.id;
  const { withdrawn = [] } = field as { withdrawn?: readonly Offer[] };
  const offer = [...offered(field), ...withdrawn].find((each) => each.id === id);
  return offer?.label.text ?? (typeof value === 'string' ? value : value.text);
}

/** What was chosen, as a later field may offer it. */
export function toItem(value: Chosen, field: object, telling: Telling): Offer {
  const text = wordsOf(value, field, telling);
  return { id: idOf(value) ?? 'other', label: { text } };
}

/** An option’s id, `{ other }`, or `{ id, text }` from an earlier answer. */
export const answers: AnswerKind<ChoiceField, Chosen> = {
  accept: acceptChosen,
  isAnswered: (value) =>
    typeof value === 'string' ? value !== '' : String(value['other'] ?? value['id']).trim() !== '',
  toText: wordsOf,
  toValue: (value, field, telling) =>
    typeof value === 'string' ? value : wordsOf(value, field, telling),
  fromValue(value, { options = [] }) {
    // A list of one is what a formula over rows gives when it finds one.
    const found = Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value;
    return options.find(({ id, label }) => id === found || label.text === found)?.id;
  },
  toItems: (value, field, telling) => [toItem(value, field, telling)],
};
