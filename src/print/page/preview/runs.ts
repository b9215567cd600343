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

/** In which column of its run something stands, from 0. A pixel may be lost in rounding. */
export function columnAt(run: Run, rect: DOMRect, start: DOMRect): number {
  return Math.floor((rect.left - start.left + 2) / (run.paper.width + GAP));
}

/** What only a screen needs, or nobody sees. */
const UNSEEN =
  'template, datalist, option, .row-tools, .table-actions, .worksheet-foot, .field-note, .field-suggestion';

/** The copy of an article that the preview shows. */
export function copyFor({ element }: Article, page: Document): HTMLElement {
  const whole = page.importNode(element, true);
  for (const unseen of whole.querySelectorAll(UNSEEN)) unseen.remove();
  whole.style.setProperty('--across', ACROSS);
  for (const place of whole.querySelectorAll<HTMLElement>('[data-sheet]'))
    place.style.setProperty('--across', ACROSS);
  return whole;
}

/**
 * Makes the runs of one article: one, or several where some of it is printed across.
 * @param across what is printed across, as `findAcross` finds it
 */
export function runsOf(
  whole: HTMLElement,
  across: readonly HTMLElement[],
  index: number,
  paperFor: (isAcross: boolean) => Paper,
): Run[] {
  return splitAcross(whole, across).map(({ part, isAcross }, at) => {
    const run = makeRun(part, isAcross, whole.ownerDocument, paperFor(isAcross));
    if (at === 0) run.articles.push(index);
    return run;
  });
}

/** The named page of what is printed across, in the preview. */
const ACROSS = 'lies-across';

/** Whether some of a copy may be printed across. */
export const hasAcross = (whole: HTMLElement): boolean =>
  whole.querySelector('[data-paper="wide"]') !== null;

/** What of a copy is printed across, as the style sheets say; the copy stands in its document. */
export function findAcross(whole: HTMLElement): readonly HTMLElement[] {
  const view = whole.ownerDocument.defaultView;
  if (!view || !hasAcross(whole)) return [];
  const places = whole.querySelectorAll<HTMLElement>('.field, .worksheet-place > *');
  const all = [...new Set([...(whole.children as Iterable<HTMLElement>), ...places])].filter(
    (element) => view.getComputedStyle(element).getPropertyValue('page') === ACROSS,
  );
  return all
    .filter((element) => !all.some((other) => other !== element && other.contains(element)))
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

/** Cuts an article before and after what is printed across; neighbours stay together. */
function splitAcross(
  whole: HTMLElement,
  across: readonly HTMLElement[],
): { part: HTMLElement; isAcross: boolean }[] {
  const parts: { part: HTMLElement; isAcross: boolean }[] = [];
  const groups: [HTMLElement, HTMLElement][] = [];
  for (const element of across) {
    const last = groups.at(-1);
    if (last && isNothingBetween(last[1], element)) last[1] = element;
    else groups.push([element, element]);
  }
  let rest = whole;
  for (const [first, last] of groups) {
    const wide = cut(rest, (range) => range.setStartBefore(first));
    if (isSomething(rest)) parts.push({ part: rest, isAcross: false });
    rest = cut(wide, (range) => range.setStartAfter(last));
    parts.push({ part: wide, isAcross: true });
  }
  if (isSomething(rest) || parts.length === 0) parts.push({ part: rest, isAcross: false });
  return parts;
}

/** Takes away all that comes after a place, in a copy of what it stands in. */
function cut(root: HTMLElement, place: (range: Range) => void): HTMLElement {
  const range = root.ownerDocument.createRange();
  range.selectNodeContents(root);
  place(range);
  const after = root.cloneNode(false) as HTMLElement;
  after.append(range.extractContents());
  return after;
}

function isNothingBetween(upper: HTMLElement, lower: HTMLElement): boolean {
  const range = upper.ownerDocument.createRange();
  range.setStartAfter(upper);
  range.setEndBefore(lower);
  return range.toString().trim() === '';
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
  const { width, height } = paper.text;
  style.top = `${paper.top}px`;
  style.left = `${paper.left + paper.inset}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
  style.columnWidth = `${width}px`;
  style.columnGap = `${paper.width + GAP - width}px`;
  columns.append(part, end);
  root.append(columns);
  return { root, columns, paper, isAcross, articles: [], end, sheets: 1, used: 0 };
}
