import type { Live } from '../live.ts';
import type { RecallField } from './definition.ts';

/** The earlier answer, or the result computed from earlier answers, as it stands now. */
export const live: Live<RecallField> = {
  refresh(root, { field, textAt, telling }) {
    const quote = root.querySelector('[data-recall-text]');
    if (!quote) return;
    const text = textAt(field.of);
    const words = text === '' ? telling.say('field.recall-empty') : text;
    root.toggleAttribute('data-filled', text !== '');
    if (quote.textContent !== words) quote.textContent = words;
  },
};
