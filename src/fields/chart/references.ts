import { ID_PATTERN } from '../../workbook/ids.ts';
import { reportUnexpected } from '../../workbook/shape/index.ts';
import type { Place } from '../../workbook/problem.ts';
import type { Shape } from '../../workbook/shape/index.ts';

/** One field of this worksheet or of another (`worksheet.field`), or a list of them. */
export const references: Shape<readonly string[]> = {
  expects: {
    fr: 'un champ ou un tableau (champ, fiche.champ), ou une liste de champs',
    en: 'a field or a table (field, worksheet.field), or a list of fields',
  },
  read(source, reading) {
    const items = source.type === 'list' ? source.items : [source];
    const places: Place[] = [];
    const result = items.flatMap((item) => {
      const text = item.type === 'scalar' && typeof item.value === 'string' ? item.value : '';
      const parts = text.split('.');
      if (parts.length > 2 || !parts.every((part) => ID_PATTERN.test(part))) {
        reportUnexpected(item, this.expects, reading);
        return [];
      }
      places.push(item.place);
      return [text];
    });
    reading.mark(result, source.place, (index) => places[Number(index)]);
    return result.length > 0 ? result : undefined;
  },
};
