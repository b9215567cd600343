import { defineKind } from '../../workbook/kind.ts';
import type { LocalFieldOf } from '../../workbook/kind.ts';

import { path, required } from '../../workbook/shape/index.ts';

const attributes = {
  of: required(path, {
    fr: 'La réponse à rappeler : fiche.champ',
    en: 'The answer to recall: worksheet.field',
  }),
};

/** An earlier answer, shown where it is needed again, with a link to where it was written. */
export const definition = defineKind({
  kind: 'recall',
  attributes,
  labelOptional: true,
  namedFields: (field) => [String(field['of'])],
});

export type RecallField = LocalFieldOf<typeof attributes>;
