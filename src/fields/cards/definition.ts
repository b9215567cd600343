import { defineKind } from '../../workbook/kind.ts';
import type { LocalFieldOf } from '../../workbook/kind.ts';
import { optional, options, required, whole } from '../../workbook/shape/index.ts';
import type { Option } from '../../workbook/shape/index.ts';
import { answers } from './answer.rich.ts';

const attributes = {
  options: required(options, { fr: 'Les cartes.', en: 'The cards.' }),
  piles: required(options, { fr: 'Les tas.', en: 'The piles.' }),
  own: optional(whole({ min: 0, max: 30 }), {
    fr: 'Combien de cartes la personne peut ajouter.',
    en: 'How many cards the person may add.',
  }),
  limit: optional(whole({ min: 1, max: 60 }), {
    fr: 'Combien de cartes au plus sont conseillées dans le premier tas ; rien n’est refusé.',
    en: 'How many cards at most are advised in the first pile; nothing is refused.',
  }),
};

/** Cards to sort into piles; a card may stay unsorted. */
export const definition = defineKind({
  kind: 'cards',
  attributes,
  answers,
  isTooLargeForCells: true,
  parts: ({ piles }) => (piles as readonly Option[]).map(({ id }) => id),
});

export type CardsField = LocalFieldOf<typeof attributes>;
