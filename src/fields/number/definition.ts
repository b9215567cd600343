import { defineKind } from '../../workbook/kind.ts';
import type { LocalFieldOf } from '../../workbook/kind.ts';
import { amount, optional, words } from '../../workbook/shape/index.ts';
import type { Shape } from '../../workbook/shape/index.ts';
import type { Words } from '../../workbook/words.ts';
import { answers } from './answer.ts';

const unit: Shape<Words | 'money'> = {
  expects: { fr: '« money », ou un mot par langue', en: '“money”, or one word per language' },
  read(source, reading) {
    if (source.type === 'scalar' && source.value === 'money') return 'money';
    return words.read(source, reading);
  },
};

const attributes = {
  unit: optional(unit, {
    fr: '« money » pour un montant, ou l’unité en mots.',
    en: '“money” for an amount, or the unit in words.',
  }),
  min: optional(amount(), { fr: 'Valeur attendue au moins.', en: 'Expected at least.' }),
  max: optional(amount(), { fr: 'Valeur attendue au plus.', en: 'Expected at most.' }),
  step: optional(amount({ min: 0 }), { fr: 'Pas.', en: 'Step.' }),
};

/** A number, or an amount of money kept in minor units. */
export const definition = defineKind({
  kind: 'number',
  attributes,
  answers,
  valueType: (field) => (field['unit'] === 'money' ? 'money' : 'number'),
});

export type NumberField = LocalFieldOf<typeof attributes>;
