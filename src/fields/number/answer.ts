import type { AnswerKind } from '../../workbook/kind.ts';
import { formatNumber, minorUnits } from './format.ts';
import type { NumberField } from './definition.ts';

/** A number (money in minor units); or the text as typed, when it is no number. */
export const answers: AnswerKind<NumberField, number | string> = {
  accept(value) {
    if (typeof value === 'string') return value;
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  },
  isAnswered: (value) => typeof value === 'number' || value.trim() !== '',
  toText(value, field, { locale, currency }) {
    if (typeof value === 'string') return value;
    return formatNumber(value, field, locale, currency);
  },
  toValue(value, field, { currency }) {
    if (typeof value === 'string') return null;
    return field.unit === 'money' ? value / minorUnits(currency) : value;
  },
  fromValue(value, field, { currency }) {
    if (typeof value !== 'number') return undefined;
    return field.unit === 'money' ? Math.round(value * minorUnits(currency)) : value;
  },
};
