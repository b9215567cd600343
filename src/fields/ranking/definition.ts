import { defineKind } from '../../workbook/kind.ts';
import type { LocalFieldOf } from '../../workbook/kind.ts';
import { optional, options, sources, whole } from '../../workbook/shape/index.ts';
import { answers } from './answer.rich.ts';
import { hasNoOptions } from '../hollow.ts';

const attributes = {
  options: optional(options, { fr: 'Ce qui est à classer.', en: 'What is to be ranked.' }),
  from: optional(sources, {
    fr: 'Réponses d’avant dont les éléments sont à classer : tableau.colonne, fiche.cartes.tas.',
    en: 'Earlier answers whose items are to be ranked: table.column, worksheet.cards.pile.',
  }),
  keep: optional(whole({ min: 1, max: 30 }), {
    fr: 'Combien de rangs comptent ; ce qui est classé au-delà est gardé, à part.',
    en: 'How many places count; what is ranked beyond them is kept, apart.',
  }),
};

/** Things put in an order by the person: options, or what earlier answers give. */
export const definition = defineKind({
  kind: 'ranking',
  attributes,
  answers,
  isTooLargeForCells: true,
  isHollow: (field) => hasNoOptions(field),
  valueType: ({ from }) => (from === undefined ? 'options' : 'list'),
});

export type RankingField = LocalFieldOf<typeof attributes>;
