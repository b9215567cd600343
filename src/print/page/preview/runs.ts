import type { Article } from '../articles.ts';
import type { Paper } from './paper.ts';

/** Sheets that follow each other, all upright or all across: columns as high as a sheet. */
export interface Run {
  readonly root: HTMLElement;
  readonly columns: HTMLElement;
  readonly paper: Paper;
  readonly isAcross: boolean;
  /** The places of the articles that begin on it, by their number. */
  readonly articles: number[];
  /** Where its text ends. */
  readonly end: HTMLElement;
  sheets: number;
  /** How much of its last sheet is used, in pixels. */
  used: number;
}

/** Space between two sheets in the preview, in pixels. */
export const GAP = 32;

/** Makes the runs of one article: one, or several where some of its fields are printed across. */
export function runsOf(
  { element }: Article,
  index: number,
  page: Document,
  paperFor: (isAcross: boolean) => Paper,
): Run[] {
  const whole = page.importNode(element, true);
  for (const unseen of whole.querySelectorAll(
    'template, .row-tools, .table-actions, .worksheet-foot, [hidden]',
  ))
    unseen.remove();
  return splitAcross(whole).map(({ part, isAcross }, at) => {
    const run = makeRun(part, isAcross, page, paperFor(isAcross));
    if (at === 0) run.articles.push(index);
    return run;
  });
}

/** Cuts an article before and after each field that is printed across; neighbours stay together. */
function splitAcross(whole: HTMLElement): { part: HTMLElement; isAcross: boolean }[] {
  const parts: { part: HTMLElement; isAcross: boolean }[] = [];
  let rest = whole;
  const cut = (root: HTMLElement, place: (range: Range) => void): HTMLElement => {
    const range = root.ownerDocument.createRange();
    place(range);
    range.setEndAfter(root.lastChild ?? root);
    const after = root.cloneNode(false) as HTMLElement;
    after.append(range.extractContents());
    return after;
  };
  for (;;) {
    const wide = rest.querySelector<HTMLElement>(ACROSS);
    if (!wide) break;
    const across = cut(rest, (range) => range.setStartBefore(wide));
    if (isSomething(rest)) parts.push({ part: rest, isAcross: false });
    const last = lastOfRow(across.querySelector<HTMLElement>(ACROSS) ?? across);
    rest = cut(across, (range) => range.setStartAfter(last));
    parts.push({ part: across, isAcross: true });
  }
  if (isSomething(rest) || parts.length === 0) parts.push({ part: rest, isAcross: false });
  return parts;
}

/** Fields that are printed across the sheet. */
const ACROSS = '[data-paper="wide"]';

/** The last of the wide fields that follow each other. */
function lastOfRow(first: HTMLElement): HTMLElement {
  let last = first;
  while (last.nextElementSibling instanceof last.ownerDocument.defaultView!.HTMLElement) {
    if (!last.nextElementSibling.matches(ACROSS)) break;
    last = last.nextElementSibling;
  }
  return last;
}

const isSomething = (part: HTMLElement): boolean =>
  part.textContent.trim() !== '' || part.querySelector('svg, .ruled') !== null;

function makeRun(part: HTMLElement, isAcross: boolean, page: Document, paper: Paper): Run {
  const make = (name: string) => {
    const element = page.createElement('div');
    element.className = name;
    return element;
  };
  const [root, columns] = [make('run'), make('columns')];
  const end = page.createElement('i');
  const { style } = columns;
  const width = paper.width - paper.left - paper.right - paper.inset;
  style.top = `${paper.top}px`;
  style.left = `${paper.left + paper.inset}px`;
  style.width = `${width}px`;
  style.height = `${paper.height - paper.top - paper.bottom}px`;
  style.columnWidth = `${width}px`;
  style.columnGap = `${paper.width + GAP - width}px`;
  columns.append(part, end);
  root.append(columns);
  return { root, columns, paper, isAcross, articles: [], end, sheets: 1, used: 0 };
}
