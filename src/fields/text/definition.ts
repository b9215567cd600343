import { defineKind } from '../../workbook/kind.ts';
import type { LocalFieldOf } from '../../workbook/kind.ts';
import { flag, oneOf, optional, sources, whole } from '../../workbook/shape/index.ts';
import { answers } from './answer.ts';
import { rehearsalsOf } from './speech/rehearsals.ts';

const attributes = {
  min: optional(whole({ min: 1, max: 20_000 }), {
    fr: 'Longueur conseillée, en caractères, au moins.',
    en: 'Advised length in characters, at least.',
  }),
  max: optional(whole({ min: 1, max: 20_000 }), {
    fr: 'Longueur conseillée, en caractères, au plus : dite en mots, jamais imposée.',
    en: 'Advised length in characters, at most: said in words, never enforced.',
  }),
  words: optional(whole({ min: 1, max: 5_000 }), {
    fr: 'Longueur conseillée, en mots, au plus.',
    en: 'Advised length in words, at most.',
  }),
  from: optional(sources, {
    fr: 'Les réponses antérieures proposées pendant que l’on écrit.',
    en: 'The earlier answers suggested as one writes.',
  }),
  suggest: optional(oneOf(['consultants']), {
    fr: 'Les noms proposés pendant que l’on écrit : ceux des consultants, pris dans edition.yaml.',
    en: 'Names suggested as one writes: those of the consultants, from edition.yaml.',
  }),
  person: optional(flag, {
    fr: 'La réponse nomme quelqu’un d’autre : des initiales la remplacent dans un tirage discret.',
    en: 'The answer names someone else: initials take its place in a discreet printing.',
  }),
  speech: optional(whole({ min: 5, max: 600 }), {
    fr: 'Un texte à dire : la durée visée, en secondes.',
    en: 'A text to be spoken: the length aimed for, in seconds.',
  }),
};

/** Free text: one line, or long (`lines` above 1). Limits are advice: nothing is ever cut. */
export const definition = defineKind({
  kind: 'text',
  attributes,
  answers,
  valueType: () => 'text',
  derive: rehearsalsOf,
});

export type TextField = LocalFieldOf<typeof attributes>;
