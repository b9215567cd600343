import { effect } from '@preact/signals-core';
import { isRecord } from '../json.ts';
import type { Notebook } from '../index.ts';
import type { Page } from './page.ts';
import { prepareCopy, saveCopy } from './save-copy.ts';

const MANY = 20;
const FIRST = 10;
const WEEK = 7 * 86_400_000;
const META = 'reminder';

/** What the reminder looks at. Times in ms. */
export interface Counts {
  readonly changes: number;
  readonly lastExport: number | undefined;
  readonly now: number;
  /** "Later" was said at so many changes since that export. */
  readonly later?: { readonly changes: number; readonly since: number } | undefined;
}

/** Whether it is time to say: keep a copy. */
export function isReminderDue({ changes, lastExport, now, later }: Counts): boolean {
  if (later && later.since === (lastExport ?? 0) && changes < later.changes + MANY) return false;
  if (lastExport === undefined) return changes >= FIRST;
  return changes >= MANY || (changes >= 1 && now - lastExport > WEEK);
}

function countsOf(notebook: Notebook): Counts {
  const held = notebook.meta(META);
  const { changes, since } = isRecord(held) ? held : {};
  const isLater = typeof changes === 'number' && typeof since === 'number';
  return {
    changes: notebook.changesSinceExport.peek(),
    lastExport: notebook.lastExport.peek(),
    now: Date.now(),
    later: isLater ? { changes, since } : undefined,
  };
}

/**
 * A gentle word, when many answers are in no copy yet. It appears when the page opens or is come
 * back to, never under a hand that writes; its count is kept true while it stands there.
 * @param place an empty, hidden `<section class="notice">`
 */
export function showReminder(page: Page, place: HTMLElement): void {
  const { notebook, telling } = page;
  const { say } = telling;
  const title = document.createElement('h2');
  title.className = 'notice-title';
  title.id = 'reminder-title';
  title.textContent = say('reminder.title');
  const text = document.createElement('p');
  text.tabIndex = -1;
  const save = button('button button-first', say('reminder.save'));
  const later = button('button-quiet', say('reminder.later'));
  const actions = document.createElement('p');
  actions.className = 'actions';
  actions.append(save, later);
  place.dataset['tone'] = 'attention';
  place.setAttribute('aria-labelledby', title.id);
  place.replaceChildren(title, text, actions);

  const look = () => {
    const { kind, reason } = notebook.state.peek();
    const isClosed = kind === 'failed' && (reason === 'erased' || reason === 'newer');
    if (!place.hidden || isClosed || !isReminderDue(countsOf(notebook))) return;
    actions.hidden = false;
    place.hidden = false;
    tell();
  };
  const tell = () => {
    const { changes, lastExport } = countsOf(notebook);
    const where = notebook.state.peek().kind === 'memory' ? 'memory' : 'device';
    const since = lastExport === undefined ? 'never' : 'since';
    const words = `${say(`reminder.${since}`, { count: changes })} ${say(`reminder.${where}`)}`;
    if (text.textContent !== words) text.textContent = words;
  };

  for (const sign of ['pointerenter', 'focus']) save.addEventListener(sign, prepareCopy);
  let isSaving = false;
  save.addEventListener('click', () => {
    isSaving = true;
    void saveCopy(page).then((isSaved) => {
      isSaving = false;
      actions.hidden = isSaved;
      text.textContent = say(isSaved ? 'file.saved' : 'file.failed');
      if (isSaved) text.focus();
    });
  });
  later.addEventListener('click', () => {
    const { changes, lastExport } = countsOf(notebook);
    notebook.setMeta(META, { changes, since: lastExport ?? 0 });
    place.hidden = true;
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    void notebook.flush();
  });
  effect(() => {
    const changes = notebook.changesSinceExport.value;
    if (place.hidden || actions.hidden || isSaving) return;
    // Saved or erased elsewhere: there is nothing left to remind of.
    if (changes === 0) place.hidden = true;
    else tell();
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) look();
  });
  void notebook.ready.then(look);
}

function button(className: string, words: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = className;
  element.textContent = words;
  return element;
}
