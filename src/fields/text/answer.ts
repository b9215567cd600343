import type { AnswerKind } from '../../workbook/kind.ts';
import type { TextField } from './definition.ts';

/** The text as typed. */
export const answers: AnswerKind<TextField, string> = {
  accept: (value) => (typeof value === 'string' ? value : undefined),
  isAnswered: (value) => value.trim() !== '',
  toText: (value) => value,
  toValue: (value) => value,
  fromValue(value, { lines = 1 }) {
    if (!Array.isArray(value)) return typeof value === 'string' ? value : undefined;
    const texts = value.filter((item) => typeof item === 'string');
    return texts.length > 0 ? texts.join(lines > 1 ? '\n' : ', ') : undefined;
  },
};
