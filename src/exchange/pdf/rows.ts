import { castOwnRows } from '../../fields/own-rows.ts';
import { behaviourOf } from '../../fields/rich.ts';
import { columnsOf } from '../../notebook/answers.ts';
import { controlOf } from '../../workbook/fillable.ts';
import type { LocalField, Telling } from '../../workbook/kind.ts';
import type { FormValue } from './values.ts';

/** The rows that a blank table begins with, and those that only its paper has: `r1`, `r2`… */
const PAPER_ROW = /^r[1-9]\d?$/;

/**
 * Makes in a blank form the rows that only paper has, for the values that stand in them. Other
 * rows than those of the paper are not made.
 */
export function makePaperRows(
  form: HTMLFormElement,
  fields: ReadonlyMap<string, LocalField>,
  values: readonly FormValue[],
  { telling }: { readonly telling: Telling },
): void {
  const names = values.map(({ name }) => controlOf(name));
  for (const root of form.querySelectorAll<HTMLElement>('[data-field]')) {
    if (root.closest('[data-row]')) continue;
    const path = `${form.dataset['worksheet'] ?? ''}.${root.dataset['field'] ?? ''}`;
    const field = fields.get(path);
    const written = new Set(
      names
        .filter((name) => name.startsWith(`${path}.`))
        .map((name) => name.slice(path.length + 1).split('.')[0] ?? ''),
    );
    if (!field || written.size === 0) continue;
    castOwnRows(root, written);
    const rows = columnsOf(field) && behaviourOf(field.kind).control?.rows;
    if (!rows) continue;
    const order = rows.order(root);
    const wanted = [...written].filter((id) => PAPER_ROW.test(id) && !order.includes(id));
    if (wanted.length > 0) rows.arrange(root, [...order, ...wanted], { field, telling });
  }
}
