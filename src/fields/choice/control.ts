import { mirrorLines, offerAgain, offerClearing } from '../around.ts';
import type { Control } from '../control.ts';
import { acceptPicked, idOf, wordsOf } from './answer.ts';
import type { Chosen } from './answer.ts';
import type { ChoiceField } from './definition.ts';
import { OTHER, otherLine, otherWords } from './other.ts';
import { offerIn, pickedIn, showPicked } from './picked.ts';

export const control: Control<ChoiceField, Chosen> = {
  read(root) {
    const select = root.querySelector('select');
    const chosen = select?.value ?? root.querySelector<HTMLInputElement>('input:checked')?.value;
    if (chosen === OTHER) return { other: otherWords(root) };
    return (select && pickedIn(select)) ?? (chosen || null);
  },
  show(root, value, { field, telling }) {
    const { say } = telling;
    const isOther = typeof value === 'object' && value !== null && 'other' in value;
    const words = isOther ? (value.other ?? '') : '';
    const chosen = isOther ? OTHER : (idOf(value ?? '') ?? '');
    const line = otherLine(root);
    const select = root.querySelector('select');
    const picked = acceptPicked(value);
    if (select && picked) showPicked(select, picked, field, telling);
    // Another answer given before « other » was withdrawn is offered again in its own words.
    const isWithdrawn = chosen === OTHER && !line;
    if (chosen !== '') {
      offerAgain(root, chosen, () =>
        isWithdrawn ? words : say('field.gone-option', { option: wordsOf(chosen, field, telling) }),
      );
    }
    if (line && line.value !== words) line.value = words;
    if (select) select.value = chosen;
    for (const radio of root.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
      radio.checked = radio.value === chosen;
    }
  },
  refresh(root, { telling: { locale } }) {
    offerClearing(root);
    mirrorLines(root, locale);
  },
  offer(root, { field, telling }) {
    const select = root.querySelector('select');
    if (select) offerIn(select, field, telling);
  },
};
