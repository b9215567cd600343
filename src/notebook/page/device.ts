import { effect } from '@preact/signals-core';
import type { Page } from './page.ts';

/**
 * Asks once, on the first worksheet, whether this device is the reader’s own or shared. The
 * question stands above the form and stops nobody: until it is answered, answers are kept.
 * @param refresh shows all answers again, as those of earlier visits may go or come
 */
export function askDevice(page: Page, refresh: () => void): void {
  const question = document.querySelector<HTMLElement>('[data-device-question]');
  const memory = document.querySelector<HTMLElement>('[data-memory]');
  const { notebook } = page;

  effect(() => {
    const choice = notebook.deviceChoice.value;
    const { kind, reason } = notebook.state.value;
    // Where the browser refuses to keep anything there is nothing to choose: see the trouble.
    if (question) question.hidden = choice !== 'unasked' || kind === 'memory';
    if (memory) memory.hidden = kind !== 'memory' || reason !== undefined;
  });
  question?.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-device]') : null;
    if (!button) return;
    const choice = button.dataset['device'] === 'shared' ? 'shared' : 'own';
    void notebook.choose(choice).then(({ earlier, left }) => {
      refresh();
      showEarlier(page, earlier, refresh);
      if (left.length > 0) tellLeft(page);
      // The question is gone: the reader goes on where it stood, or writes somewhere already.
      const { activeElement, body } = document;
      if (activeElement === null || activeElement === body || question.contains(activeElement))
        document.querySelector<HTMLElement>('form.worksheet :is(input, textarea)')?.focus();
    });
  });
}

/** Answers of earlier visits stay on the device, hidden: they may belong to someone else. */
function showEarlier(page: Page, earlier: number, refresh: () => void): void {
  const line = document.querySelector<HTMLElement>('[data-memory-earlier]');
  if (!line || earlier === 0) return;
  const { say } = page.telling;
  const take = document.createElement('button');
  take.type = 'button';
  take.className = 'button-quiet';
  take.textContent = say('notice.take-earlier');
  take.addEventListener('click', () => {
    void page.notebook.choose('shared', { takeEarlier: true }).then(() => {
      line.hidden = true;
      refresh();
    });
  });
  line.replaceChildren(`${say('notice.earlier', { count: earlier })} `, take);
  line.hidden = false;
}

function tellLeft(page: Page): void {
  const text = document.querySelector<HTMLElement>('[data-memory-text]');
  if (text) text.textContent = page.telling.say('notice.memory-left');
}
