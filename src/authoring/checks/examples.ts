import { nearest } from '../../workbook/nearest.ts';
import type { MapEntry, Source } from '../../workbook/shape/index.ts';
import type { ScannedFile } from '../scan.ts';
import type { Checking } from './index.ts';

/** A filled example names a person and a worksheet that exist, and fields and columns it has. */
export function checkExamples(checking: Checking): void {
  const { findings, scanned, written } = checking;
  const people = new Set(
    scanned.flatMap(({ place, parts }) => (place === 'person' ? [parts[0]] : [])),
  );
  for (const example of scanned) {
    if (example.place !== 'example') continue;
    const [person = '', worksheet = ''] = example.parts;
    const { shown } = example.file;
    if (!people.has(person)) {
      findings.add(shown, {
        rule: 'missing-file',
        place: { line: 1, column: 1 },
        message: {
          fr: `Il manque « examples/${person}.yaml ».`,
          en: `“examples/${person}.yaml” is missing.`,
        },
        hint: {
          fr: 'Ajoutez ce fichier : name:, about:, et shows: la liste des fiches montrées.',
          en: 'Add this file: name:, about:, and shows: the list of worksheets shown.',
        },
      });
    }
    if (written.worksheets.has(worksheet)) checkAnswers(example, worksheet, checking);
    else {
      findings.add(shown, {
        rule: 'unknown-reference',
        place: example.source?.place ?? { line: 1, column: 1 },
        message: {
          fr: `Cette fiche n’existe pas : « ${worksheet} ».`,
          en: `This worksheet does not exist: “${worksheet}”.`,
        },
        hint: {
          fr: 'Le nom du fichier est l’identifiant de la fiche.',
          en: 'The file’s name is the worksheet’s id.',
        },
      });
    }
  }
}

function checkAnswers(
  { source, file }: ScannedFile,
  worksheet: string,
  { findings, written, scanned }: Checking,
): void {
  // An example of the worksheet below cannot know what the one that replaces it asks.
  const isReplaced = scanned.some(
    (each) =>
      each.place === 'worksheet' && each.parts[1] === worksheet && each.file.level > file.level,
  );
  if (isReplaced) return;
  const check = ({ key, place }: MapEntry, path: string) => {
    // What comes with a field, another voice for one, is not written as a field of its own.
    if (written.hasField(path.replace(/@consultant$/, '').replace(/\.0-[a-z]+-/, '.'))) return true;
    const parent = path.slice(0, path.lastIndexOf('.'));
    const close = nearest(key, written.below(parent));
    findings.add(file.shown, {
      rule: 'unknown-reference',
      place,
      message: {
        fr: `Ce champ n’existe pas : « ${path} ».`,
        en: `This field does not exist: “${path}”.`,
      },
      hint: close
        ? { fr: `Vouliez-vous écrire « ${close} » ?`, en: `Did you mean “${close}”?` }
        : { fr: `Vérifiez la fiche « ${worksheet} ».`, en: `Check the worksheet “${worksheet}”.` },
    });
    return false;
  };
  for (const answer of entriesOf(source)) {
    const path = `${worksheet}.${answer.key}`;
    if (!check(answer, path) || written.below(path).length === 0) continue;
    const rows = answer.value.type === 'list' ? answer.value.items : [];
    for (const cell of rows.flatMap(entriesOf)) check(cell, `${path}.${cell.key}`);
  }
}

function entriesOf(source: Source | undefined): readonly MapEntry[] {
  return source?.type === 'map' ? source.entries : [];
}
