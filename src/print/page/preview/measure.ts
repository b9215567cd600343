import { GAP } from './runs.ts';
import type { Run } from './runs.ts';

/** In which column of its run something stands, from 0. A pixel may be lost in rounding. */
function columnAt(run: Run, rect: DOMRect, start: DOMRect): number {
  return Math.floor((rect.left - start.left + 2) / (run.paper.width + GAP));
}

/**
 * Counts the sheets of runs, and what is used of the last one of each. Paper repeats the headings
 * of a table on each sheet; columns do not, so room is made for them, and then they are put there
 * all at once: each change of what there is has every rule of the style sheets judged again.
 */
export function measure(runs: readonly Run[]): void {
  const repeats = runs.flatMap((run) =>
    [...run.columns.querySelectorAll('table')].flatMap((table) => findRepeats(run, table)),
  );
  for (const { row, cells } of repeats)
    for (const cell of row.cells) cell.style.paddingBlockStart = cells.get(cell) ?? '';
  for (const { row, head } of repeats) {
    const again = [...head.rows].map((each) => each.cloneNode(true) as HTMLElement);
    for (const each of again) each.setAttribute('aria-hidden', 'true');
    again[0]?.style.setProperty('break-before', 'column');
    row.style.breakBefore = '';
    row.before(...again);
  }
  for (const run of runs) count(run);
}

function count(run: Run): void {
  const start = run.columns.getBoundingClientRect();
  const end = run.end.getBoundingClientRect();
  run.sheets = columnAt(run, end, start) + 1;
  run.used = end.top - start.top;
}

/** A row before which the headings of its table are repeated, and the padding its cells had. */
interface Repeat {
  readonly row: HTMLTableRowElement;
  readonly head: HTMLTableSectionElement;
  readonly cells: ReadonlyMap<HTMLTableCellElement, string>;
}

/** Finds the first row of each further column of a table, and makes room above it. */
function findRepeats(run: Run, table: HTMLTableElement): Repeat[] {
  const { tHead } = table;
  // In one piece it needs none, and most are.
  if (!tHead || table.getClientRects().length < 2) return [];
  const view = table.ownerDocument.defaultView;
  if (view?.getComputedStyle(tHead).display !== 'table-header-group') return [];
  const start = run.columns.getBoundingClientRect();
  const height = tHead.getBoundingClientRect().height;
  const columnOf = (row: Element): number => {
    const [first = row.getBoundingClientRect()] = row.getClientRects();
    return columnAt(run, first, start);
  };
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const repeats: Repeat[] = [];
  let column = columnOf(tHead);
  for (let at = firstPast(rows, 0, column, columnOf); at < rows.length;) {
    const row = rows[at];
    if (!row) break;
    repeats.push({
      row,
      head: tHead,
      cells: new Map([...row.cells].map((cell) => [cell, cell.style.paddingBlockStart])),
    });
    for (const cell of row.cells) {
      const { paddingTop } = view.getComputedStyle(cell);
      cell.style.paddingBlockStart = `calc(${paddingTop} + ${height}px)`;
    }
    row.style.breakBefore = 'column';
    column += 1;
    at = firstPast(rows, at + 1, column, columnOf);
  }
  return repeats;
}

/** The first row, from one on, that stands past a column; the number of rows when none does. */
function firstPast(
  rows: readonly Element[],
  from: number,
  column: number,
  columnOf: (row: Element) => number,
): number {
  let [low, high] = [from, rows.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const row = rows[middle];
    if (row && columnOf(row) > column) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Space above what fits beneath, in pixels: 12 mm. */
const BETWEEN = 45;

/** Whether one run fits beneath another on its last sheet. */
export function fitsBeneath(upper: Run, lower: Run): boolean {
  if (upper.isAcross || lower.isAcross || lower.sheets > 1) return false;
  const height = upper.paper.height - upper.paper.top - upper.paper.bottom;
  return upper.used + BETWEEN + lower.used + 4 <= height;
}

/** Puts a run beneath another, on its last sheet. */
export function putBeneath(upper: Run, lower: Run): void {
  for (const node of [...lower.columns.children]) {
    if (node === lower.end) continue;
    node.classList.add('beneath');
    upper.end.before(node);
  }
  upper.articles.push(...lower.articles);
  lower.root.remove();
  upper.used += BETWEEN + lower.used;
}
