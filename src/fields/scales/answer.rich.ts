import type { AnswerKind } from '../../workbook/kind.ts';
import { labelOf } from '../choice/answer.ts';
import type { ScalesField } from './definition.ts';

/** The step given to one statement, or `unknown` for “I do not know”, which is an answer too. */
export type Step = number | 'unknown';

/** The steps given, by the id of each statement. */
export type Steps = Readonly<Record<string, Step>>;

function isStep(value: unknown): value is Step {
  return value === 'unknown' || (typeof value === 'number' && Number.isInteger(value));
}

/** The step given to one statement; `undefined` when there is none. */
export function stepOf(value: Steps, id: string): Step | undefined {
  // No id is answered because every object has it.
  return Object.hasOwn(value, id) ? value[id] : undefined;
}

export const answers: AnswerKind<ScalesField, Steps> = {
  accept(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, Step] => isStep(entry[1])),
    );
  },
  isAnswered: (value) => Object.keys(value).length > 0,
  toText(value, { options, to }, { say }) {
    const given = options.map(({ id }) => id);
    // A statement that is no longer asked keeps the step it was given, under its id.
    const all = [...given, ...Object.keys(value).filter((id) => !given.includes(id))];
    return all
      .flatMap((id) => {
        const step = stepOf(value, id);
        if (step === undefined) return [];
        const text =
          step === 'unknown' ? say('field.unknown') : say('field.scale-value', { value: step, to });
        return [say('field.named-answer', { name: labelOf(id, options), text })];
      })
      .join('\n');
  },
  toValue: (value, { options }) => ({
    rows: options.map(({ id, label }) => {
      const step = stepOf(value, id);
      return { id, item: label.text, value: typeof step === 'number' ? step : null };
    }),
  }),
};
