// `npm run check`: reads the whole content without building, and tells every problem with its place.
// `npm run check -- --lock` then writes the fields published since into answers.lock.yaml.

import { printProblems, readWorkbook, saveLock } from '../src/authoring/index.ts';
import { openEdition } from '../src/edition/files.ts';

const words = process.argv.slice(2);
const unknown = words.find((word) => word !== '--lock');

if (unknown === undefined) {
  const { edition, layers, problems: own } = openEdition(process.env.PASSERELLE_EDITION);
  const before = await readWorkbook(layers, edition);
  const isLocking = words.includes('--lock');
  const saved = isLocking ? saveLock(layers, before) : undefined;
  const after = saved === undefined ? before : await readWorkbook(layers, edition);
  const problems = [...own, ...after.problems];
  console.log(printProblems(problems));
  if (saved !== undefined) console.log(`Écrit : ${saved} / Written: ${saved}`);
  else if (isLocking) console.log('Rien n’est écrit. / Nothing was written.');
  if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
} else {
  console.error(`npm run check -- ${unknown}: unknown, the options are --edition and --lock.`);
  process.exitCode = 1;
}
