import type { BoundForm } from './form.ts';
import type { Page } from './page.ts';
import { closestField } from './places.ts';

/**
 * Says of a date that is left with a part missing that it is not kept. Browsers tell the page
 * nothing of such a date, and Safari shows today’s in the parts that are empty: it looks written.
 */
export function tellHalfDates({ form }: BoundForm, { telling }: Page): void {
  form.addEventListener(
    'blur',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement) || !target.matches('[type=date], [type=month]'))
        return;
      const note = closestField(target)?.querySelector<HTMLElement>('[data-note]');
      const words = telling.say('field.date-half');
      if (!note || (!target.validity.badInput && note.textContent !== words)) return;
      note.textContent = target.validity.badInput ? words : '';
    },
    true,
  );
}
