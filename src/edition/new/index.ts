import { editionSchema, SCHEMA_FILE } from '../schema.ts';
import { aboutPage } from './about-page.ts';
import type { Answers } from './answers.ts';
import { editionYaml } from './edition-yaml.ts';
import { readmePage } from './readme.ts';

export { checkAnswer, spokenIn } from './answers.ts';
export type { Answers, Question } from './answers.ts';
export { OPTIONS, readTyped } from './options.ts';
export type { Typed } from './options.ts';
export { ESSENTIAL, QUESTIONS } from './questions.ts';
export { propose, settleAnswers } from './settle.ts';

/** The text of the schema’s file. */
export function schemaText(): string {
  return `${JSON.stringify(editionSchema(), null, 2)}\n`;
}

/**
 * The files of a new edition by their paths: it builds as it is.
 *
 * @param folder the edition’s path as its owner types it, for the commands in its README
 */
export function newFiles(answers: Answers, folder: string): ReadonlyMap<string, string> {
  const pages = (['fr', 'en'] as const).filter((each) => answers.languages.includes(each));
  return new Map([
    ['edition.yaml', editionYaml(answers)],
    [SCHEMA_FILE, schemaText()],
    ['README.md', readmePage(answers, folder)],
    ...pages.map(
      (each) => [`content/pages/about/${each}.mdx`, aboutPage[each](answers.name)] as const,
    ),
  ]);
}
