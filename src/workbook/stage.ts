import { id, ids, oneOf, whole } from './shape/scalars.ts';
import { prose, words } from './shape/language.ts';
import { list, map, optional, required } from './shape/shape.ts';
import type { ReadBy } from './shape/shape.ts';
import type { Locale } from './words.ts';

export const MOVEMENTS = ['link', 'strategy', 'vision'] as const;

/** What only the consultant reads about a stage. */
export const consultantNotes = map({
  link: optional(prose, { fr: 'Le lien social en jeu.', en: 'The social link at work.' }),
  questions: optional(list(prose), { fr: 'Questions à poser.', en: 'Questions to ask.' }),
  confront: optional(list(prose), {
    fr: 'Où la confrontation aide.',
    en: 'Where confrontation helps.',
  }),
  traps: optional(list(prose), { fr: 'Pièges.', en: 'Traps.' }),
  refer: optional(list(prose), {
    fr: 'Signes qui appellent une orientation.',
    en: 'Signals to refer elsewhere.',
  }),
});

/** How a stage is written in `stages/NN-<id>/stage.yaml`. */
export const stageShape = map({
  title: required(words, { fr: 'Le titre de l’étape.', en: 'The title of the stage.' }),
  slug: required(words, {
    fr: 'Le mot de l’adresse, par langue.',
    en: 'The word in the address, per language.',
  }),
  movement: required(oneOf(MOVEMENTS), { fr: 'Le mouvement.', en: 'The movement.' }),
  purpose: required(prose, { fr: 'Le but.', en: 'The purpose.' }),
  serves: optional(prose, {
    fr: 'En quoi l’étape sert le retour à l’emploi.',
    en: 'How the stage serves the return to work.',
  }),
  outcomes: optional(list(prose), {
    fr: 'Ce que l’on a à la fin.',
    en: 'What one has at the end.',
  }),
  minutes: optional(whole({ min: 1, max: 3000 }), {
    fr: 'Durée des séances.',
    en: 'Time in sessions.',
  }),
  prerequisites: optional(ids, { fr: 'Étapes conseillées avant.', en: 'Stages advised before.' }),
  checkpoint: optional(prose, { fr: 'Point de passage conseillé.', en: 'Advised checkpoint.' }),
  consultant: optional(consultantNotes, { fr: 'Notes du consultant.', en: 'Consultant’s notes.' }),
});

/** A heading of an authored text, with the anchor it can be linked by. */
export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** An authored text in one language: where its file is, and what the reader found in it. */
export interface TextFile {
  /** Path of the MDX file relative to the project’s root. */
  readonly file: string;
  readonly headings: readonly Heading[];
  /** Ids of the worksheets placed in it, in order. */
  readonly worksheets: readonly string[];
  readonly words: number;
}

/** A stage of the path. It is “to come” as long as it has no lessons in any language. */
export type Stage = ReadBy<typeof stageShape> & {
  readonly id: string;
  /** Position on the path, from 1. */
  readonly number: number;
  readonly lessons: Readonly<Record<Locale, TextFile>>;
  /** Ids of its worksheets, in the order in which the lessons place them. */
  readonly worksheets: readonly string[];
};

/** Tells whether a stage is written. */
export function isWritten(stage: Pick<Stage, 'lessons'>): boolean {
  return Object.keys(stage.lessons).length > 0;
}

/** How a session is written in `sessions/NN.yaml`. */
export const sessionShape = map({
  number: required(whole({ min: 1, max: 60 }), { fr: 'Le numéro.', en: 'The number.' }),
  stage: required(id, { fr: 'L’étape travaillée.', en: 'The stage worked on.' }),
  title: required(words, { fr: 'Le titre.', en: 'The title.' }),
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
export type Session = ReadBy<typeof sessionShape> & { readonly id: string };
