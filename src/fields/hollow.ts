import type { Field } from '../workbook/field.ts';
import { isSources } from '../workbook/shape/index.ts';

/** The attributes from which something to choose may come, by what is chosen. */
const ORIGINS = {
  options: ['options', 'from', 'own'],
  criteria: ['criteria', 'criteria-from', 'own-criteria'],
} as const;

/** Whether a field has nothing to offer: no options of its own, none from elsewhere, none to add. */
export function hasNoOptions(field: Field, of: keyof typeof ORIGINS = 'options'): boolean {
  return ORIGINS[of].every((name) => {
    const value = field[name];
    const list = isSources(value) ? value.sources : value;
    return list === undefined || list === 0 || (Array.isArray(list) && list.length === 0);
  });
}
