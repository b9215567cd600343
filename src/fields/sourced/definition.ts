import { defineKind } from '../../workbook/kind.ts';
import type { LocalFieldOf } from '../../workbook/kind.ts';
import { answers } from './answer.rich.ts';

const attributes = {};

/** A text with the source it comes from, and the day it was checked there. */
export const definition = defineKind({
  kind: 'sourced',
  attributes,
  answers,
  valueType: () => 'text',
});

export type SourcedField = LocalFieldOf<typeof attributes>;
