import { formatResult } from '../../workbook/formula/format.ts';
import type { Result } from '../../workbook/formula/run.ts';
import type { LocalField, Offer, Telling } from '../../workbook/kind.ts';
import type { FieldsByPath } from '../scope.ts';

/** What a result is told with. */
export interface Ground {
  readonly telling: Telling;
  readonly fields: FieldsByPath;
}

interface ComputedAttributes {
  readonly format?: 'number' | 'money' | 'percent' | 'date' | 'month' | 'words' | 'list';
  readonly decimals?: number;
  readonly words?: readonly { readonly id: string; readonly words: string }[];
  readonly formula?: { readonly ast?: unknown };
}

/** A result in words and figures, as a computed field shows it. */
export function tellResult(
  { value }: Pick<Result, 'value'>,
  field: LocalField,
  { telling, fields }: Ground,
): string {
  const { format, decimals, words = [], formula } = field as unknown as ComputedAttributes;
  return formatResult(
    { value },
    {
      format,
      decimals,
      currency: telling.currency,
      locale: telling.locale,
      words: Object.fromEntries(words.map((each) => [each.id, each.words])),
      label: (text) => labelIn(formula?.ast, text, { telling, fields }) ?? text,
    },
  );
}

/** What an id in a result is called: a field that the formula names, or an option of one. */
function labelIn(ast: unknown, id: string, { telling, fields }: Ground): string | undefined {
  if (!/^[a-z][a-z0-9-]*$/.test(id)) return undefined;
  for (const path of pathsIn(ast)) {
    const field = fields.get(path);
    if (path.endsWith(`.${id}`) && field?.label) return field.label.text;
    const { columns = [] } = (field ?? {}) as { columns?: readonly LocalField[] };
    for (const each of field ? [field, ...columns] : []) {
      const { options = [] } = each as { options?: readonly Offer[] };
      const option = options.find((other) => other.id === id);
      if (option) return option.label.text;
    }
    const asked = (field as { formula?: { ast?: unknown } } | undefined)?.formula;
    const label = asked && asked.ast !== ast && labelIn(asked.ast, id, { telling, fields });
    if (label) return label;
  }
  return undefined;
}

/** The full paths of the fields that a shipped formula names. */
function pathsIn(ast: unknown): readonly string[] {
  if (typeof ast === 'string') return /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/.test(ast) ? [ast] : [];
  return Array.isArray(ast) ? [...new Set((ast as unknown[]).flatMap(pathsIn))] : [];
}

/** What a result still waits for, or how many amounts it rests on; '' when there is nothing to say. */
export function tellGiven(
  { value, missing, given, of, reason }: Result,
  { telling: { say }, fields }: Ground,
): string {
  if (value === null && missing.length > 0) {
    const names = [...new Set(missing.map((path) => nameOf(path, fields)))];
    return say('field.missing', { names: names.join(', ') });
  }
  if (value === null && reason !== undefined) return say('field.not-computable');
  if (given !== undefined && of !== undefined && given < of)
    return say('field.given-of', { given, of });
  return '';
}

function nameOf(path: string, fields: FieldsByPath): string {
  const [worksheet = '', field = '', column] = path.split('.');
  const found = fields.get(`${worksheet}.${field}`);
  const columns = (found as { columns?: readonly LocalField[] } | undefined)?.columns ?? [];
  const label = found?.label?.text ?? field;
  const inside = columns.find(({ id }) => id === column)?.label?.text;
  return inside === undefined ? label : `${label} (${inside})`;
}
