import { fields } from './field.ts';
import type { Field } from './field.ts';
import type { Place } from './problem.ts';
import type { Shape } from './shape/shape.ts';
import type { MapSource, Reading, Source } from './shape/source.ts';
import type { Bilingual } from './words.ts';

/** The columns of a table: fields that store an answer, asked in each row in the same way. */
export const columns: Shape<readonly Field[]> = {
  expects: { fr: 'une liste de champs', en: 'a list of fields' },
  read(source: Source, reading: Reading) {
    const all = fields.read(source, reading);
    if (source.type !== 'list') return all;
    for (const item of source.items) if (item.type === 'map') checkColumn(item, reading);
    return all;
  },
};

const NOT_IN_COLUMNS = ['showIf', 'prefill'];

function checkColumn(item: MapSource, reading: Reading): void {
  const [first] = item.entries;
  const definition = first && reading.kinds.get(first.key);
  const isRows = definition !== undefined && 'columns' in definition.attributes;
  if (definition && (!definition.answers || isRows)) {
    reportColumn(first.key, item.place, reading, {
      fr: 'Une colonne est un champ simple, qui garde une réponse.',
      en: 'A column is a plain field, which keeps an answer.',
    });
  }
  for (const { key, place } of item.entries) {
    if (!NOT_IN_COLUMNS.includes(key)) continue;
    reportColumn(key, place, reading, {
      fr: `Retirez « ${key} » : toutes les lignes posent les mêmes questions.`,
      en: `Remove “${key}”: all rows ask the same questions.`,
    });
  }
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
