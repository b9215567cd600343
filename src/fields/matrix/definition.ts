import { defineKind } from '../../workbook/kind.ts';
import type { LocalFieldOf } from '../../workbook/kind.ts';
import { flag, optional, options, sources, whole } from '../../workbook/shape/index.ts';
import { answers } from './answer.rich.ts';
import { hasNoOptions } from '../hollow.ts';

const attributes = {
  options: optional(options, { fr: 'Les options comparées.', en: 'The options compared.' }),
  from: optional(sources, {
    fr: 'Les réponses antérieures d’où viennent d’autres options.',
    en: 'The earlier answers that other options come from.',
  }),
  own: optional(whole({ min: 0, max: 12 }), {
    fr: 'Combien d’options la personne peut ajouter.',
    en: 'How many options the person may add.',
  }),
  criteria: optional(options, { fr: 'Les critères.', en: 'The criteria.' }),
  'criteria-from': optional(sources, {
    fr: 'Les réponses antérieures d’où viennent d’autres critères.',
    en: 'The earlier answers that other criteria come from.',
  }),
  'own-criteria': optional(whole({ min: 0, max: 12 }), {
    fr: 'Combien de critères la personne peut ajouter.',
    en: 'How many criteria the person may add.',
  }),
  weight: optional(whole({ min: 1, max: 10 }), {
    fr: 'Le poids le plus fort ; 5 sans autre indication.',
    en: 'The heaviest weight; 5 unless said.',
  }),
  score: optional(whole({ min: 1, max: 10 }), {
    fr: 'La meilleure note ; 5 sans autre indication.',
    en: 'The best score; 5 unless said.',
  }),
  facts: optional(flag, {
    fr: 'Chaque note a une case : un fait vérifié la soutient.',
    en: 'Each score has a box: a checked fact supports it.',
  }),
};

/** Options weighed against criteria: a support for discussion, never a verdict. */
export const definition = defineKind({
  kind: 'matrix',
  attributes,
  answers,
  isHollow: (field) => hasNoOptions(field) || hasNoOptions(field, 'criteria'),
  valueType: () => 'rows',
  valueColumns: () => ({
    option: { type: 'text' },
    total: { type: 'number' },
    percent: { type: 'number' },
    rank: { type: 'number' },
    doubled: { type: 'number' },
    'doubled-rank': { type: 'number' },
    unchecked: { type: 'number' },
  }),
});

export type MatrixField = LocalFieldOf<typeof attributes>;
