import type { AnswerKind } from '../../workbook/kind.ts';
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

/** The words of an option; an id that is no longer offered is shown as it is, never dropped. */
export function labelOf(
  id: string,
  options: readonly { readonly id: string; readonly label: { readonly text: string } }[],
): string {
  return options.find((option) => option.id === id)?.label.text ?? id;
}

/** An option’s id, or `{ other }`. */
export const answers: AnswerKind<ChoiceField, string | Other> = {
  accept: (value) => (typeof value === 'string' ? value : acceptOther(value)),
  isAnswered: (value) => (typeof value === 'string' ? value !== '' : value.other.trim() !== ''),
  toText: (value, field) =>
    typeof value === 'string' ? labelOf(value, field.options) : value.other,
  toValue: (value) => (typeof value === 'string' ? value : value.other),
  fromValue: (value, { options }) => options.find(({ id }) => id === value)?.id,
};
