import { make } from '../../notebook/page/notebook/make.ts';
import type { Say } from '../../workbook/saying.ts';
import type { Choice, Copy } from '../choice.ts';
import type { Article } from './articles.ts';

/** What the parts around the pages of the site are made with. */
export interface Around {
  readonly choice: Choice;
  readonly copy: Copy;
  readonly say: Say;
  /** What the whole is called. */
  readonly title: string;
  /** The date as it is written. */
  readonly when: string;
}

/** The cover of one copy: what it is, and whose. */
export function makeCover({ choice, copy, say, title, when }: Around): Article {
  const lines = [
    ['candidate', copy.name],
    ['consultant', choice.consultant],
    ['date', when],
  ] as const;
  const element = part(
    'front',
    ...firmLogo(),
    make('p', { class: 'cover-firm' }, choice.firm),
    make('p', { class: 'page-kind' }, say(`compose.copy-${copy.role}`)),
    make('h1', { class: 'cover-title' }, title),
    make(
      'dl',
      { class: 'paper-lines cover-lines print-only' },
      ...lines.map(([line, words]) =>
        make('div', {}, make('dt', {}, say(`session.line-${line}`)), make('dd', {}, words)),
      ),
    ),
  );
  element.dataset['front'] = 'cover';
  return { element, kind: 'front', title };
}

/** The logo of the head of the page, if the firm has one: as it is on light ground. */
function firmLogo(): HTMLElement[] {
  const logo = document.querySelector<HTMLElement>('.brand-logo')?.cloneNode();
  if (!(logo instanceof HTMLImageElement)) return [];
  logo.className = 'paper-logo print-only';
  logo.alt = '';
  return [logo];
}

/** The contents of one copy; the numbers are written once the sheets are counted. */
export function makeContents(articles: readonly Article[], say: Say): Article {
  const title = say('compose.contents');
  const element = part(
    'front',
    make('h2', {}, title),
    make(
      'ol',
      { class: 'contents' },
      ...articles.flatMap(({ entry }, index) =>
        entry
          ? [
              make(
                'li',
                { 'data-depth': String(entry.depth) },
                make('span', {}, entry.title),
                make('span', { class: 'contents-dots', 'aria-hidden': 'true' }),
                make('span', { class: 'contents-number', 'data-number-of': String(index) }),
              ),
            ]
          : [],
      ),
    ),
  );
  return { element, kind: 'front', title };
}

/** A sheet of lines to write on. */
export function makeNotes(say: Say): Article {
  const title = say('session.notes');
  const lines = make('div', { class: 'ruled', 'aria-hidden': 'true' });
  lines.append(...Array.from({ length: LINES }, () => make('i')));
  return { element: part('end', make('h2', {}, title), lines), kind: 'reading', title };
}

/** Lines on a sheet of notes, on the shorter paper. */
const LINES = 26;

function part(name: string, ...children: Node[]): HTMLElement {
  return make('section', { class: 'handout-part', 'data-part': name }, ...children);
}
