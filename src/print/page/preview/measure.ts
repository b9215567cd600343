import { GAP } from './runs.ts';
import type { Run } from './runs.ts';

/** In which column of its run something stands, from 0. A pixel may be lost in rounding. */
function columnAt(run: Run, rect: DOMRect, start: DOMRect): number {
  return Math.floor((rect.left - start.left + 2) / (run.paper.width + GAP));
}

/** Counts the sheets of a run and what is used of the last one; headings of tables are repeated. */
export function measure(run: Run): void {
  for (const table of run.columns.querySelectorAll('table')) repeatHead(run, table);
  count(run);
}

function count(run: Run): void {
  const start = run.columns.getBoundingClientRect();
  const end = run.end.getBoundingClientRect();
  run.sheets = columnAt(run, end, start) + 1;
  run.used = end.top - start.top;
}

/** Paper repeats the headings of a table on each sheet; columns do not, so they are put there. */
function repeatHead(run: Run, table: HTMLTableElement): void {
  const { tHead } = table;
  const view = table.ownerDocument.defaultView;
  if (!tHead || view?.getComputedStyle(tHead).display !== 'table-header-group') return;
  const start = run.columns.getBoundingClientRect();
  const columnOf = (row: Element): number => {
    const [first = row.getBoundingClientRect()] = row.getClientRects();
    return columnAt(run, first, start);
  };
  let before = columnOf(tHead);
  for (const row of [...table.tBodies].flatMap(({ rows }) => [...rows])) {
    const column = columnOf(row);
    if (column > before) {
      const again = [...tHead.rows].map((each) => each.cloneNode(true) as HTMLElement);
      for (const each of again) each.setAttribute('aria-hidden', 'true');
      again[0]?.style.setProperty('break-before', 'column');
      row.before(...again);
    }
    before = Math.max(before, column);
  }
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
