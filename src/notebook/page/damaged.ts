import { columnsOf } from '../answers.ts';
import type { Bound } from './form.ts';
import type { Page } from './page.ts';

/**
 * Says quietly, in the place of an answer that neither store could give back whole, that what is
 * left of it is in the notebook. An answer written anew ends it.
 */
export function showDamaged({ root, field, path }: Bound, { notebook, telling, data }: Page): void {
  const isHere = (other: string): boolean =>
    // The order of rows is no answer: all rows are there without it.
    (other === path && !columnsOf(field)) || other.startsWith(`${path}.`);
  const isLost = notebook
    .damaged()
    .some((text) => isHere(text.path) && notebook.entry(text.path) === undefined);
  const frame = root.querySelector<HTMLElement>('.field-control') ?? root;
  let place = frame.querySelector<HTMLElement>(':scope > [data-damaged]');
  if (place) place.hidden = !isLost;
  if (place || !isLost) return;
  place = document.createElement('p');
  place.className = 'notice no-print';
  place.dataset['damaged'] = '';
  const link = document.createElement('a');
  link.href = data.addresses.notebook;
  link.textContent = telling.say('damaged.see');
  place.append(`${telling.say(columnsOf(field) ? 'damaged.row' : 'damaged.answer')} `, link);
  frame.append(place);
}
