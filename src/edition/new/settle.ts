import type { Bilingual } from '../../workbook/words.ts';
import { checkAnswer, ownIdFrom, PROPOSED } from './answers.ts';
import type { Answers, Question } from './answers.ts';

/** What has been answered so far, understood. */
export type Known = Partial<Answers>;

/** The order in which answers are understood: each is proposed from those before it. */
export const ORDER = [
  'languages',
  'name',
  'id',
  'region',
  'currency',
  'paper',
  'accent',
  'base',
  'site',
] as const satisfies readonly Question[];

/**
 * What is proposed for a question, as one would type it; `undefined` where nothing is.
 *
 * @param folder the name of the edition’s folder
 */
export function propose(key: Question, known: Known, folder: string): string | undefined {
  const [first] = known.languages ?? PROPOSED.languages;
  const region = known.region ?? PROPOSED.region(first ?? 'en');
  switch (key) {
    case 'languages':
      return PROPOSED.languages.join(',');
    case 'name':
      return folder;
    case 'id':
      return ownIdFrom(known.name ?? '') ?? ownIdFrom(folder);
    case 'region':
      return region;
    case 'currency':
      return PROPOSED.currency(region);
    case 'paper':
      return PROPOSED.paper(region);
    default:
      return undefined;
  }
}

/**
 * Makes answers of what was given by options, with what is proposed for the rest.
 *
 * @param given as typed
 * @param folder the name of the edition’s folder
 * @param regions the ids of the countries there are
 */
export function settleAnswers(
  given: Readonly<Partial<Record<Question, string>>>,
  folder: string,
  regions: readonly string[],
): { readonly answers: Answers } | { readonly problem: Bilingual } {
  const known: { -readonly [Key in Question]?: Answers[Key] } = {};
  for (const key of ORDER) {
    const typed = given[key] ?? propose(key, known, folder);
    if (typed === undefined) {
      if (key === 'id') return { problem: NO_ID };
      continue;
    }
    const checked = checkAnswer(key, typed, regions);
    if ('problem' in checked) {
      const { fr, en } = checked.problem;
      return { problem: { fr: `--${key} : ${fr}`, en: `--${key}: ${en}` } };
    }
    Object.assign(known, { [key]: checked.value });
  }
  return { answers: known as Answers };
}

const NO_ID: Bilingual = {
  fr: 'Il manque l’identifiant, que ni le nom ni le dossier ne donnent : ajoutez --id, comme --id acme.',
  en: 'The id is missing, and neither the name nor the folder gives one: add --id, such as --id acme.',
};
