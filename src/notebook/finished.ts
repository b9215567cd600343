import type { AnswerSource } from './answers.ts';

/**
 * Where a person’s own tick “finished” is kept for a worksheet. It starts with a digit, as no id
 * of an author may, so that it never meets a field.
 */
export function finishedPath(worksheet: string): string {
  return `${worksheet}.0-finished`;
}

/** Whether the person has said that a worksheet is finished. */
export function isFinished(source: AnswerSource, worksheet: string): boolean {
  return source.read(finishedPath(worksheet)) === true;
}
