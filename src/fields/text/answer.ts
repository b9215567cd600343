import type { AnswerKind } from '../../workbook/kind.ts';
import type { TextField } from './definition.ts';

/** The text as typed. */
export const answers: AnswerKind<TextField, string> = {
  accept: (value) => (typeof value === 'string' ? value : undefined),
  isAnswered: (value) => value.trim() !== '',
  toText: (value) => value,
  toValue: (value) => value,
  fromValue: (value) => (typeof value === 'string' ? value : undefined),
};
