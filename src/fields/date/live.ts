import type { Json } from '../../workbook/kind.ts';
import type { Live } from '../live.ts';
import type { DateField } from './definition.ts';

/** A soft word when a date comes before the one it should follow; a remark of its own goes first. */
export const live: Live<DateField> = {
  refresh(root, { field, worksheet, path, answerAt, fieldAt, telling }) {
    const note = root.querySelector<HTMLElement>('[data-note]');
    if (field.after === undefined || !note) return;
    const earlier = `${worksheet}.${field.after}`;
    const words = isBefore(answerAt(path), answerAt(earlier))
      ? telling.say('field.date-before', { label: fieldAt(earlier)?.label?.text ?? field.after })
      : '';
    if (note.textContent !== '' && note.textContent !== note.dataset['order']) return;
    note.dataset['order'] = words;
    if (note.textContent !== words) note.textContent = words;
  },
};

/** Compares what both dates say: a day and a month are compared by their months. */
function isBefore(date: Json | undefined, other: Json | undefined): boolean {
  const isDate = (value: Json | undefined) =>
    typeof value === 'string' && /^\d{4}(-\d\d){0,2}$/.test(value) ? value : undefined;
  const [one, two] = [isDate(date), isDate(other)];
  if (one === undefined || two === undefined) return false;
  const length = Math.min(one.length, two.length);
  return one.slice(0, length) < two.slice(0, length);
}
