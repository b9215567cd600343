import { columnAt } from './runs.ts';
import type { Run } from './runs.ts';

/**
 * Paper repeats the headings of a table on each sheet; columns do not, so room is made for them,
 * and then they are put there all at once: each change of what there is has every rule of the
 * style sheets judged again.
 */
export function repeatHeads(runs: readonly Run[]): void {
  const repeats = runs.flatMap((run) =>
    [...run.columns.querySelectorAll('table')].flatMap((table) => findRepeats(run, table)),
  );
  for (const { row, cells } of repeats)
    for (const cell of row.cells) cell.style.paddingBlockStart = cells.get(cell) ?? '';
  for (const { row, head } of repeats) {
    row.style.breakBefore = '';
    row.before(...head());
  }
}

/** A row before which the headings of its table are repeated, and the padding its cells had. */
interface Repeat {
  readonly row: HTMLTableRowElement;
  /** Makes the rows of the headings again. */
  readonly head: () => readonly HTMLElement[];
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
  const head = copierOf(tHead, view);
  let column = columnOf(tHead);
  for (let at = firstPast(rows, 0, column, columnOf); at < rows.length;) {
    const row = rows[at];
    if (!row) break;
    repeats.push({
      row,
      head,
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

/** What headings look like, which style sheets say of those that stand in the head of a table alone. */
const LOOKS = [
  ...['display', 'width', 'color', 'vertical-align', 'text-align', 'white-space', 'hyphens'],
  ...['font-family', 'font-size', 'font-style', 'font-weight', 'line-height', 'overflow-wrap'],
  ...['padding-top', 'padding-right', 'padding-bottom', 'padding-left'],
  ...['border-top', 'border-right', 'border-bottom', 'border-left'],
];

/** Makes what copies the headings of a table, to stand among its rows and look as they do. */
function copierOf(head: HTMLTableSectionElement, view: Window): () => readonly HTMLElement[] {
  const looks = [...head.querySelectorAll('*')].map((element) => {
    const style = view.getComputedStyle(element);
    return LOOKS.map((name) => [name, style.getPropertyValue(name)] as const);
  });
  return () => {
    const again = head.cloneNode(true) as HTMLTableSectionElement;
    for (const [index, element] of [...again.querySelectorAll<HTMLElement>('*')].entries())
      for (const [name, value] of looks[index] ?? []) element.style.setProperty(name, value);
    const rows = [...again.rows];
    for (const row of rows) row.setAttribute('aria-hidden', 'true');
    rows[0]?.style.setProperty('break-before', 'column');
    return rows;
  };
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
