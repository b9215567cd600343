import { effect } from '@preact/signals-core';
import type { Page } from './page.ts';

/**
 * Lets worksheets be read but not written, once a newer version of the site has taken the notebook
 * over: nothing written here would be kept. Texts stay where they can be selected and copied.
 */
export function closeWhenNewer({ notebook }: Page): void {
  const stop = effect(() => {
    if (notebook.state.value.reason !== 'newer') return;
    for (const form of document.querySelectorAll<HTMLFormElement>('form.worksheet'))
      for (const control of form.elements) close(control);
    queueMicrotask(() => stop());
  });
}

function close(control: Element): void {
  const isText =
    control instanceof HTMLTextAreaElement ||
    (control instanceof HTMLInputElement && !/^(radio|checkbox)$/.test(control.type));
  if (isText) control.readOnly = true;
  else if (!control.closest('.worksheet-foot .actions, .notice'))
    control.toggleAttribute('disabled', true);
}
