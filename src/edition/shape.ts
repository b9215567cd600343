import { id, ids, list, map, optional, required, text, words } from '../workbook/shape/index.ts';
import type { ReadBy } from '../workbook/shape/index.ts';

/** How a firm’s edition is written in `edition.yaml`. */
export const editionShape = map({
  id: required(id, {
    fr: 'L’identifiant de l’édition : il range les réponses à part.',
    en: 'The edition’s id: it keeps its answers apart.',
  }),
  name: required(words, { fr: 'Le nom du cahier.', en: 'The name of the workbook.' }),
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
