import type { Say } from '../../workbook/saying.ts';
import { copiesOf, linesFor } from '../choice.ts';
import type { Choice, Copy, Item } from '../choice.ts';
import { completeAddresses } from './address.ts';
import { placeCode } from './code.ts';
import { articlesOf } from './articles.ts';
import type { Article } from './articles.ts';
import type { Filling } from './fill.ts';
import { makeContents, makeCover, makeNotes } from './front.ts';
import type { Around } from './front.ts';
import { pageAt } from './sources.ts';

/** Where the pages of what can be printed stand, in the language of this page. */
export interface Listed {
  readonly title: string;
  /** What it is, as the list of what is chosen says it: `Session 3`. */
  readonly kind?: string;
  readonly url: string;
  /** The consultant's copy, or the notes that go with it. */
  readonly consultant?: string;
}

/** What composing needs to know. */
export interface Composing {
  readonly choice: Choice;
  readonly say: Say;
  readonly find: (item: Item) => Listed | undefined;
  /** Puts answers into the forms; absent for blank ones. */
  readonly filling: Filling | undefined;
  readonly when: string;
}

/** One copy, as parts in their order. */
export interface ComposedCopy {
  readonly copy: Copy;
  readonly title: string;
  readonly articles: readonly Article[];
}

/** A handout: its copies, and the style sheets that its parts came with. */
export interface Handout {
  readonly copies: readonly ComposedCopy[];
  readonly styles: ReadonlySet<string>;
}

/**
 * Composes the copies of a handout from the pages of the site.
 * @throws when a page cannot be had, offline for instance
 */
export async function compose(composing: Composing): Promise<Handout> {
  const { choice, find } = composing;
  const items = choice.items.flatMap((item) => {
    const listed = find(item);
    return listed ? [{ item, listed }] : [];
  });
  const needed = items.flatMap(({ listed }) => [
    listed.url,
    ...(choice.roles.includes('consultant') && listed.consultant ? [listed.consultant] : []),
  ]);
  const pages = new Map(
    await Promise.all([...new Set(needed)].map(async (url) => [url, await pageAt(url)] as const)),
  );
  const styles = new Set(
    [...pages.values()].flatMap((page) =>
      [...page.querySelectorAll('link[rel="stylesheet"]')].map(
        (link) => link.getAttribute('href') ?? '',
      ),
    ),
  );
  const first = items[0];
  const title = items.length === 1 && first ? first.listed.title : composing.say('compose.several');
  const copies = copiesOf(choice).map((copy) => composeCopy(composing, copy, items, pages, title));
  for (const { articles } of copies)
    for (const { element } of articles) completeAddresses(element).forEach(placeCode);
  return { copies, styles };
}

function composeCopy(
  { choice, say, filling, when }: Composing,
  copy: Copy,
  items: readonly { readonly item: Item; readonly listed: Listed }[],
  pages: ReadonlyMap<string, Document>,
  title: string,
): ComposedCopy {
  const body = items.flatMap(({ item, listed }) => {
    const pageOf = (url: string | undefined) => (url === undefined ? undefined : pages.get(url));
    const isConsultant = copy.role === 'consultant';
    const own = pageOf(isConsultant && item.kind === 'session' ? listed.consultant : listed.url);
    const notes = isConsultant && item.kind !== 'session' ? pageOf(listed.consultant) : undefined;
    return [
      ...(own ? articlesOf(own, listed.title, item.kind === 'worksheet') : []),
      ...(notes ? notesOf(notes, listed.title) : []),
    ];
  });
  for (const { element } of body) {
    if (filling) for (const form of element.querySelectorAll('form')) filling.fill(form);
    setRoom(element, choice);
    if (!choice.between)
      for (const part of element.querySelectorAll('[data-part="between"]')) part.remove();
    if (!choice.notes) for (const part of element.querySelectorAll('.session-room')) part.remove();
    writeNames(element, choice, copy, when);
  }
  const kept = body.filter(({ element }) => element.textContent.trim() !== '');
  const hasSession = items.some(({ item }) => item.kind === 'session');
  const around: Around = { choice, copy, say, title, when };
  const inside = [...kept, ...(choice.notes && !hasSession ? [makeNotes(say)] : [])];
  const contents = choice.contents ? [makeContents(inside, say)] : [];
  const cover = choice.cover || copy.name !== '' ? [makeCover(around)] : [];
  return { copy, title, articles: [...cover, ...contents, ...inside] };
}

/** The consultant's notes on the stage of a worksheet, or of a stage. */
function notesOf(page: Document, head: string): Article[] {
  return articlesOf(page, head)
    .filter(({ element }) => element.querySelector('[data-consultant]'))
    .map(({ entry: _entry, ...article }) => article);
}

/** Gives questions more room, or less. What has one line keeps it. */
function setRoom(element: HTMLElement, { room }: Choice): void {
  if (room === 'usual') return;
  for (const lines of element.querySelectorAll('.print-lines')) {
    const have = lines.childElementCount;
    const want = linesFor(have, room);
    while (lines.childElementCount > want) lines.lastElementChild?.remove();
    while (lines.childElementCount < want) lines.append(document.createElement('i'));
  }
}

/** Names and date, typed once, on the lines that ask for them. */
function writeNames(element: HTMLElement, choice: Choice, copy: Copy, when: string): void {
  const words = { candidate: copy.name, consultant: choice.consultant, date: when };
  for (const line of element.querySelectorAll<HTMLElement>('[data-line]')) {
    const said = words[line.dataset['line'] as keyof typeof words];
    if (said) line.textContent = said;
  }
}
