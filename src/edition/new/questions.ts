import type { Bilingual } from '../../workbook/words.ts';
import type { Question } from './answers.ts';

/** What is asked in a terminal, in this order; papers and addresses are left to the file. */
export const QUESTIONS: readonly { readonly key: Question; readonly ask: Bilingual }[] = [
  {
    key: 'languages',
    ask: {
      fr: 'Langues du carnet, la première à la racine du site',
      en: 'Languages of the workbook, the first at the root of the site',
    },
  },
  { key: 'name', ask: { fr: 'Nom du carnet ou du cabinet', en: 'Name of the workbook or firm' } },
  {
    key: 'id',
    ask: {
      fr: 'Identifiant, à ne plus changer ensuite',
      en: 'Id, never to be changed afterwards',
    },
  },
  {
    key: 'region',
    ask: { fr: 'Pays des liens officiels', en: 'Country of the official links' },
  },
  { key: 'currency', ask: { fr: 'Monnaie', en: 'Currency' } },
  {
    key: 'accent',
    ask: {
      fr: 'Couleur d’accent, comme #7a1f3d (Entrée : celle d’origine)',
      en: 'Accent colour, such as #7a1f3d (Enter: the default one)',
    },
  },
  {
    key: 'base',
    ask: {
      fr: 'Chemin sur le site, comme /carnet/ (Entrée : à la racine)',
      en: 'Path on the site, such as /workbook/ (Enter: at the root)',
    },
  },
];

/** What must be told for the rest to be proposed without asking. */
export const ESSENTIAL = [
  'languages',
  'name',
  'id',
  'region',
] as const satisfies readonly Question[];
