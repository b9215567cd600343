import { precisionOf, tellDate } from '../../workbook/date.ts';
import type { AnswerKind } from '../../workbook/kind.ts';
import type { DateField } from './definition.ts';

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; or the text as typed, when it is no date. */
export const answers: AnswerKind<DateField, string> = {
  accept: (value) => (typeof value === 'string' ? value : undefined),
  isAnswered: (value) => value.trim() !== '',
  toText: (value, _field, { locale }) => tellDate(value, locale),
  toValue: (value) => (precisionOf(value) ? { date: value } : null),
  fromValue(value, { precision = 'day' }) {
    if (typeof value !== 'object' || !('date' in value)) return undefined;
    return value.date.slice(0, { day: 10, month: 7, year: 4 }[precision]);
  },
};
