import {
  flag,
  id,
  ids,
  list,
  map,
  optional,
  required,
  text,
  webAddress,
  words,
} from '../workbook/shape/index.ts';
import type { ReadBy } from '../workbook/shape/index.ts';

/** How a firm’s edition is written in `edition.yaml`. */
export const editionShape = map({
  id: required(id, {
    fr: 'L’identifiant de l’édition : il range les réponses à part.',
    en: 'The edition’s id: it keeps its answers apart.',
  }),
  name: required(words, { fr: 'Le nom du cahier.', en: 'The name of the workbook.' }),
  site: optional(webAddress, {
    fr: 'L’adresse du site, comme https://exemple.fr : elle s’imprime sur les fiches.',
    en: 'The address of the site, such as https://example.org: it is printed on worksheets.',
  }),
  'consultant-pages': optional(flag, {
    fr: 'Si les pages et les notes du consultant sont construites.',
    en: 'Whether the consultant’s pages and notes are built.',
  }),
  hide: optional(
    map({
      stages: optional(ids, { fr: 'Étapes retirées.', en: 'Stages taken away.' }),
      worksheets: optional(ids, { fr: 'Fiches retirées.', en: 'Worksheets taken away.' }),
      sessions: optional(list(text), { fr: 'Séances retirées.', en: 'Sessions taken away.' }),
      pages: optional(ids, { fr: 'Pages retirées.', en: 'Pages taken away.' }),
    }),
    { fr: 'Ce que l’édition retire.', en: 'What the edition takes away.' },
  ),
});

/** What `edition.yaml` says. */
export type WrittenEdition = ReadBy<typeof editionShape>;
