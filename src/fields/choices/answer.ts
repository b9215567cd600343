import type { AnswerKind } from '../../workbook/kind.ts';
import { acceptOther, labelOf } from '../choice/answer.ts';
import type { Other } from '../choice/answer.ts';
import type { ChoicesField } from './definition.ts';

type Chosen = readonly (string | Other)[];

/** The ids of the options chosen, and at most one `{ other }`. */
export const answers: AnswerKind<ChoicesField, Chosen> = {
  accept(value) {
    if (!Array.isArray(value)) return undefined;
    const chosen = value.map((item) => (typeof item === 'string' ? item : acceptOther(item)));
    return chosen.every((item) => item !== undefined) ? chosen : undefined;
  },
  isAnswered: (value) => value.some((item) => typeof item === 'string' || item.other.trim() !== ''),
  toText: (value, field) =>
    value
      .map((item) => (typeof item === 'string' ? labelOf(item, field.options) : item.other))
      .filter((text) => text.trim() !== '')
      .join('\n'),
  toValue: (value) => value.map((item) => (typeof item === 'string' ? item : item.other)),
};
