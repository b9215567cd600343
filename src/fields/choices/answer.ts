import type { AnswerKind } from '../../workbook/kind.ts';
import { acceptChosen, toItem, wordsOf } from '../choice/answer.ts';
import type { Chosen } from '../choice/answer.ts';
import type { ChoicesField } from './definition.ts';

/** The ids of the options chosen, at most one `{ other }`, `{ id, text }` from earlier answers. */
export const answers: AnswerKind<ChoicesField, readonly Chosen[]> = {
  accept(value) {
    if (!Array.isArray(value)) return undefined;
    const chosen = value.map(acceptChosen);
    return chosen.every((item) => item !== undefined) ? chosen : undefined;
  },
  isAnswered: (value) =>
    value.some((item) => typeof item === 'string' || !('other' in item) || item.other?.trim()),
  toText: (value, field, telling) =>
    value
      .map((item) => wordsOf(item, field, telling))
      .filter((text) => text.trim() !== '')
      .join('\n'),
  toValue: (value, field, telling) =>
    value.map((item) => (typeof item === 'string' ? item : wordsOf(item, field, telling))),
  toItems: (value, field, telling) => value.map((item) => toItem(item, field, telling)),
};
