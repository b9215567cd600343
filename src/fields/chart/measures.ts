import type { LocalField } from '../../workbook/kind.ts';
import type { ShippedFormula } from '../live.ts';
import { boundsOf, columnOf, labelOf, optionsOf, toNumber } from './reading.ts';
import type { Reading } from './reading.ts';

/** One value of a chart of fields: what it is called, its bounds, how it is read. */
interface Measure {
  readonly label: string;
  readonly bounds: readonly [number, number] | undefined;
  read(): number | null;
}

/** What a field, or each statement of several scales, is worth. */
export function measuresOf(reading: Reading, path: string): readonly Measure[] {
  const field = reading.fieldAt(path);
  const bounds = boundsOf(field);
  const options = optionsOf(field);
  if (field?.kind === 'scales' && options.length > 0) {
    const answer = reading.answerAt(path);
    const given = (typeof answer === 'object' && answer !== null ? answer : {}) as object;
    return options.map(({ id, label }) => ({
      label,
      bounds,
      read: () => toNumber((given as Record<string, number>)[id]),
    }));
  }
  const read = () => toNumber(reading.compute({ ast: ['field', path] }).value);
  return [{ label: labelOf(field, path.split('.')[1]), bounds, read }];
}

/** The column that a formula is, when it is nothing else. */
export function onlyColumn(
  reading: Reading,
  formula: ShippedFormula | undefined,
): LocalField | undefined {
  const ast: unknown = formula?.ast;
  const [name, id] = Array.isArray(ast) ? (ast as unknown[]) : [];
  return name === 'column' && typeof id === 'string' ? columnOf(reading, id) : undefined;
}
