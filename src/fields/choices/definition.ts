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

/** Any number of answers among several. */
export const definition = defineKind({
  kind: 'choices',
  attributes,
  answers,
  valueType: () => 'options',
});

export type ChoicesField = LocalFieldOf<typeof attributes>;
