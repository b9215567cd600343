import { defineKind } from '../../workbook/kind.ts';
import type { LocalFieldOf } from '../../workbook/kind.ts';
import { flag, optional, options, whole } from '../../workbook/shape/index.ts';
import { answers } from './answer.rich.ts';

const attributes = {
  items: optional(options, { fr: 'Les points donnés.', en: 'The given items.' }),
  own: optional(whole({ min: 0, max: 50 }), {
    fr: 'Combien de points la personne peut ajouter.',
    en: 'How many items the person may add.',
  }),
  owner: optional(flag, {
    fr: 'Chaque point dit qui s’en charge.',
    en: 'Each item says who does it.',
  }),
  due: optional(flag, { fr: 'Chaque point a une date.', en: 'Each item has a date.' }),
};

/** Things to tick, given or added by the person, with an owner and a date where asked. */
export const definition = defineKind({
  kind: 'checklist',
  attributes,
  answers,
  isTooLargeForCells: true,
});

export type ChecklistField = LocalFieldOf<typeof attributes>;
