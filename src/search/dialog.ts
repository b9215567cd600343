import { sayer } from '../workbook/saying.ts';
import type { Say } from '../workbook/saying.ts';
import { openSearchEngine } from './engine.ts';
import type { Search } from './engine.ts';
import { foldQuery } from './fold.ts';
import { searchOwn } from './own.ts';
import type { OwnAnswers } from './own.ts';
import { drawResults } from './results.ts';

const pause = 120;

interface Parts {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly said: HTMLElement;
  readonly results: HTMLElement;
  readonly say: Say;
  readonly answers: OwnAnswers;
}

const opened = new WeakMap<HTMLDialogElement, () => void>();

/**
 * Opens the search dialog of the page, and makes it work the first time.
 *
 * @param answers gives the reader's answers, to be searched in memory
 */
export function openSearch(dialog: HTMLDialogElement, answers: OwnAnswers): void {
  let open = opened.get(dialog);
  if (!open) {
    open = prepare(dialog, answers);
    opened.set(dialog, open);
  }
  open();
}

function prepare(dialog: HTMLDialogElement, answers: OwnAnswers): () => void {
  const { locale, base } = placeOf();
  const words = JSON.parse(dialog.dataset['words'] ?? '{}') as Record<string, string>;
  const parts: Parts = {
    dialog,
    input: part(dialog, '[data-search-words]'),
    said: part(dialog, '[data-search-said]'),
    results: part(dialog, '[data-search-results]'),
    say: sayer(words, locale),
    answers,
  };
  let attempts = 0;
  let engine: Promise<Search> | undefined;
  const start = () => {
    engine ??= openSearchEngine(base, locale, attempts).catch((error: unknown) => {
      attempts += 1;
      engine = undefined;
      throw error;
    });
    return engine;
  };
  const ask = asker(parts, async (query) => (await start())(query));
  listen(parts, ask);
  return () => {
    if (!dialog.open) dialog.showModal();
    parts.input.focus();
    parts.input.select();
    // The first search is then as quick as the others; a failure is told when something is asked.
    start().catch(() => undefined);
    // What was written since the last time may answer as well.
    if (parts.input.value !== '') ask.now();
  };
}

function placeOf(): { locale: string; base: string } {
  const { lang, dataset } = document.documentElement;
  return { locale: lang, base: dataset['base'] ?? '/' };
}

function part<Kind extends HTMLElement>(dialog: HTMLDialogElement, selector: string): Kind {
  const found = dialog.querySelector<Kind>(selector);
  if (!found) throw new Error(`The search dialog has no ${selector}.`);
  return found;
}

interface Ask {
  soon(): void;
  now(): void;
}

/** Asks for what is in the input, once its reader pauses; an answer that comes late is not shown. */
function asker({ input, said, results, say, answers }: Parts, search: Search): Ask {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  const { locale } = placeOf();
  const now = () => {
    clearTimeout(timer);
    last += 1;
    void show(last, input.value.trim());
  };
  const show = async (turn: number, query: string) => {
    // A single letter, or the start of an elision, asks for nothing yet.
    if (foldQuery(query, locale).length < 2) {
      results.replaceChildren();
      said.textContent = '';
      return;
    }
    const [site, own] = await Promise.allSettled([search(query), answers()]);
    if (turn !== last) return;
    const found = site.status === 'fulfilled' ? site.value : [];
    const mine = own.status === 'fulfilled' ? searchOwn(own.value, query, locale) : [];
    results.replaceChildren(...drawResults(found, mine, say));
    const count = found.length + mine.length;
    if (site.status === 'rejected') said.textContent = say('search.said.failed');
    else if (count === 0) said.textContent = say('search.said.none', { query });
    else said.textContent = say('search.said.found', { count });
  };
  return {
    now,
    soon() {
      clearTimeout(timer);
      timer = setTimeout(now, pause);
    },
  };
}

function listen({ dialog, input, results }: Parts, ask: Ask): void {
  input.addEventListener('input', () => ask.soon());
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const first = results.querySelector('a');
    if (first) first.click();
    else ask.now();
  });
  dialog.addEventListener('keydown', (event) => {
    // A search input would first clear its text, and close the dialog at the second press only.
    if (event.key === 'Escape') {
      event.preventDefault();
      dialog.close();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const stops = [input, ...results.querySelectorAll<HTMLElement>('a, button')];
    const here = stops.findIndex((stop) => stop === document.activeElement);
    if (here === -1) return;
    event.preventDefault();
    stops[Math.min(Math.max(here + step, 0), stops.length - 1)]?.focus();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    // A result may be a place of this very page.
    if (target.closest('[data-search-close], [data-search-results] a')) dialog.close();
  });
}
