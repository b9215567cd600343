import type { Live } from '../live.ts';
import type { ComputedField } from './definition.ts';

/** A result, what it waits for, or on how many amounts it rests. */
export const live: Live<ComputedField> = {
  refresh(root, { field, compute, tell, tellGiven }) {
    const output = root.querySelector('[data-computed]');
    if (!output) return;
    const result = compute(field.formula);
    root.toggleAttribute('data-filled', result.value !== null);
    setText(output, tell(result, field));
    const note = root.querySelector('[data-computed-note]');
    if (note) setText(note, tellGiven(result));
  },
};

function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
