import { defineKind } from '../../workbook/kind.ts';
import type { LocalFieldOf } from '../../workbook/kind.ts';
import { list, optional, words } from '../../workbook/shape/index.ts';

const attributes = {
  people: optional(list(words), { fr: 'Qui signe.', en: 'Who signs.' }),
};

/** Lines to sign on paper. Nothing is signed on screen, and nothing is stored. */
export const definition = defineKind({ kind: 'signature', attributes });

export type SignatureField = LocalFieldOf<typeof attributes>;
