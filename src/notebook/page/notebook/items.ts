import type { Checked, OwnItem } from '../../../fields/checklist/answer.rich.ts';
import { precisionOf } from '../../../workbook/date.ts';
import type { Json, LocalField, Offer } from '../../../workbook/kind.ts';
import type { Dated } from './dates.ts';

/** The dates of a checklist’s items. What is done needs no reminder. */
export function collectItems(answer: Json, field: LocalField, path: string): readonly Dated[] {
  const { done, own = [], items = {} } = answer as Checked;
  const { items: given = [] } = field as { items?: readonly Offer[] };
  const label = field.label?.text ?? field.id;
  const known = given
    .filter(({ id }) => !done.includes(id))
    .map(({ id, label: { text } }) => ({ id, text, due: items[id]?.due }));
  const added = own
    .filter((item) => !item.done)
    .map(({ id, text, due }: OwnItem) => ({ id, text: text.trim() || label, due }));
  return [...known, ...added].flatMap(({ id, text, due }) =>
    due !== undefined && precisionOf(due)
      ? [{ part: `.${id}`, date: due, words: text, entry: path }]
      : [],
  );
}
