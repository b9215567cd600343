import { nearest } from '../../workbook/nearest.ts';
import type { MapEntry, Source } from '../../workbook/shape/index.ts';
import { valueIn } from '../scan.ts';
import type { Checking } from './index.ts';

/** A filled example names a worksheet that exists, and fields and columns that it has. */
export function checkExamples({ findings, scanned, written }: Checking): void {
  for (const { place, parts, source, file } of scanned) {
    if (place !== 'example' || source?.type !== 'map') continue;
    const [id = ''] = parts;
    if (!written.worksheets.has(id)) {
      findings.add(file.shown, {
        rule: 'unknown-reference',
        place: source.place,
        message: {
          fr: `Cette fiche n’existe pas : « ${id} ».`,
          en: `This worksheet does not exist: “${id}”.`,
        },
        hint: {
          fr: 'Le nom du fichier est l’identifiant de la fiche.',
          en: 'The file’s name is the worksheet’s id.',
        },
      });
      continue;
    }
    const check = ({ key, place: at }: MapEntry, path: string) => {
      // What comes with a field, another voice for one, is not written as a field of its own.
      if (written.hasField(path.replace(/@consultant$/, '').replace(/\.0-[a-z]+-/, '.')))
        return true;
      const parent = path.slice(0, path.lastIndexOf('.'));
      const close = nearest(key, written.below(parent));
      findings.add(file.shown, {
        rule: 'unknown-reference',
        place: at,
        message: {
          fr: `Ce champ n’existe pas : « ${path} ».`,
          en: `This field does not exist: “${path}”.`,
        },
        hint: close
          ? { fr: `Vouliez-vous écrire « ${close} » ?`, en: `Did you mean “${close}”?` }
          : { fr: `Vérifiez la fiche « ${id} ».`, en: `Check the worksheet “${id}”.` },
      });
      return false;
    };
    for (const answer of entriesOf(valueIn(source, 'answers'))) {
      const path = `${id}.${answer.key}`;
      if (!check(answer, path) || written.below(path).length === 0) continue;
      const rows = answer.value.type === 'list' ? answer.value.items : [];
      for (const cell of rows.flatMap(entriesOf)) check(cell, `${path}.${cell.key}`);
    }
  }
}

function entriesOf(source: Source | undefined): readonly MapEntry[] {
  return source?.type === 'map' ? source.entries : [];
}
