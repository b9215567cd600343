import type { Bound, BoundForm } from './form.ts';
import type { Page } from './page.ts';
import type { LocalField, Telling } from '../../workbook/kind.ts';
import { answerText, columnsOf } from '../answers.ts';
import type { AnswerSource } from '../answers.ts';
import { timeOf } from '../index.ts';
import type { Entry } from '../index.ts';

/** Shows, under a question, the other versions of its answer, and lets the reader choose. */
export function showVersions(bound: Bound, form: BoundForm, page: Page): void {
  const { notebook } = page;
  const paths = notebook.pathsWithVersions().filter((path) => isAt(path, bound.path));
  const frame = bound.root.querySelector<HTMLElement>('.field-control') ?? bound.root;
  // Of its children alone: a table may hold hundreds of rows to look through.
  let place = [...frame.children].find(
    (each): each is HTMLElement => each instanceof HTMLElement && 'versions' in each.dataset,
  );
  const key = paths
    .flatMap((path) => notebook.versions(path).map(({ s }) => `${path}:${s}`))
    .join(' ');
  // Redrawn only when the versions change: never under a finger.
  if ((place?.dataset['versions'] ?? '') === key) return;
  if (!place) {
    if (key === '') return;
    place = document.createElement('div');
    place.className = 'notice no-print';
    place.setAttribute('role', 'status');
    frame.append(place);
  }
  const hadFocus = place.contains(document.activeElement);
  place.dataset['versions'] = key;
  place.hidden = key === '';
  place.replaceChildren(
    ...paths.flatMap((path) =>
      notebook.versions(path).map((entry) => drawVersion(path, entry, bound, form, page)),
    ),
  );
  if (hadFocus)
    (
      place.querySelector('button') ??
      frame.querySelector<HTMLElement>(':is(input, select, textarea):not([hidden])')
    )?.focus();
}

function isAt(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`);
}

function drawVersion(
  path: string,
  entry: Entry,
  { field }: Bound,
  form: BoundForm,
  page: Page,
): HTMLElement {
  const { notebook, telling } = page;
  const { say, locale } = telling;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(
    timeOf(entry.s),
  );
  const text = tellVersion(path, entry, field, telling);
  const box = document.createElement('div');
  const intro = document.createElement('p');
  intro.textContent = say('versions.other', { when });
  const quote = document.createElement('blockquote');
  quote.className = 'recall';
  quote.textContent = text === '' ? say('versions.empty') : text;
  const actions = document.createElement('p');
  actions.className = 'actions';
  actions.append(
    button(say('versions.take'), () => {
      const mine = notebook.entry(path);
      if (mine) notebook.keepVersion(path, mine);
      notebook.write(path, entry.v);
      notebook.dropVersion(path, entry.s);
      form.refresh(path);
      void notebook.flush();
    }),
    button(say('versions.drop'), () => {
      notebook.dropVersion(path, entry.s);
    }),
  );
  box.append(intro, quote, actions);
  return box;
}

/** The words of a version: of an answer, or of one row. */
function tellVersion(path: string, { v }: Entry, field: LocalField, telling: Telling): string {
  const row = columnsOf(field) ? path : '';
  const source: AnswerSource = {
    read: (other) => (other === path ? v : undefined),
    paths: (prefix = '') => (row.startsWith(prefix) ? [row] : []),
  };
  const question = row === '' ? path : path.slice(0, path.lastIndexOf('.'));
  const text = answerText(source, question, field, telling);
  return text === '' && typeof v === 'string' ? v : text;
}

function button(words: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button-quiet';
  element.textContent = words;
  element.addEventListener('click', act);
  return element;
}
