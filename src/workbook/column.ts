import { fields } from './field.ts';
import type { Field } from './field.ts';
import type { AnyKind } from './kind.ts';
import type { Place } from './problem.ts';
import type { Shape } from './shape/shape.ts';
import type { MapSource, Reading, Source } from './shape/source.ts';
import type { Bilingual } from './words.ts';

/** The columns of a table: fields asked, or worked out, in each row in the same way. */
export const columns: Shape<readonly Field[]> = {
  expects: { fr: 'une liste de champs', en: 'a list of fields' },
  read(source: Source, reading: Reading) {
    const all = fields.read(source, reading);
    if (source.type !== 'list') return all;
    for (const item of source.items) if (item.type === 'map') checkColumn(item, reading);
    return all;
  },
};

const NOT_IN_COLUMNS = ['showIf', 'prefill', 'voices'];

function checkColumn(item: MapSource, reading: Reading): void {
  const [first] = item.entries;
  const definition = first && reading.kinds.get(first.key);
  if (definition && !mayBeColumn(definition)) {
    reportColumn(first.key, item.place, reading, {
      fr: 'Une colonne est un champ simple, qui garde une réponse, ou un calcul sur sa ligne.',
      en: 'A column is a plain field, which keeps an answer, or a calculation on its row.',
    });
  }
  for (const { key, place } of item.entries) {
    if (NOT_IN_COLUMNS.includes(key))
      reportColumn(key, place, reading, {
        fr: `Retirez « ${key} » : toutes les lignes posent les mêmes questions.`,
        en: `Remove “${key}”: all rows ask the same questions.`,
      });
    // A whole field is left out of a print or a handed-over copy, never a part of its rows.
    if (key === 'private')
      reportColumn(key, place, reading, {
        fr: 'Mettez « private » sur la table, ou la question privée dans un champ à part.',
        en: 'Put “private” on the table, or the private question in a field of its own.',
      });
    // What comes with a field, such as rehearsals, would be a table in a cell.
    if (key === 'speech')
      reportColumn(key, place, reading, {
        fr: 'Retirez « speech » : un texte à dire est un champ à part, avec ses répétitions.',
        en: 'Remove “speech”: a text to be spoken is a field of its own, with its rehearsals.',
      });
  }
}

/** A calculation is made for each row; all other columns keep an answer in each, and no rows of their own. */
function mayBeColumn({
  answers,
  attributes,
  valueType,
  valueColumns,
  isTooLargeForCells,
}: AnyKind): boolean {
  if ('formula' in attributes) return valueType !== undefined;
  if (isTooLargeForCells) return false;
  return answers !== undefined && !('columns' in attributes) && valueColumns === undefined;
}

function reportColumn(what: string, place: Place, reading: Reading, hint: Bilingual): void {
  reading.report({
    rule: 'wrong-column',
    place,
    message: {
      fr: `« ${what} » n’a pas sa place dans une colonne.`,
      en: `“${what}” has no place in a column.`,
    },
    hint,
  });
}
