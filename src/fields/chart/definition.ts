import { defineKind } from '../../workbook/kind.ts';
import type { LocalFieldOf } from '../../workbook/kind.ts';
import { ids, oneOf, required } from '../../workbook/shape/index.ts';

const attributes = {
  type: required(oneOf(['radar']), { fr: 'Le genre de figure.', en: 'The type of chart.' }),
  of: required(ids, {
    fr: 'Les échelles de la même fiche qu’elle montre.',
    en: 'The scales of the same worksheet that it shows.',
  }),
};

/** A picture of answers; a sentence and a table say the same. */
export const definition = defineKind({
  kind: 'chart',
  attributes,
  namedFields: (field, worksheet) =>
    (field['of'] as readonly string[]).map((id) => `${worksheet}.${id}`),
});

export type ChartField = LocalFieldOf<typeof attributes>;
