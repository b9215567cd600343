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
    button.addEventListener('click', () => {
      void saveCopy(page).then((isSaved) => {
        tellCopy(button, telling.say(isSaved ? 'file.saved' : 'file.failed'));
      });
    });
  const home = notice?.nextElementSibling;
  let used: Element | null = null;
  notice?.querySelector('[data-try-again]')?.addEventListener('click', () => {
    if (notebook.state.peek().reason === 'newer' || notebook.state.peek().reason === 'erased')
      location.reload();
    else void notebook.flush();
  });

  effect(() => {
    const { kind, reason } = notebook.state.value;
    const trouble = kind === 'failed' || (kind === 'memory' && reason) ? (reason ?? 'refused') : '';
    if (!notice || trouble === shown) return;
    const isNew = shown === '';
    shown = trouble;
    notice.hidden = trouble === '';
    if (trouble === '') {
      const hadFocus = notice.contains(document.activeElement);
      const line = notice.closest('tr');
      home?.before(notice);
      line?.remove();
      if (hadFocus && used instanceof HTMLElement) used.focus({ preventScroll: true });
      return;
    }
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
    if (!isNew) return;
    notice.querySelector('[data-copy-said]')?.remove();
    used = document.activeElement;
    placeBeside(used, notice);
  });
  if (!page.isTrial) holdBack(page);
}

/** Says, after the buttons, what came of a copy. */
function tellCopy(button: Element, words: string): void {
  const actions = button.closest('.actions');
  let said = actions?.parentElement?.querySelector<HTMLElement>(':scope > [data-copy-said]');
  if (!said) {
    said = document.createElement('p');
    said.dataset['copySaid'] = '';
    said.setAttribute('role', 'status');
    actions?.after(said);
  }
  // A live region is heard when its text changes once it is there.
  said.textContent = '';
  setTimeout(() => {
    said.textContent = words;
  });
}

/** Puts the notice after the field in use, or after its row, in sight if that leaves both in sight. */
function placeBeside(control: Element | null, notice: HTMLElement): void {
  const row = control?.closest('[data-row]');
  const field = control?.closest('.field');
  if (!control || !field) return;
  if (row) {
    const cell = document.createElement('td');
    cell.colSpan = row.children.length;
    cell.append(notice);
    const line = document.createElement('tr');
    line.append(cell);
    row.after(line);
  } else field.after(notice);
  const height = window.visualViewport?.height ?? innerHeight;
  const below = notice.getBoundingClientRect().bottom - height;
  const above = control.getBoundingClientRect().top - ROOM_ABOVE;
  if (below > 0 && above > 0) scrollBy({ top: Math.min(below, above), behavior: 'instant' });
}

/** What is left above the control in use when the page moves to show the notice, in px. */
const ROOM_ABOVE = 40;

/** How long ago a navigation may have begun to be the one that leaves the page, in ms. */
const JUST_NOW = 1000;

/** Asks before the reader leaves, but only where words would really be lost by it. */
function holdBack({ notebook }: Page): void {
  let goingOn = -Infinity;
  const goOn = ({ timeStamp }: Event) => {
    goingOn = timeStamp;
  };
  // Another page of the site finds what is kept in this tab; closing the tab says nothing at all.
  if ('navigation' in window) navigation.addEventListener('navigate', goOn);
  else
    addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link?.origin === location.origin) goOn(event);
    });
  addEventListener('beforeunload', (event) => {
    void notebook.flush();
    // All of it is in a copy the reader has: nothing would be lost.
    if (notebook.changesSinceExport.peek() === 0) return;
    const kept = notebook.keptIn();
    const isStaying = event.timeStamp - goingOn < JUST_NOW;
    if (kept === 'nowhere' || (kept === 'tab' && !isStaying)) event.preventDefault();
  });
}
