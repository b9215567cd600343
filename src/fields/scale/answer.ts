import type { AnswerKind } from '../../workbook/kind.ts';
import type { ScaleField } from './definition.ts';

/** An integer, or `unknown` for “I do not know”, which is an answer too. */
export const answers: AnswerKind<ScaleField, number | 'unknown'> = {
  accept(value) {
    if (value === 'unknown') return value;
    return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
  },
  isAnswered: () => true,
  toText: (value, field, { say }) =>
    value === 'unknown' ? say('field.unknown') : say('field.scale-value', { value, to: field.to }),
  toValue: (value) => (value === 'unknown' ? null : value),
  fromValue: (value, { from, to }) =>
    typeof value === 'number' && value >= from && value <= to ? Math.round(value) : undefined,
};
