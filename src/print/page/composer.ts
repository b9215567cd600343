/** The page that composes handouts: what is chosen, the preview, and the paper. */
import { tellDate } from '../../workbook/date.ts';
import { loadAtlas } from '../../notebook/page/manifest.ts';
import { findPart, make } from '../../notebook/page/notebook/make.ts';
import { openPage } from '../../notebook/page/page.ts';
import { MOST_COPIES } from '../choice.ts';
import { tieAnswers } from './answers.ts';
import { tieChosen } from './chosen.ts';
import { drawLater, drawNow } from './codes.ts';
import { compose } from './compose.ts';
import type { Handout, Listed } from './compose.ts';
import { fillFrom } from './fill.ts';
import { openFrame } from './preview/frame.ts';
import { preview } from './preview/index.ts';
import { readChoice } from './settings.ts';
import { loadStyles } from './styles.ts';
import { showView } from './view.ts';

/** Wait after the last change, in ms: the next one often follows. */
const SETTLE = 200;

const page = openPage();
const { say, locale } = page.telling;
const form = findPart<HTMLFormElement>('composer');
const said = findPart('compose-said');
const root = findPart('handout');
const frame = findPart<HTMLIFrameElement>('preview');
const printButton = findPart<HTMLButtonElement>('compose-print');
const stylesHere = () =>
  [...document.querySelectorAll('link[rel="stylesheet"]')].map(
    (link) => link.getAttribute('href') ?? '',
  );

const listed = new Map<string, Listed>(
  [...form.querySelectorAll<HTMLInputElement>('[data-item]')].map((box) => [
    box.value,
    {
      title: box.dataset['title'] ?? '',
      kind: box.dataset['kind'] ?? '',
      url: box.dataset['url'] ?? '',
      ...(box.dataset['consultant'] === undefined ? {} : { consultant: box.dataset['consultant'] }),
    },
  ]),
);
const view = showView(frame, say);
const chosen = tieChosen(form, listed, say, () => changed());
const answers = tieAnswers(form, page, () => changed());
const rules = new CSSStyleSheet();
document.adoptedStyleSheets.push(rules);

let timer: ReturnType<typeof setTimeout> | undefined;
let turn = 0;

function changed(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void show(), SETTLE);
}

/** Composes what is chosen now, and shows it; a later change wins over an earlier one. */
/** What the firm has on each of its sheets. */
const firm = {
  header: document.documentElement.dataset['handoutHeader'] ?? '',
  footer: document.documentElement.dataset['handoutFooter'] ?? '',
};

async function show(): Promise<void> {
  const mine = (turn += 1);
  const choice = readChoice(form, chosen.items());
  const isEmpty = choice.items.length === 0;
  printButton.disabled = true;
  view.hide(isEmpty);
  if (isEmpty) {
    root.replaceChildren();
    said.textContent = say('compose.nothing');
    return;
  }
  said.textContent = say('compose.working');
  try {
    const entries = await answers.entries();
    const atlas = entries && (await loadAtlas(page));
    const filling = atlas && (await fillFrom(entries, answers.discretion(), page, atlas));
    if (mine !== turn) return;
    const when = choice.date === '' ? '' : tellDate(choice.date, locale);
    const handout = await compose({
      choice,
      say,
      filling,
      when,
      find: ({ kind, id }) => listed.get(`${kind}:${id}`),
    });
    if (mine !== turn) return;
    // They are needed on paper as well as in the preview.
    await loadStyles(document, handout.styles);
    const opened = await openFrame(frame, [...stylesHere(), frame.dataset['styles'] ?? '']);
    if (mine !== turn) return;
    place(handout);
    view.fit();
    const shown = preview(handout, opened, choice, {
      right: ({ copy }) => [copy.name, choice.consultant, firm.header].filter(Boolean).join(' · '),
      foot: ({ copy, title }) =>
        [
          ...[choice.firm, title, when, firm.footer],
          copy.role === 'consultant' ? say('session.consultant-copy') : '',
          page.isTrial && answers.isOwn() ? say('compose.example') : '',
        ]
          .filter(Boolean)
          .join(' · '),
    });
    rules.replaceSync(shown.rules);
    document.documentElement.toggleAttribute('data-large', choice.isLarge);
    document.documentElement.toggleAttribute('data-ink', choice.isSparing);
    const count = shown.sheets.reduce((sum, each) => sum + each, 0);
    view.show(count);
    const left = atlas ? answers.offer(worksheetsIn(handout), atlas) : 0;
    said.textContent = tellCount(shown.sheets, count, left, choice.names.length);
    printButton.disabled = false;
    drawLater([root, opened.body]);
    title = handout.copies[0]?.title ?? '';
  } catch {
    if (mine === turn) said.textContent = say('compose.failed');
  }
}

function tellCount(sheets: readonly number[], count: number, left: number, names: number): string {
  return [
    sheets.length > 1
      ? say('compose.count-copies', { count, copies: sheets.length })
      : say('compose.count', { count }),
    left > 0 ? say('compose.left-out', { count: left }) : '',
    names > MOST_COPIES ? say('compose.too-many', { count: names, most: MOST_COPIES }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function worksheetsIn({ copies }: Handout): ReadonlySet<string> {
  const forms = copies.flatMap(({ articles }) =>
    articles.flatMap(({ element }) => [
      ...element.querySelectorAll<HTMLFormElement>('form[data-worksheet]'),
    ]),
  );
  return new Set(forms.map(({ dataset }) => dataset['worksheet'] ?? ''));
}

function place({ copies }: Handout): void {
  root.replaceChildren(
    ...copies.map(({ articles }) =>
      make('div', { class: 'handout-copy' }, ...articles.map(({ element }) => element)),
    ),
  );
}

/** What the file is called when the paper is a PDF. */
let title = '';
const usual = document.title;
addEventListener('beforeprint', () => {
  drawNow();
  if (title) document.title = title;
});
addEventListener('afterprint', () => {
  document.title = usual;
});
printButton.addEventListener('click', () => window.print());
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('change', changed);
form.addEventListener('input', ({ target }) => {
  if (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type === 'text')
  )
    changed();
});
findPart('composer-desk').hidden = false;
void page.ready.then(changed);
