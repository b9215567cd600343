import { defineKind } from '../../workbook/kind.ts';
import type { LocalFieldOf } from '../../workbook/kind.ts';
import { flag, id, oneOf, optional } from '../../workbook/shape/index.ts';
import { answers } from './answer.ts';

const attributes = {
  precision: optional(oneOf(['day', 'month', 'year']), {
    fr: 'Jour, mois ou année.',
    en: 'Day, month or year.',
  }),
  after: optional(id, {
    fr: 'Une date de la même fiche, normalement antérieure.',
    en: 'A date of the same worksheet, normally earlier.',
  }),
  remind: optional(flag, {
    fr: 'Proposée à l’agenda.',
    en: 'Offered to the calendar.',
  }),
};

/** A day, a month or a year. */
export const definition = defineKind({
  kind: 'date',
  attributes,
  answers,
  valueType: () => 'date',
  namedFields: ({ after }, worksheet) =>
    after === undefined ? [] : [`${worksheet}.${after as string}`],
  namedKinds: ({ after }, worksheet) =>
    after === undefined
      ? []
      : [{ attribute: 'after', path: `${worksheet}.${after as string}`, kinds: ['date'] }],
  without({ after, ...field }, worksheet, isGone) {
    return isGone(`${worksheet}.${String(after)}`) ? field : { ...field, after };
  },
});

export type DateField = LocalFieldOf<typeof attributes>;
