import { defineKind } from '../../workbook/kind.ts';
import type { LocalFieldOf } from '../../workbook/kind.ts';
import {
  flag,
  formula,
  oneOf,
  optional,
  phrases,
  prose,
  required,
  whole,
} from '../../workbook/shape/index.ts';

const attributes = {
  formula: required(formula, { fr: 'Le calcul.', en: 'The calculation.' }),
  format: optional(oneOf(['number', 'money', 'percent', 'date', 'month', 'words', 'list']), {
    fr: 'Comment le résultat s’écrit.',
    en: 'How the result is written.',
  }),
  decimals: optional(whole({ min: 0, max: 4 }), {
    fr: 'Chiffres après la virgule.',
    en: 'Digits after the point.',
  }),
  how: required(prose, {
    fr: 'Comment c’est calculé, en mots.',
    en: 'How it is computed, in words.',
  }),
  words: optional(phrases, {
    fr: 'Les phrases que la formule choisit avec words(…).',
    en: 'The phrases that the formula chooses with words(…).',
  }),
  remind: optional(flag, {
    fr: 'Quand le résultat est une date : proposée à l’agenda.',
    en: 'When the result is a date: offered to the calendar.',
  }),
};

/** A result worked out from other answers. It is never stored, and never 0 by accident. */
export const definition = defineKind({
  kind: 'computed',
  attributes,
  valueType: () => 'computed',
});

export type ComputedField = LocalFieldOf<typeof attributes>;
