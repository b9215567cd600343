import type { Control } from '../control.ts';
import type { DateField } from './definition.ts';
import { readDateInput, showDateInput } from './input.ts';
import { precisionOf } from '../../workbook/date.ts';

export const control: Control<DateField, string> = {
  read(root) {
    const input = root.querySelector('input');
    return input ? readDateInput(input) : null;
  },
  show(root, value) {
    const input = root.querySelector('input');
    if (input) showDateInput(input, value);
  },
  remark(value, { telling: { say } }) {
    if (value === null) return '';
    // A calendar takes `26` for the year 26.
    if (/^0\d{3}(-|$)/.test(value)) return say('field.date-year');
    return precisionOf(value) === undefined ? say('field.not-a-date') : '';
  },
  refresh(root) {
    const format = root.querySelector<HTMLElement>('[data-date-format]');
    if (format) format.hidden = root.querySelector('input')?.type !== 'text';
  },
};
