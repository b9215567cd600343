import { list, map, optional, required } from './shape/shape.ts';
import { prose, words } from './shape/language.ts';
import { id, ids, whole } from './shape/scalars.ts';
import type { ReadBy } from './shape/shape.ts';

/** How a path of sessions is written in `sessions/path.yaml` (the standard one) or `sessions/<path>/path.yaml`. */
export const sessionPathShape = map({
  title: required(words, { fr: 'Le nom du parcours.', en: 'The name of the path.' }),
  about: required(prose, { fr: 'À qui il convient.', en: 'Whom it suits.' }),
  order: required(whole({ min: 1, max: 99 }), {
    fr: 'Sa place parmi les parcours.',
    en: 'Its place among the paths.',
  }),
});

/** The path of the sessions that stand in no folder of their own. */
export const STANDARD = 'standard';

/** The id of a session, from the folder and the name of its file: `01`, or `short-01` in `short/`. */
export const sessionIdOf = (folder: string, name: string): string =>
  folder === '' ? name : `${folder}-${name}`;

/** A series of sessions that covers the whole protocol: standard, short, long. */
export type SessionPath = ReadBy<typeof sessionPathShape> & { readonly id: string };

/** How a session is written in `sessions/NN.yaml` or `sessions/<path>/NN.yaml`. */
export const sessionShape = map({
  number: required(whole({ min: 1, max: 60 }), { fr: 'Le numéro.', en: 'The number.' }),
  stage: required(id, { fr: 'L’étape travaillée.', en: 'The stage worked on.' }),
  also: optional(ids, { fr: 'Les autres étapes travaillées.', en: 'Other stages worked on.' }),
  title: required(words, { fr: 'Le titre.', en: 'The title.' }),
  slug: optional(words, {
    fr: 'Le mot de l’adresse, par langue.',
    en: 'The word in the address, per language.',
  }),
  objective: required(prose, { fr: 'L’objectif.', en: 'The objective.' }),
  minutes: required(whole({ min: 5, max: 600 }), { fr: 'La durée.', en: 'The length.' }),
  agenda: required(
    list(
      map({
        minutes: required(whole({ min: 1, max: 600 }), { fr: 'Minutes.', en: 'Minutes.' }),
        label: required(prose, { fr: 'Le point.', en: 'The item.' }),
      }),
    ),
    { fr: 'Le déroulé ; les minutes font la durée.', en: 'The agenda; its minutes add up.' },
  ),
  ideas: optional(list(prose), { fr: 'Les lignes à retenir.', en: 'The lines to keep.' }),
  print: optional(ids, { fr: 'Fiches à imprimer.', en: 'Worksheets to print.' }),
  between: optional(list(prose), {
    fr: 'Travail d’ici la suivante.',
    en: 'Work before the next one.',
  }),
  'worksheets-between': optional(ids, {
    fr: 'Fiches à remplir ensuite.',
    en: 'Worksheets to fill afterwards.',
  }),
  consultant: optional(
    map({
      look: optional(list(prose), { fr: 'À regarder avant.', en: 'To look at before.' }),
      confront: optional(list(prose), { fr: 'Confronter si.', en: 'Confront if.' }),
      avoid: optional(list(prose), { fr: 'À ne pas faire.', en: 'Not to do.' }),
    }),
    { fr: 'Notes du consultant.', en: 'Consultant’s notes.' },
  ),
});

/** A meeting of candidate and consultant, from which handouts are made. */
export type Session = ReadBy<typeof sessionShape> & {
  /** The name of its file, after that of its path where it is not the standard one: `short-01`. */
  readonly id: string;
  /** Id of the path of sessions it belongs to. */
  readonly path: string;
};
