import type { Json, LocalField, Telling } from '../workbook/kind.ts';
import { answerIn } from './answers.ts';
import { splitPath } from './paths.ts';

/**
 * Whether an answer is the consultant’s to a question that the candidate has not answered yet.
 * Each answers without seeing the other: only where both stand side by side may it be unveiled.
 * @param read what is stored at a path
 */
export function isVeiled(
  path: string,
  field: LocalField,
  read: (path: string) => Json | undefined,
  telling: Telling,
): boolean {
  const parts = splitPath(path);
  if (!parts?.isConsultant) return false;
  return answerIn(read(`${parts.worksheet}.${parts.field}`), field, telling) === undefined;
}
