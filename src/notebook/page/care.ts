/**
 * What a worksheet says beside its questions: the first visit’s question, trouble with saving,
 * other versions of an answer, the reminder to keep a copy. Loaded once the form is usable.
 */
import { showDamaged } from './damaged.ts';
import type { BoundForm } from './form.ts';
import type { Page } from './page.ts';
import { showVersions } from './versions.ts';

export { askDevice } from './device.ts';
export { closeWhenNewer } from './read-only.ts';
export { showReminder } from './reminder.ts';
export { tellHalfDates } from './half-dates.ts';
export { showTrouble } from './trouble.ts';

/** Lets texts grow with what is written in them, where the browser’s own style does not. */
export function growTexts(): void {
  if (CSS.supports('field-sizing', 'content')) return;
  void import('./growing.ts').then(
    ({ followTexts }) => followTexts(),
    // Offline: texts scroll, as they would without a script.
    () => undefined,
  );
}

/** Beside each question: other versions of its answer, and the word that one was damaged. */
export function showKept(form: BoundForm, page: Page): void {
  const isDamaged = page.notebook.damaged().length > 0;
  for (const bound of form.fields) {
    showVersions(bound, form, page);
    if (isDamaged) showDamaged(bound, page);
  }
}
