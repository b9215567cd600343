import { defineKind } from '../../workbook/kind.ts';
import type { LocalFieldOf } from '../../workbook/kind.ts';
import { flag, optional, options, required } from '../../workbook/shape/index.ts';
import { answers } from './answer.ts';

const attributes = {
  options: required(options, { fr: 'Les réponses possibles.', en: 'The possible answers.' }),
  other: optional(flag, {
    fr: 'Ajoute « autre », avec une ligne pour l’écrire.',
    en: 'Adds “other”, with a line to write it.',
  }),
};

/** One answer among several. */
export const definition = defineKind({
  kind: 'choice',
  attributes,
  answers,
  valueType: () => 'option',
});

export type ChoiceField = LocalFieldOf<typeof attributes>;
