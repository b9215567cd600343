// `npm run edition -- new ../acme`: makes the folder of a firm's edition, by questions or by options.
// `npm run edition -- copy ../acme stages/01-kickoff/fr.mdx`: copies a default file into it, to be changed there.
// `npm run edition -- schema ../acme`: writes the schema of its settings anew, after an upgrade.

import { basename, isAbsolute, relative, resolve } from 'node:path';
import { askAnswers, Left } from './asking.ts';
import { root } from './setup.mjs';
import { copyDefault } from '../src/edition/files-copy.ts';
import { describeTaken, listRegions, writeEdition, writeSchema } from '../src/edition/files-new.ts';
import {
  ESSENTIAL,
  OPTIONS,
  readTyped,
  settleAnswers,
  spokenIn,
} from '../src/edition/new/index.ts';
import { nearest } from '../src/workbook/nearest.ts';
import type { Bilingual } from '../src/workbook/words.ts';

const USAGE = `npm run edition -- new ../acme
    une édition nouvelle, dans un dossier à part / a new edition, in a folder of its own
    ${OPTIONS.map((name) => `--${name}`).join(' ')}
npm run edition -- copy ../acme stages/01-kickoff/fr.mdx
    y copie un fichier d’origine, pour le changer / copies a default file into it, to be changed
npm run edition -- schema ../acme
    récrit edition.schema.json, après une mise à jour / writes edition.schema.json anew, after an upgrade`;

/** A mistake in what was typed: its message is all the reader needs. */
class Refusal extends Error {
  constructor({ fr, en }: Bilingual) {
    super(`${fr} / ${en}`);
  }
}

/** A folder as typed, from where it was typed; and as one types it in the project’s folder. */
function placeOf(typed: string): { readonly folder: string; readonly shown: string } {
  const folder = resolve(process.env.PASSERELLE_FROM ?? process.cwd(), typed);
  return { folder, shown: isAbsolute(typed) ? typed : relative(root, folder) || '.' };
}

function quote(path: string): string {
  return /^[\p{L}\p{N}./_~-]+$/u.test(path) ? path : `"${path}"`;
}

async function makeNew(words: readonly string[]): Promise<void> {
  const typed = readTyped(words);
  if ('problem' in typed) throw new Refusal(typed.problem);
  if (typed.folder === undefined)
    throw new Refusal({
      fr: 'Il manque le dossier à créer : npm run edition -- new ../acme.',
      en: 'The folder to make is missing: npm run edition -- new ../acme.',
    });
  const { folder, shown } = placeOf(typed.folder);
  const taken = describeTaken(folder, shown);
  if (taken) throw new Refusal(taken);
  const regions = listRegions();
  const isAsking = process.stdin.isTTY && ESSENTIAL.some((key) => typed.given[key] === undefined);
  const given = isAsking ? await askAnswers(typed.given, basename(folder), regions) : typed.given;
  const settled = settleAnswers(
    given,
    basename(folder),
    regions.map(({ id }) => id),
  );
  if ('problem' in settled) throw new Refusal(settled.problem);
  const { answers } = settled;
  const files = writeEdition(folder, shown, answers);
  const [say, path] = [spokenIn(answers.languages), quote(shown)];
  const then = { fr: 'Ensuite :', en: 'Then:' }[say];
  const read = {
    fr: 'Le fichier README.md de ce dossier dit la suite.',
    en: 'The README.md of that folder tells the rest.',
  }[say];
  console.log(`\n${files.map((file) => `  ${shown}/${file}`).join('\n')}

${then}
  npm run dev -- --edition ${path}
  npm run check -- --edition ${path}
${read}`);
}

function renewSchema([typed, ...others]: readonly string[]): void {
  if (typed === undefined || others.length > 0) throw new Error(USAGE);
  const { folder, shown } = placeOf(typed);
  const { problem } = writeSchema(folder, shown);
  if (problem) throw new Refusal(problem);
  console.log(`${shown}/edition.schema.json`);
}

function copyOne([typed, path, ...others]: readonly string[]): void {
  if (typed === undefined || path === undefined || others.length > 0) throw new Error(USAGE);
  const { folder } = placeOf(typed);
  const result = copyDefault(folder, path);
  if ('problem' in result) throw new Refusal(result.problem);
  console.log(result.copied);
}

const commands: Readonly<Record<string, (words: readonly string[]) => Promise<void> | void>> = {
  new: makeNew,
  copy: copyOne,
  schema: renewSchema,
};

async function run([name, ...words]: readonly string[]): Promise<void> {
  if (name === undefined) return console.log(USAGE);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command(words);
  const close = nearest(name, Object.keys(commands));
  const hint = close === undefined ? `\n${USAGE}` : ` → npm run edition -- ${close}`;
  throw new Error(`npm run edition -- ${name} ?${hint}`);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof Left) console.error('\nRien n’est écrit. / Nothing was written.');
  else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
