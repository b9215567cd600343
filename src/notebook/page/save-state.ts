import { effect } from '@preact/signals-core';
import type { SaveState } from '../index.ts';
import type { Page } from './page.ts';

/** A sentence for a state of saving. */
export function tellState(state: SaveState, page: Page): string {
  const { say, locale } = page.telling;
  switch (state.kind) {
    case 'idle':
      return say('save.idle');
    case 'saving':
      return say('save.saving');
    case 'saved': {
      const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(
        state.at ?? Date.now(),
      );
      return say('save.saved', { time });
    }
    case 'memory':
      return say('save.memory');
    case 'failed':
      return say(`save.failed-${state.reason ?? 'refused'}`);
  }
}

/**
 * Keeps `[data-save-state]` true. The attribute follows every change; the sentence, which is read
 * aloud, changes only when it has something new to say, not at each pause in typing.
 */
export function showSaveState(page: Page): void {
  const places = document.querySelectorAll<HTMLElement>('[data-save-state]');
  effect(() => {
    const state = page.notebook.state.value;
    const sentence = tellState(state, page);
    for (const place of places) {
      place.dataset['saveState'] = state.kind;
      const isRoutine = state.kind === 'saving' && place.textContent !== '';
      if (!isRoutine && place.textContent !== sentence) place.textContent = sentence;
    }
  });
}
