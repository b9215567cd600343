import type { Telling } from '../../workbook/kind.ts';
import type { Picked } from './answer.ts';

/**
 * Options of a list that come from earlier answers. Each holds in `data-words` the words it is
 * chosen with, which stay in the answer when its source is gone.
 */

/** What is chosen in a list, when it comes from an earlier answer. */
export function pickedIn(select: HTMLSelectElement): Picked | undefined {
  const [option] = select.selectedOptions;
  const text = option?.dataset['words'];
  return option && text !== undefined ? { id: option.value, text } : undefined;
}

/** Puts what earlier answers offer into a list, after the options that are always there. */
export function offerIn(select: HTMLSelectElement, field: object, telling: Telling): void {
  const chosen = pickedIn(select);
  const { options = [] } = field as { options?: readonly { readonly id: string }[] };
  const own = new Set(options.map(({ id }) => id));
  const last = select.querySelector('[data-other]');
  for (const option of select.querySelectorAll('[data-words]')) option.remove();
  for (const { id, label } of telling.offered(field)) {
    if (!own.has(id)) select.insertBefore(makeOption(id, label.text), last);
  }
  if (!chosen) return;
  showPicked(select, chosen, field, telling);
  select.value = chosen.id;
}

/** Makes what was chosen stand in its list: told by its source, or flagged when that is gone. */
export function showPicked(
  select: HTMLSelectElement,
  { id, text }: Picked,
  field: object,
  { offered, say, knowsEarlier }: Telling,
): void {
  const offer = offered(field).find((each) => each.id === id);
  const words = offer?.label.text ?? text;
  const shown = offer || knowsEarlier === false ? words : say('field.gone-source', { text });
  const there = [...select.options].find((option) => option.value === id);
  if (!there) {
    select.insertBefore(makeOption(id, words, shown), select.querySelector('[data-other]'));
    return;
  }
  if (there.dataset['words'] !== undefined) there.dataset['words'] = words;
  if (there.text !== shown) there.text = shown;
}

function makeOption(id: string, words: string, shown = words): HTMLOptionElement {
  const option = new Option(shown, id);
  option.dataset['words'] = words;
  return option;
}
