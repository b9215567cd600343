import { offerAgain, offerClearing } from '../around.ts';
import type { Control } from '../control.ts';
import type { ScaleField } from './definition.ts';

function isOutside(value: number, { from, to }: ScaleField): boolean {
  return value < from || value > to;
}

export const control: Control<ScaleField, number | 'unknown'> = {
  read(root) {
    const chosen =
      root.querySelector('select')?.value ??
      root.querySelector<HTMLInputElement>('input:checked')?.value;
    if (!chosen) return null;
    return chosen === 'unknown' ? chosen : Number(chosen);
  },
  show(root, value) {
    const chosen = String(value ?? '');
    const select = root.querySelector('select');
    if (select) {
      if (chosen !== '') offerAgain(root, chosen, () => chosen);
      select.value = chosen;
    }
    for (const radio of root.querySelectorAll('input')) radio.checked = radio.value === chosen;
  },
  remark(value, { field, telling: { say } }) {
    if (typeof value !== 'number' || !isOutside(value, field)) return '';
    return say('field.outside-scale', { value, from: field.from, to: field.to });
  },
  refresh: offerClearing,
};
