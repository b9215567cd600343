import { ids } from './shape/scalars.ts';
import { named } from './shape/options.ts';
import { prose, words } from './shape/language.ts';
import { map, optional, required } from './shape/shape.ts';
import type { ReadBy } from './shape/shape.ts';

const termShape = map({
  term: required(words, { fr: 'Le mot.', en: 'The word.' }),
  meaning: required(prose, {
    fr: 'Son sens, en une ou deux phrases.',
    en: 'Its meaning, in one or two sentences.',
  }),
  see: optional(ids, { fr: 'Mots voisins.', en: 'Related words.' }),
});

/** How the glossary is written in `glossary.yaml`. */
export const glossaryShape = named(termShape, (id, term) => ({ id, ...term }));

/** A word of the trade and its meaning. */
export type Term = ReadBy<typeof glossaryShape>[number];
