import { AUTHORS, fields, flatten } from './field.ts';
import type { Field } from './field.ts';
import { map, optional, required } from './shape/shape.ts';
import type { ReadBy } from './shape/shape.ts';
import { oneOf, whole } from './shape/scalars.ts';
import { prose, words } from './shape/language.ts';

/** How a worksheet is written in `worksheets/<id>.yaml`. */
export const worksheetShape = map({
  title: required(words, { fr: 'Le titre de la fiche.', en: 'The title of the worksheet.' }),
  slug: required(words, {
    fr: 'Le mot de l’adresse, par langue.',
    en: 'The word in the address, per language.',
  }),
  purpose: required(prose, { fr: 'À quoi sert la fiche.', en: 'What the worksheet is for.' }),
  minutes: optional(whole({ min: 1, max: 600 }), {
    fr: 'Durée en minutes.',
    en: 'Time in minutes.',
  }),
  by: optional(oneOf(AUTHORS), { fr: 'Qui remplit la fiche.', en: 'Who fills the worksheet.' }),
  mechanism: optional(words, {
    fr: 'Le mécanisme du lien mobilisé.',
    en: 'The mechanism of the link at work.',
  }),
  keywords: optional(words, {
    fr: 'Ce que l’on tape pour la trouver, en d’autres mots.',
    en: 'What one types to find it, in other words.',
  }),
  fields: required(fields, { fr: 'Les champs, dans l’ordre.', en: 'The fields, in order.' }),
});

/** A sheet of fields that a person fills; its id and its fields’ ids key the answers. */
export type Worksheet = ReadBy<typeof worksheetShape> & {
  readonly id: string;
  readonly stage: string;
};

/** All fields of a worksheet, those inside groups included. */
export function fieldsOf(worksheet: Pick<Worksheet, 'fields'>): Field[] {
  return flatten(worksheet.fields);
}
