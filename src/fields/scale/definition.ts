import { defineKind } from '../../workbook/kind.ts';
import type { LocalFieldOf } from '../../workbook/kind.ts';
import { optional, pair, required, whole } from '../../workbook/shape/index.ts';
import { answers } from './answer.ts';

const attributes = {
  from: required(whole({ min: -10, max: 1 }), { fr: 'Le premier degré.', en: 'The first step.' }),
  to: required(whole({ min: 2, max: 10 }), { fr: 'Le dernier degré.', en: 'The last step.' }),
  ends: optional(pair, {
    fr: 'Le mot de chaque bout.',
    en: 'The word at each end.',
  }),
};

/** A whole number between two ends named in words, or “I do not know”. */
export const definition = defineKind({
  kind: 'scale',
  attributes,
  answers,
  valueType: () => 'number',
});

export type ScaleField = LocalFieldOf<typeof attributes>;
