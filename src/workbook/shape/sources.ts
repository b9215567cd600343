import { ID_PATTERN } from '../ids.ts';
import type { Place } from '../problem.ts';
import { reportUnexpected } from './shape.ts';
import type { Shape } from './shape.ts';

/**
 * Earlier answers that a field takes from, as written: `table.column`, `worksheet.field`,
 * `worksheet.table.column`, `worksheet.cards.pile`. Made full paths once all worksheets are read.
 */
export interface Sources {
  readonly sources: readonly string[];
}

/** One reference, or a list of them. */
export const sources: Shape<Sources> = {
  expects: {
    fr: 'un renvoi (fiche.champ, tableau.colonne), ou une liste de renvois',
    en: 'a reference (worksheet.field, table.column), or a list of references',
  },
  read(source, reading) {
    const items = source.type === 'list' ? source.items : [source];
    const places: Place[] = [];
    const paths = items.flatMap((item) => {
      const text = item.type === 'scalar' && typeof item.value === 'string' ? item.value : '';
      const parts = text.split('.');
      if (parts.length > 3 || !parts.every((part) => ID_PATTERN.test(part))) {
        reportUnexpected(item, this.expects, reading);
        return [];
      }
      places.push(item.place);
      return [text];
    });
    const result: Sources = { sources: paths };
    reading.mark(result, source.place);
    reading.mark(paths, source.place, (index) => places[Number(index)]);
    return paths.length > 0 ? result : undefined;
  },
};

/** Whether a value of a field holds sources. */
export function isSources(value: unknown): value is Sources {
  return typeof value === 'object' && value !== null && 'sources' in value;
}
