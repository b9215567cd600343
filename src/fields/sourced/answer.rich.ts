import type { AnswerKind, Json } from '../../workbook/kind.ts';
import { precisionOf, tellDate } from '../../workbook/date.ts';
import type { SourcedField } from './definition.ts';

/** What was found, where, and when that was checked. */
export interface Sourced {
  readonly text: string;
  readonly source?: string;
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or as typed. */
  readonly date?: string;
  /** What a later version of this kind may hold. */
  readonly [key: string]: Json;
}

/** Whether it is said where it comes from and when that was checked. */
export function isSourced({ source = '', date = '' }: Sourced): boolean {
  return source.trim() !== '' && precisionOf(date.trim()) !== undefined;
}

export const answers: AnswerKind<SourcedField, Sourced> = {
  accept(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const { text, source, date, ...others } = value as Record<string, Json>;
    if (typeof text !== 'string') return undefined;
    return {
      ...others,
      text,
      ...(typeof source === 'string' ? { source } : {}),
      ...(typeof date === 'string' ? { date } : {}),
    };
  },
  isAnswered: ({ text, source = '', date = '' }) => [text, source, date].join('').trim() !== '',
  toText({ text, source = '', date = '' }, _field, { locale }) {
    const origin = [source.trim(), tellDate(date.trim(), locale)].filter(Boolean).join(', ');
    if (origin === '') return text;
    return text.trim() === '' ? origin : `${text} (${origin})`;
  },
  toValue: (value) => (isSourced(value) && value.text.trim() !== '' ? value.text : null),
};
