import { mirrorLines, offerAgain, offerClearing } from '../around.ts';
import type { Control } from '../control.ts';
import type { Other } from './answer.ts';
import type { ChoiceField } from './definition.ts';
import { OTHER, otherLine, otherWords } from './other.ts';

export const control: Control<ChoiceField, string | Other> = {
  read(root) {
    const select = root.querySelector('select');
    const chosen = select?.value ?? root.querySelector<HTMLInputElement>('input:checked')?.value;
    return chosen === OTHER ? { other: otherWords(root) } : chosen || null;
  },
  show(root, value, { telling: { say } }) {
    const chosen = typeof value === 'object' && value !== null ? OTHER : (value ?? '');
    const words = typeof value === 'object' && value !== null ? value.other : '';
    const line = otherLine(root);
    // Another answer given before « other » was withdrawn is offered again in its own words.
    const isWithdrawn = chosen === OTHER && !line;
    if (chosen !== '') {
      offerAgain(root, chosen, () =>
        isWithdrawn ? words : say('field.gone-option', { option: chosen }),
      );
    }
    if (line && line.value !== words) line.value = words;
    const select = root.querySelector('select');
    if (select) select.value = chosen;
    for (const radio of root.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
      radio.checked = radio.value === chosen;
    }
  },
  refresh(root, { telling: { locale } }) {
    offerClearing(root);
    mirrorLines(root, locale);
  },
};
