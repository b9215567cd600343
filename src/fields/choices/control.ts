import { mirrorLines, offerAgain } from '../around.ts';
import { wordsOf } from '../choice/answer.ts';
import { OTHER, otherLine, otherWords } from '../choice/other.ts';
import type { Chosen } from '../choice/answer.ts';
import type { Control } from '../control.ts';
import type { ChoicesField } from './definition.ts';

/** Sent to the list of what is picked from earlier answers (`picks.ts`), which shows it. */
export interface PicksEvent {
  readonly chosen: readonly Chosen[];
}

function picksIn(root: HTMLElement): HTMLElement | null {
  return root.querySelector<HTMLElement>('passerelle-picks');
}

export const control: Control<ChoicesField, readonly Chosen[]> = {
  read(root) {
    const ticked = [...root.querySelectorAll<HTMLInputElement>('input:checked')];
    const picked = [...root.querySelectorAll<HTMLElement>('[data-pick]:not([data-removed])')];
    const chosen = [
      ...ticked.map(({ value }) => (value === OTHER ? { other: otherWords(root) } : value)),
      ...picked.map(({ dataset }) => ({
        id: dataset['pick'] ?? '',
        text: dataset['words'] ?? '',
      })),
    ];
    return chosen.length > 0 ? chosen : null;
  },
  show(root, value, { field, telling }) {
    const chosen = value ?? [];
    const picks = picksIn(root);
    const own = new Set(telling.offered(field).map(({ id }) => id));
    const ids = new Set(
      chosen.filter((item) => typeof item === 'string').filter((id) => !picks || own.has(id)),
    );
    const other = chosen.find((item) => typeof item !== 'string' && 'other' in item);
    const words = typeof other === 'object' ? (other['other'] ?? '') : '';
    const line = otherLine(root);
    if (line && line.value !== words) line.value = words;
    for (const id of ids)
      offerAgain(root, id, () =>
        telling.say('field.gone-option', { option: wordsOf(id, field, telling) }),
      );
    if (other) {
      // Another answer given before « other » was withdrawn is offered again in its own words.
      offerAgain(root, OTHER, () => words);
      ids.add(OTHER);
    }
    for (const box of root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
      box.checked = ids.has(box.value);
    }
    picks?.dispatchEvent(
      new CustomEvent('passerelle:picks', { detail: { chosen, field, telling } }),
    );
  },
  refresh: (root, { telling: { locale } }) => mirrorLines(root, locale),
  offer(root, { field, telling }) {
    picksIn(root)?.dispatchEvent(
      new CustomEvent('passerelle:picks', { detail: { field, telling } }),
    );
  },
};
