import { defineKind } from '../../workbook/kind.ts';
import type { LocalFieldOf } from '../../workbook/kind.ts';
import { flag, optional, options, sources } from '../../workbook/shape/index.ts';
import { answers } from './answer.ts';
import { hasNoOptions } from '../hollow.ts';

const attributes = {
  options: optional(options, { fr: 'Les réponses possibles.', en: 'The possible answers.' }),
  from: optional(sources, {
    fr: 'Les réponses antérieures parmi lesquelles choisir.',
    en: 'The earlier answers to choose among.',
  }),
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
  either: ['options', 'from'],
  isHollow: (field) => hasNoOptions(field) && field['other'] !== true,
  valueType: ({ from }) => (from === undefined ? 'options' : 'list'),
});

export type ChoicesField = LocalFieldOf<typeof attributes>;
