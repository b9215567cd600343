// `npm run check`: reads the whole content without building, and tells every problem with its place.
// With `--lock` it then writes the fields published since into answers.lock.yaml; with `--layers`
// it compares an edition with what lies below it, and `--accept` takes what is there for looked at;
// `--missing de` lists what is not written in a language.

import { readWords } from './check-words.ts';
import type { Wanted } from './check-words.ts';
import {
  printProblems,
  printTranslation,
  readWorkbook,
  saveLock,
  standardLayers,
} from '../src/authoring/index.ts';
import type { WorkbookReading } from '../src/authoring/index.ts';
import { inspectLayers } from '../src/edition/files-layers.ts';
import { openEdition } from '../src/edition/files.ts';
import { printLayers, tellRecord } from '../src/edition/layers/print.ts';
import type { Section } from '../src/edition/layers/print.ts';
import type { Bilingual } from '../src/workbook/words.ts';
import type { Problem } from '../src/workbook/problem.ts';

const folder = process.env.PASSERELLE_EDITION;
const read = readWords(process.argv.slice(2));

if ('problem' in read) refuse(read.problem);
else if (read.wanted.layers && !folder)
  refuse({
    fr: '--layers compare une édition à ce qu’elle recouvre : ajoutez --edition ../acme',
    en: '--layers compares an edition with what lies below it: add --edition ../acme',
  });
else await check(read.wanted);

async function check({ lock, layers: isComparing, accept, missing }: Wanted): Promise<void> {
  const { edition, layers, file, problems: own } = openEdition(folder);
  const before = await readWorkbook(layers, edition, file);
  // Without content of its own an edition has nothing to lock: the lock of the default is not its own.
  const isOwn = !folder || layers.length > standardLayers.length;
  const saved = lock && isOwn ? saveLock(layers, before) : undefined;
  const after = saved === undefined ? before : await readWorkbook(layers, edition, file);
  const compared =
    isComparing && file
      ? compareLayers({ edition, layers, file, problems: own }, after, accept)
      : [];
  const problems = [...own, ...compared, ...after.problems];
  const isWrong = problems.some(({ severity }) => severity === 'error');
  console.log(printProblems(problems));
  const translation = printTranslation(after.written, edition.locales, missing);
  if (translation !== '') console.log(`\n${translation}`);
  if (lock) console.log(`\n${tellLock(saved, isWrong)}`);
  if (isWrong) process.exitCode = 1;
}

function tellLock(saved: string | undefined, isWrong: boolean): string {
  if (saved !== undefined) return `Écrit : ${saved} / Written: ${saved}`;
  if (isWrong)
    return 'Rien n’est écrit : corrigez d’abord les erreurs. / Nothing was written: mend the errors first.';
  return 'Rien à écrire : l’édition n’a pas de champ à elle. / Nothing to write: the edition has no field of its own.';
}

/** Prints the report of an edition’s layers. @returns what is wrong with its record */
function compareLayers(
  edition: Parameters<typeof inspectLayers>[0],
  reading: WorkbookReading,
  accept: readonly string[] | undefined,
): readonly Problem[] {
  const inspection = inspectLayers(edition, accept ? { accept } : {});
  if ('problem' in inspection) {
    refuse(inspection.problem);
    return [];
  }
  const { report, head, file, refused, problems } = inspection;
  console.log(printLayers(report, head, [tellRemoved(reading), tellNaming(reading)]));
  const noted = tellRecord(inspection, file, refused);
  console.log(noted === '' ? '' : `\n${noted}\n`);
  return problems;
}

/** The references that are left out, since what they lead to is hidden. */
function tellRemoved({ removedReferences }: WorkbookReading): Section {
  return {
    title: { fr: 'Renvois retirés', en: 'References left out' },
    lines: removedReferences.map(
      ({ file, line, column, kind, id, words = '' }) =>
        `${file}:${line}:${column}  ${words}${words && ' → '}${kind}:${id}`,
    ),
  };
}

/** The lines that speak of a hidden stage by its number: only their author can reword them. */
function tellNaming({ namingHidden }: WorkbookReading): Section {
  return {
    title: {
      fr: 'Étapes retirées, nommées par leur numéro',
      en: 'Hidden stages named by their number',
    },
    lines: namingHidden.map(({ file, line }) => `${file}:${line}`),
  };
}

function refuse({ fr, en }: Bilingual): void {
  console.error(`npm run check : ${fr} / npm run check: ${en}`);
  process.exitCode = 1;
}
