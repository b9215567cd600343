import { mirrorLines, offerAgain } from '../around.ts';
import { OTHER, otherLine, otherWords } from '../choice/other.ts';
import type { Other } from '../choice/answer.ts';
import type { Control } from '../control.ts';
import type { ChoicesField } from './definition.ts';

export const control: Control<ChoicesField, readonly (string | Other)[]> = {
  read(root) {
    const ticked = [...root.querySelectorAll<HTMLInputElement>('input:checked')];
    const chosen = ticked.map(({ value }) =>
      value === OTHER ? { other: otherWords(root) } : value,
    );
    return chosen.length > 0 ? chosen : null;
  },
  show(root, value, { telling: { say } }) {
    const ids = new Set((value ?? []).filter((item) => typeof item === 'string'));
    const other = (value ?? []).find((item) => typeof item !== 'string');
    const line = otherLine(root);
    if (line && line.value !== (other?.other ?? '')) line.value = other?.other ?? '';
    for (const id of ids) offerAgain(root, id, () => say('field.gone-option', { option: id }));
    if (other) {
      // Another answer given before « other » was withdrawn is offered again in its own words.
      offerAgain(root, OTHER, () => other.other);
      ids.add(OTHER);
    }
    for (const box of root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
      box.checked = ids.has(box.value);
    }
  },
  refresh: (root, { telling: { locale } }) => mirrorLines(root, locale),
};
