import { defineKind } from '../../workbook/kind.ts';
import type { LocalFieldOf } from '../../workbook/kind.ts';
import { optional, options, pair, required, whole } from '../../workbook/shape/index.ts';
import type { Option } from '../../workbook/shape/index.ts';
import { answers } from './answer.rich.ts';

const attributes = {
  options: required(options, {
    fr: 'Ce à quoi la personne donne un degré.',
    en: 'What the person gives a step to.',
  }),
  from: required(whole({ min: 0, max: 1 }), { fr: 'Le premier degré.', en: 'The first step.' }),
  to: required(whole({ min: 2, max: 10 }), { fr: 'Le dernier degré.', en: 'The last step.' }),
  ends: optional(pair, {
    fr: 'Le mot de chaque bout.',
    en: 'The word at each end.',
  }),
};

/** Several statements, each answered on the same scale, or by “I do not know”. */
export const definition = defineKind({
  kind: 'scales',
  attributes,
  answers,
  valueType: () => 'rows',
  valueColumns: ({ options: statements }) => ({
    id: { type: 'option', options: (statements as readonly Option[]).map(({ id }) => id) },
    item: { type: 'text' },
    value: { type: 'number' },
  }),
});

export type ScalesField = LocalFieldOf<typeof attributes>;
