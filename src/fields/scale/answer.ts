import type { AnswerKind } from '../../workbook/kind.ts';
import type { ScaleField } from './definition.ts';

/** A step as it is read: on a scale that goes below zero every step has its sign. */
export function tellStep(step: number, from: number): string {
  if (from >= 0 || step === 0) return String(step);
  return step > 0 ? `+${step}` : `−${-step}`;
}

/** An integer, or `unknown` for “I do not know”, which is an answer too. */
export const answers: AnswerKind<ScaleField, number | 'unknown'> = {
  accept(value) {
    if (value === 'unknown') return value;
    return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
  },
  isAnswered: () => true,
  toText(value, { from, to }, { say }) {
    if (value === 'unknown') return say('field.unknown');
    return from < 0 ? tellStep(value, from) : say('field.scale-value', { value, to });
  },
  toValue: (value) => (value === 'unknown' ? null : value),
  fromValue: (value, { from, to }) =>
    typeof value === 'number' && value >= from && value <= to ? Math.round(value) : undefined,
};
