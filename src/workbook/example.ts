import { words } from './shape/language.ts';
import { ids } from './shape/scalars.ts';
import { map, optional, required } from './shape/shape.ts';
import type { ReadBy } from './shape/shape.ts';
import type { Json } from './kind.ts';

/** How an example person is written in `examples/<person>.yaml`. */
export const personShape = map({
  name: required(words, {
    fr: 'Qui est-ce, marqué comme exemple.',
    en: 'Who it is, marked as an example.',
  }),
  about: required(words, {
    fr: 'Son histoire en une phrase ou deux.',
    en: 'The story in a sentence or two.',
  }),
  shows: optional(ids, {
    fr: 'Les fiches dont la page montre cette personne ; celles qu’une édition retire ne gênent pas.',
    en: 'The worksheets whose page shows this person; those an edition takes away do no harm.',
  }),
});

/** A person who runs through the workbook as an example: nobody in particular. */
export type Person = ReadBy<typeof personShape> & { readonly id: string };

/** A worksheet filled in by an example person. */
export interface Example {
  /** Id of the person. */
  readonly person: string;
  /** Id of the worksheet. */
  readonly worksheet: string;
  /**
   * Answers by field id, as a notebook holds them, rows of a table in a list; where they are
   * words, a map of languages.
   */
  readonly answers: Readonly<Record<string, Json>>;
}
