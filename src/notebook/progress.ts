import type { LocalField, Telling } from '../workbook/kind.ts';
import { columnsOf, isAnswered } from './answers.ts';
import type { AnswerSource } from './answers.ts';

/** How far a worksheet is: questions answered, of the questions asked now. */
export interface Progress {
  readonly answered: number;
  readonly asked: number;
}

/** Whether a field asks something: those that only show, group or compute do not. */
export function asks(field: LocalField, telling: Telling): boolean {
  return columnsOf(field) !== undefined || telling.answersOf(field.kind) !== undefined;
}

/**
 * Counts the questions of a worksheet and those that have an answer.
 * @param isShown whether a field is asked now; a hidden one counts neither way
 */
export function progressOf(
  source: AnswerSource,
  worksheet: string,
  fields: readonly LocalField[],
  telling: Telling,
  isShown: (field: LocalField) => boolean,
): Progress {
  const asked = fields.filter((field) => asks(field, telling) && isShown(field));
  const answered = asked.filter((field) =>
    isAnswered(source, `${worksheet}.${field.id}`, field, telling),
  );
  return { answered: answered.length, asked: asked.length };
}
