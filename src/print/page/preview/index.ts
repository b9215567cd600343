import { acrossOf, pageRules } from '../../rules.ts';
import type { Sheet } from '../../rules.ts';
import type { Choice } from '../../choice.ts';
import type { Article } from '../articles.ts';
import type { ComposedCopy, Handout } from '../compose.ts';
import { drawSheets } from './draw.ts';
import type { Frame } from './frame.ts';
import { fitsBeneath, measure, putBeneath } from './measure.ts';
import { paperOf, SIZE_NAMES } from './paper.ts';
import { copyFor, findAcross, hasAcross, runsOf } from './runs.ts';
import type { Run } from './runs.ts';

/** What a preview found. */
export interface Previewed {
  /** The sheets of each copy. */
  readonly sheets: readonly number[];
  /** The rules of the pages, for the document that is printed. */
  readonly rules: string;
}

/** What stands at the head and the foot of a copy's sheets. */
export interface Running {
  readonly right: (copy: ComposedCopy) => string;
  readonly foot: (copy: ComposedCopy) => string;
}

/**
 * Lays a handout out on sheets in the frame, counts them, writes the numbers in the contents of
 * both the preview and the handout, and names the pages of the handout's parts.
 */
export function preview(
  { copies }: Handout,
  { body }: Frame,
  choice: Choice,
  running: Running,
): Previewed {
  const page = body.ownerDocument;
  const strip = page.createElement('div');
  strip.className = 'strip';
  // Its controls are those of real pages: to be looked at, not to be worked.
  strip.inert = true;
  const root = page.documentElement;
  root.toggleAttribute('data-large', choice.isLarge);
  root.toggleAttribute('data-ink', choice.isSparing);
  const paperFor = (isAcross: boolean) => paperOf(choice.paper, isAcross);
  const shown = copies.map((copy) => ({
    copy,
    wholes: copy.articles.map((article) => copyFor(article, page)),
  }));
  // Judged where nothing is laid out, and all before anything moves.
  const judged = page.createElement('div');
  judged.hidden = true;
  judged.append(...shown.flatMap(({ wholes }) => wholes.filter(hasAcross)));
  body.replaceChildren(judged, strip);
  const across = new Map(
    shown.flatMap(({ wholes }) => wholes.map((whole) => [whole, findAcross(whole)])),
  );
  const all = shown.map(({ copy, wholes }) => ({
    copy,
    runs: wholes.flatMap((whole, index) => runsOf(whole, across.get(whole) ?? [], index, paperFor)),
  }));
  judged.remove();
  strip.append(...all.flatMap(({ runs }) => runs.map((run) => run.root)));
  // At its true size: what is shown smaller is measured smaller.
  strip.style.transform = 'none';
  measure(all.flatMap(({ runs }) => runs));
  strip.style.transform = '';
  const sheets: Sheet[] = [];
  const gathered = all.map(({ copy, runs }) => ({ copy, kept: gather(runs, copy) }));
  const counts = gathered.map(({ kept }) => kept.reduce((sum, run) => sum + run.sheets, 0));
  // Browsers start counting again on a sheet with a name of its own, and only a cover is one sheet.
  const restarts = copies.every(({ articles }) => isCover(articles[0]));
  const total = counts.reduce((sum, count) => sum + count, 0);
  let from = 1;
  for (const [at, { copy, kept }] of gathered.entries()) {
    const count = restarts ? (counts[at] ?? 0) : total;
    const named = copy.articles.map((article, index): Sheet => ({
      name: `copy-${at}-${index}`,
      left: article.title,
      right: running.right(copy),
      foot: running.foot(copy),
      count,
      isFirst: index === 0 && at > 0 && restarts,
      isBare: isCover(article),
    }));
    sheets.push(...named);
    if (restarts) from = 1;
    from = number(copy, kept, named, from);
  }
  return { sheets: counts, rules: pageRules(sheets, SIZE_NAMES[choice.paper]) };
}

const isCover = (article: Article | undefined): boolean =>
  article?.element.dataset['front'] === 'cover';

/** The runs that stay once what fits beneath another is put there. */
function gather(runs: readonly Run[], { articles }: ComposedCopy): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const above = kept.at(-1);
    const [index] = run.articles;
    const article = index === undefined ? undefined : articles[index];
    const isFree = article?.kind === 'worksheet' || article?.kind === 'end';
    const stands = above?.articles.map((each) => articles[each]?.kind).at(-1);
    if (above && isFree && stands !== undefined && stands !== 'front' && fitsBeneath(above, run)) {
      putBeneath(above, run);
      article.element.dataset['beneath'] = '';
    } else {
      if (article) delete article.element.dataset['beneath'];
      kept.push(run);
    }
  }
  return kept;
}

/**
 * Numbers the sheets of a copy, draws them, and writes the numbers in its contents.
 * @param first the number of its first sheet
 * @returns the number of the sheet after its last
 */
function number(
  { articles }: ComposedCopy,
  runs: readonly Run[],
  named: readonly Sheet[],
  first: number,
): number {
  let from = first;
  let current = named[0];
  const starts = new Map<number, number>();
  for (const run of runs) {
    const [begun, ...others] = run.articles;
    if (begun !== undefined) {
      current = named[begun];
      starts.set(begun, from);
    }
    for (const index of others) starts.set(index, from + run.sheets - 1);
    for (const index of run.articles) namePages(articles[index]?.element, current);
    const sheet = current;
    if (sheet) drawSheets(run, from, () => sheet);
    from += run.sheets;
  }
  // The contents list what comes after them: parts before are a cover and the contents themselves.
  const before = articles.filter(({ kind }) => kind === 'front').length;
  const write = (root: ParentNode) => {
    for (const place of root.querySelectorAll<HTMLElement>('[data-number-of]')) {
      const start = starts.get(Number(place.dataset['numberOf']) + before);
      if (start !== undefined) place.textContent = String(start);
    }
  };
  for (const { element } of articles) write(element);
  for (const run of runs) write(run.root);
  return from;
}

/** Gives a part of the handout the named page of its head, and of its fields that lie across. */
function namePages(element: HTMLElement | undefined, sheet: Sheet | undefined): void {
  if (!element || !sheet) return;
  element.style.setProperty('page', sheet.name);
  for (const place of [element, ...element.querySelectorAll<HTMLElement>('[data-sheet]')]) {
    place.style.setProperty('--upright', sheet.name);
    place.style.setProperty('--across', acrossOf(sheet.name));
  }
}
