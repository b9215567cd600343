/** Pages with worksheets: `<passerelle-worksheet>` ties each form to the reader’s notebook. */
import { effect } from '@preact/signals-core';
import { bringEarlier } from '../earlier.ts';
import { finishedPath, isFinished } from '../finished.ts';
import type * as Care from './care.ts';
import { bindForm } from './form.ts';
import type { Bound, BoundForm } from './form.ts';
import { refreshLive } from './live.ts';
import { openPage } from './page.ts';
import type { Page } from './page.ts';
import { showSaveState } from './save-state.ts';
import { showStandings } from './standing.ts';

const forms = new Set<BoundForm>();

class PasserelleWorksheet extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector<HTMLFormElement>('form[data-worksheet]');
    if (!form) return;
    const page = openPage();
    const bound = bindForm(
      form,
      page,
      (written) => echo(written, page),
      () => refreshSoon?.(),
    );
    forms.add(bound);
    const own = new Map(bound.fields.map(({ path, field }) => [path, field]));
    page.learn(own).then(
      () => refreshSoon?.(),
      () => undefined,
    );
    tieFinished(bound, page);
    const print = form.querySelector<HTMLButtonElement>('[data-print-page]');
    if (print) {
      print.hidden = false;
      print.addEventListener('click', () => void bound.complete().then(() => window.print()));
    }
    void page.notebook.ready.then(() => {
      for (const { path, field } of bound.fields) bringEarlier(page.notebook, path, field);
      bound.refresh();
    });
  }
}

/** The person’s own tick: this worksheet is finished. */
function tieFinished({ form, worksheet }: BoundForm, page: Page): void {
  const box = form.querySelector<HTMLInputElement>('[data-finished]');
  const label = box?.closest('label');
  if (!box || !label) return;
  label.hidden = false;
  const { notebook } = page;
  box.addEventListener('change', () => {
    notebook.write(finishedPath(worksheet), box.checked ? true : null);
    void notebook.flush();
  });
  effect(() => {
    void notebook.revision.value;
    box.checked = isFinished(notebook, worksheet);
  });
}

let lastWritten: Bound | undefined;

/** Beside the field in use, a quiet word that what it holds is kept. It is not read aloud twice. */
function echo(bound: Bound, page: Page): void {
  if (lastWritten && lastWritten !== bound)
    lastWritten.root.querySelector('[data-saved]')?.remove();
  lastWritten = bound;
  showEcho(page);
}

function showEcho({ notebook, telling }: Page): void {
  if (!lastWritten) return;
  const root = lastWritten.root.querySelector('.field-control') ?? lastWritten.root;
  // The last of many as a rule: a table may hold hundreds of rows to look through.
  let mark = [...root.children].findLast(
    (each): each is HTMLElement => each instanceof HTMLElement && 'saved' in each.dataset,
  );
  if (!mark) {
    mark = document.createElement('p');
    mark.className = 'field-saved no-print';
    mark.dataset['saved'] = '';
    mark.setAttribute('aria-hidden', 'true');
    root.append(mark);
  }
  const { kind } = notebook.state.value;
  const words = kind === 'saved' ? telling.say('save.saved-here') : '';
  if (kind !== 'saving' && mark.textContent !== words) mark.textContent = words;
}

/** Past so long, what follows from answers waits for a pause in typing; at most so long. In ms. */
const HEAVY = 12;
const LONGEST_WAIT = 600;

/** Asks for everything that follows from answers to be brought up to date. */
let refreshSoon: (() => void) | undefined;

/** Everything that follows from answers, brought up to date after the next frame. */
function keepLive(page: Page): void {
  let isDue = false;
  /** How long the last time took, in ms. */
  let cost = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    isDue = false;
    const start = performance.now();
    const calculator = page.calculator();
    for (const form of forms) {
      refreshLive(form, page);
      care?.showKept(form, page);
    }
    showStandings(page, calculator);
    cost = performance.now() - start;
  };
  refreshSoon = () => {
    // Hundreds of rows on a slow device: no key waits for what follows from the one before.
    if (cost > HEAVY) {
      clearTimeout(waiting);
      waiting = setTimeout(refresh, Math.min(cost * 4, LONGEST_WAIT));
      return;
    }
    if (isDue) return;
    isDue = true;
    // After the letter is on the screen: typing comes first.
    requestAnimationFrame(() => setTimeout(refresh));
  };
  effect(() => {
    void page.notebook.revision.value;
    refreshSoon?.();
  });
  void page.ready.then(refreshSoon);
}

/** Answers written in another tab are shown here, but never over a text being typed. */
function hearOtherTabs(page: Page): void {
  const due = new Map<string, BoundForm>();
  const refresh = () => {
    for (const [path, own] of due) own.refresh(path);
    due.clear();
  };
  page.notebook.onForeign((path, entry) => {
    const own = [...forms].find(({ worksheet }) => path.startsWith(`${worksheet}.`));
    if (!own) return true;
    if (own.isTyping(path, entry)) return false;
    if (due.size === 0) queueMicrotask(refresh);
    due.set(path, own);
    return true;
  });
}

let care: typeof Care | undefined;

/** Loads what is said beside the questions; tried again when saving goes wrong before it is there. */
async function takeCare(page: Page): Promise<void> {
  try {
    care = await import('./care.ts');
  } catch {
    const stop = page.notebook.state.subscribe(({ kind }) => {
      if (kind !== 'failed' || care) return;
      stop();
      void takeCare(page);
    });
    return;
  }
  care.growTexts();
  care.showTrouble(page);
  if (!page.isTrial) care.askDevice(page, () => forms.forEach((form) => form.refresh()));
  const reminder = document.querySelector<HTMLElement>('[data-reminder]');
  if (reminder && !page.isTrial) care.showReminder(page, reminder);
  care.closeWhenNewer(page);
  for (const form of forms) {
    care.tellHalfDates(form, page);
    care.showKept(form, page);
  }
}

/**
 * Ties all worksheets of this page to the reader’s notebook. A page that only shows forms, such as
 * those of a handout, loads the same file and does not ask for it.
 */
export function tieWorksheets(): void {
  const page = openPage();
  customElements.define('passerelle-worksheet', PasserelleWorksheet);
  showSaveState(page);
  hearOtherTabs(page);
  keepLive(page);
  void page.notebook.ready.then(() => takeCare(page));
  effect(() => showEcho(page));
  addEventListener('pageshow', ({ persisted }) => {
    // The browser puts back what controls held when the page was left: the notebook knows better.
    for (const form of forms) form.refresh();
    if (persisted) void page.notebook.reread().then(() => forms.forEach((form) => form.refresh()));
  });
}
