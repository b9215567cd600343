import { defineKind } from '../../workbook/kind.ts';
import type { LocalFieldOf } from '../../workbook/kind.ts';
import { fields } from '../../workbook/field.ts';
import { oneOf, optional, required } from '../../workbook/shape/index.ts';

const attributes = {
  fields: required(fields, { fr: 'Les champs réunis.', en: 'The fields it brings together.' }),
  layout: optional(oneOf(['stack', 'columns', 'quadrant', 'canvas']), {
    fr: 'L’un sous l’autre, en colonnes, en quatre cases ou en toile.',
    en: 'One below the other, in columns, in four squares or as a canvas.',
  }),
};

/** Fields that belong together. It stores nothing: its fields answer for themselves. */
export const definition = defineKind({ kind: 'group', attributes });

export type GroupField = LocalFieldOf<typeof attributes>;
