import { isKeyOn, turnKey } from './key.ts';
import type { OwnAnswers } from './own.ts';

/*
 * Makes the search of the page answer to `/`, Ctrl K and its buttons (`[data-search-open]`). The
 * search itself is loaded when it is first used, or about to be.
 */

let ownAnswers: OwnAnswers = () => Promise.resolve([]);

/** Lets the search look in the reader's answers too, in memory; they are asked for at each search. */
export function offerAnswers(answers: OwnAnswers): void {
  ownAnswers = answers;
}

const load = () => import('./dialog.ts');

async function open(dialog: HTMLDialogElement, event: Event): Promise<void> {
  event.preventDefault();
  try {
    (await load()).openSearch(dialog, () => ownAnswers());
  } catch {
    const opener = openerOf(event);
    // The link leads to a page where one can look by hand.
    if (opener instanceof HTMLAnchorElement) location.assign(opener.href);
  }
}

function start(dialog: HTMLDialogElement): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-search-open]')) {
    button.hidden = false;
  }
  const key = dialog.querySelector<HTMLInputElement>('[data-search-key]');
  if (key) {
    key.checked = isKeyOn();
    key.addEventListener('change', () => turnKey(key.checked));
  }
  document.addEventListener('click', (event) => {
    if (openerOf(event) && !event.ctrlKey && !event.metaKey && !event.shiftKey)
      void open(dialog, event);
  });
  document.addEventListener('keydown', (event) => {
    const isLetter = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isFree = !isTyping(event) && !document.querySelector('dialog[open]') && isKeyOn();
    if ((isLetter && !event.altKey) || (isSlash && isFree)) void open(dialog, event);
  });
  for (const sign of ['pointerover', 'focusin']) {
    document.addEventListener(sign, (event) => {
      if (openerOf(event)) load().catch(() => undefined);
    });
  }
}

function openerOf({ target }: Event): Element | null {
  return target instanceof Element ? target.closest('[data-search-open]') : null;
}

function isTyping({ target }: Event): boolean {
  const places = 'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])';
  return target instanceof Element && target.closest(places) !== null;
}

const dialog = document.querySelector<HTMLDialogElement>('dialog#search');
if (dialog) start(dialog);
