import { defineKind } from '../../workbook/kind.ts';
import type { LocalFieldOf } from '../../workbook/kind.ts';
import { columns } from '../../workbook/column.ts';
import { ids, map, oneOf, optional, required, whole } from '../../workbook/shape/index.ts';
import { answers } from './answer.ts';

const rows = map({
  start: optional(whole({ min: 0, max: 60 }), {
    fr: 'Lignes vides au départ.',
    en: 'Empty rows at the start.',
  }),
  max: optional(whole({ min: 1, max: 500 }), {
    fr: 'Nombre de lignes conseillé au plus ; rien n’est coupé au-delà.',
    en: 'Advised number of rows at most; nothing is cut beyond it.',
  }),
});

const attributes = {
  columns: required(columns, {
    fr: 'Les colonnes, qui sont des champs.',
    en: 'The columns, which are fields.',
  }),
  rows: optional(rows, {
    fr: 'Lignes au départ et au plus.',
    en: 'Rows at the start and at most.',
  }),
  layout: optional(oneOf(['rows', 'cards']), {
    fr: 'En lignes, ou une carte par ligne.',
    en: 'In rows, or one card a row.',
  }),
  total: optional(ids, { fr: 'Les colonnes à additionner.', en: 'The columns to add up.' }),
};

/** Rows of typed columns; each row is an answer of its own, and the field’s is their order. */
export const definition = defineKind({
  kind: 'table',
  attributes,
  answers,
  valueType: () => 'rows',
  namedFields: ({ id, total }, worksheet) =>
    ((total ?? []) as readonly string[]).map((column) => `${worksheet}.${id}.${column}`),
});

export type TableField = LocalFieldOf<typeof attributes>;
