import { id, ids, oneOf, text, whole } from './shape/scalars.ts';
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
  keywords: optional(words, {
    fr: 'Ce que l’on tape pour la trouver, en d’autres mots.',
    en: 'What one types to find it, in other words.',
  }),
  minutes: optional(whole({ min: 1, max: 3000 }), {
    fr: 'Durée des séances.',
    en: 'Time in sessions.',
  }),
  prerequisites: optional(ids, { fr: 'Étapes conseillées avant.', en: 'Stages advised before.' }),
  checkpoint: optional(prose, { fr: 'Point de passage conseillé.', en: 'Advised checkpoint.' }),
  'chosen-by': optional(
    map({
      field: required(text, { fr: 'Le champ où l’on choisit.', en: 'The field of the choice.' }),
      option: required(id, { fr: 'Ce que l’on y choisit.', en: 'What is chosen in it.' }),
    }),
    {
      fr: 'Pour une branche : la réponse qui la désigne.',
      en: 'For a branch: the answer that points to it.',
    },
  ),
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
  /** The letter of a branch, `a` in 10a: branches share their stage’s position, side by side. */
  readonly branch?: string;
  readonly lessons: Readonly<Record<Locale, TextFile>>;
  /** Ids of its worksheets, in the order in which the lessons place them. */
  readonly worksheets: readonly string[];
};

/** Tells whether a stage is written. */
export function isWritten(stage: Pick<Stage, 'lessons'>): boolean {
  return Object.keys(stage.lessons).length > 0;
}

/** The number a stage is called by: “10”, “10a”. */
export function markOf({ number, branch = '' }: Pick<Stage, 'number' | 'branch'>): string {
  return `${number}${branch}`;
}

/** The stages one after the other, without the branches that stand beside one of them. */
export function trunkOf<T extends Pick<Stage, 'branch'>>(stages: readonly T[]): readonly T[] {
  return stages.filter(({ branch }) => branch === undefined);
}

/** The branches of a stage, in the order of their letters. */
export function branchesOf<T extends Pick<Stage, 'number' | 'branch'>>(
  { number, branch }: Pick<Stage, 'number' | 'branch'>,
  stages: readonly T[],
): readonly T[] {
  if (branch !== undefined) return [];
  return stages.filter((each) => each.number === number && each.branch !== undefined);
}

/** Stages by their movements, in the order of the path; `key` names each run of a movement once. */
export function movementsOf<T extends Pick<Stage, 'movement'>>(
  stages: readonly T[],
): readonly {
  readonly movement: T['movement'];
  readonly key: string;
  readonly stages: readonly T[];
}[] {
  const runs: { movement: T['movement']; key: string; stages: T[] }[] = [];
  for (const stage of stages) {
    const { movement } = stage;
    const last = runs.at(-1);
    if (last?.movement === movement) {
      last.stages.push(stage);
      continue;
    }
    const before = runs.filter((run) => run.movement === movement).length;
    const key = `movement-${movement}${before === 0 ? '' : `-${before + 1}`}`;
    runs.push({ movement, key, stages: [stage] });
  }
  return runs;
}
