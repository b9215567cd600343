import type { Bilingual } from '../../workbook/words.ts';
import { SCHEMA_FILE } from '../schema.ts';
import { editionShape } from '../shape.ts';
import { spokenIn } from './answers.ts';
import type { Answers } from './answers.ts';
import { examplesFor, GROUPS } from './groups.ts';
import type { Key } from './groups.ts';
import { scalar } from './write.ts';

const HEAD: Readonly<Record<keyof Bilingual, readonly string[]>> = {
  fr: [
    'Les réglages de votre édition. Le reste vient de l’édition d’origine.',
    'Une ligne qui commence par « # » n’a aucun effet. Les lignes comme « #site: » sont des',
    'exemples : pour vous en servir, retirez le signe « # », et lui seul.',
    'Après un changement : npm run check -- --edition, suivi du chemin de ce dossier.',
  ],
  en: [
    'The settings of your edition. All the rest comes from the default edition.',
    'A line that begins with “#” has no effect. Lines such as “#site:” are examples:',
    'to use one, take away the sign “#”, and nothing else.',
    'After a change: npm run check -- --edition, followed by the path of this folder.',
  ],
};

/** The text of a new edition’s `edition.yaml`: what was answered, and an example of every other key. */
export function editionYaml(answers: Answers): string {
  const spoken = spokenIn(answers.languages);
  const examples = examplesFor(answers.languages, answers.name);
  const given = givenLines(answers);
  const explain = (key: Key) => `# ${editionShape.attributes[key].about[spoken]}`;
  const groups = GROUPS.flatMap(({ title, keys }) => [
    '',
    `# ── ${title[spoken]} ──`,
    ...keys.flatMap((key) => [
      '',
      explain(key),
      ...(given[key] ?? examples[key].map((line) => `#${line}`)),
    ]),
  ]);
  const head = HEAD[spoken].map((line) => `# ${line}`);
  const first = `# yaml-language-server: $schema=./${SCHEMA_FILE}`;
  return `${[first, '#', ...head, ...groups].join('\n')}\n`;
}

/** What was answered, as lines of the file. */
function givenLines(answers: Answers): Partial<Record<Key, readonly string[]>> {
  const { id, name, languages, region, currency, paper, site, base, accent } = answers;
  const line = (key: Key, value: string | undefined) =>
    value === undefined ? {} : { [key]: [`${key}: ${scalar(value)}`] };
  const brand = examplesFor(languages, name)
    .brand.slice(2)
    .map((each) => `#${each}`);
  return {
    ...line('id', id),
    ...line('name', name),
    languages: [`languages: [${languages.join(', ')}]`],
    ...line('region', region),
    ...line('currency', currency),
    ...line('paper', paper),
    ...line('site', site),
    ...line('base', base),
    ...(accent === undefined ? {} : { brand: ['brand:', `  accent: ${scalar(accent)}`, ...brand] }),
  };
}
