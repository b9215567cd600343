import type { Page } from '../page.ts';
import { prepareCopy, saveCopy } from '../save-copy.ts';
import { findPart, tell } from './make.ts';
import { tellWhen } from './when.ts';
import { effect } from '@preact/signals-core';

/** Makes a button save a copy, and says how that went. */
export function tieCopy(button: HTMLElement, said: HTMLElement, page: Page): void {
  for (const sign of ['pointerenter', 'focus']) button.addEventListener(sign, prepareCopy);
  button.addEventListener('click', () => {
    void saveCopy(page).then((isSaved) => {
      tell(said, page.telling.say(isSaved ? 'file.saved' : 'file.failed'));
    });
  });
}

/** Says when the last copy was made, and how much has changed since. */
export function showLastCopy({ notebook, telling }: Page): void {
  const place = findPart('last-copy');
  effect(() => {
    const count = notebook.changesSinceExport.value;
    const at = notebook.lastExport.value;
    const when = at === undefined ? '' : tellWhen(at, telling);
    const key = at === undefined ? 'never' : count === 0 ? 'same' : 'changed';
    place.textContent = telling.say(`file.last.${key}`, { when, ...(count > 0 ? { count } : {}) });
  });
}
