import { effect } from '@preact/signals-core';
import type { Place } from '../../index.ts';
import type { Page } from '../page.ts';
import { tieCopy } from './copy.ts';
import { findPart, make, tell } from './make.ts';

/** Erases this device, once the reader has seen what that does and was offered a copy. */
export function tieErase(page: Page): void {
  const { notebook, telling } = page;
  const dialog = findPart<HTMLDialogElement>('erase');
  const since = findPart('erase-since');
  const now = findPart<HTMLButtonElement>('erase-now');
  findPart('erase-open').addEventListener('click', () => dialog.showModal());
  findPart('erase-cancel').addEventListener('click', () => dialog.close());
  tieCopy(findPart('erase-copy'), findPart('erase-said'), page);
  effect(() => {
    const count = notebook.changesSinceExport.value;
    const isCopied = notebook.lastExport.value !== undefined;
    since.textContent =
      count > 0 && isCopied
        ? telling.say('notebook.erase.since', { count })
        : telling.say(`notebook.erase.${isCopied ? 'safe' : 'never'}`);
  });
  now.addEventListener('click', () => {
    now.disabled = true;
    // It tells of erasures made elsewhere; this one is told below.
    document.querySelector('[data-trouble]')?.remove();
    void notebook.erase().then(({ left }) => {
      dialog.close();
      showErased(left, page);
    });
  });
}

/** The calm end: what was done, and what could not be. */
function showErased(left: readonly Place[], { telling: { say } }: Page): void {
  findPart('notebook').hidden = true;
  findPart('lead').hidden = true;
  const section = findPart('erased');
  section.hidden = false;
  const list = findPart('erased-left');
  list.hidden = left.length === 0;
  findPart('erased-list').replaceChildren(
    ...left.map((place) => make('li', {}, say(`notebook.place.${place}`))),
  );
  findPart('erased-done').hidden = left.length > 0;
  const title = findPart('erased-title');
  tell(title, say(left.length ? 'notebook.erased.partly' : 'notebook.erased.title'), true);
}
