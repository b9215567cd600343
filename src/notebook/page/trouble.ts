import { effect } from '@preact/signals-core';
import { prepareCopy, saveCopy } from './save-copy.ts';
import type { Page } from './page.ts';

/**
 * Tells of trouble with saving where it happens: the notice is put after the field being filled
 * when the trouble begins, and then neither moved nor redrawn until the trouble is over.
 */
export function showTrouble(page: Page): void {
  const notice = document.querySelector<HTMLElement>('[data-trouble]');
  const { notebook, telling } = page;
  let shown = '';

  for (const button of document.querySelectorAll('[data-save-copy]'))
    button.addEventListener('click', () => void saveCopy(page));
  notice
    ?.querySelector('[data-try-again]')
    ?.addEventListener('click', () => {
      if (notebook.state.peek().reason === 'newer' || notebook.state.peek().reason === 'erased')
        location.reload();
      else void notebook.flush();
    });

  effect(() => {
    const { kind, reason } = notebook.state.value;
    const trouble = kind === 'failed' || (kind === 'memory' && reason) ? (reason ?? 'refused') : '';
    if (!notice || trouble === shown) return;
    shown = trouble;
    notice.hidden = trouble === '';
    if (trouble === '') return;
    prepareCopy();
    const set = (selector: string, key: string) => {
      const element = notice.querySelector(selector);
      if (element) element.textContent = telling.say(key);
    };
    set('[data-trouble-title]', `notice.${trouble}-title`);
    set('[data-trouble-text]', `notice.${trouble}`);
    set(
      '[data-try-again]',
      trouble === 'newer' || trouble === 'erased' ? 'notice.reload' : 'notice.try-again',
    );
    const field = document.activeElement?.closest('.field');
    if (field?.parentElement) field.after(notice);
  });

  addEventListener('beforeunload', (event) => {
    const { kind, reason, unsaved } = notebook.state.peek();
    // Only what would really be lost holds the reader back.
    if (kind === 'failed' && reason !== 'erased' && reason !== 'newer' && unsaved > 0)
      event.preventDefault();
  });
}
