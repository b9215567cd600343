import type { TableField } from '../definition.ts';

const sheets = new WeakMap<HTMLElement, CSSStyleSheet>();

/**
 * Leaves columns out of what is seen on the screen; their answers stay, and paper has them all.
 * By a rule rather than row by row, so that rows made later follow.
 */
export function hideColumns(
  root: HTMLElement,
  { columns, total }: TableField,
  without: ReadonlySet<string>,
): void {
  let sheet = sheets.get(root);
  if (!sheet) {
    if (without.size === 0) return;
    sheet = new CSSStyleSheet();
    sheets.set(root, sheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    addEventListener('beforeprint', () => spanTotal(root, ALL, columns.length));
    addEventListener('afterprint', () => spanTotal(root, hiddenIn(root), columns.length));
  }
  const hidden = columns.flatMap(({ id }, index) => (without.has(id) ? [index] : []));
  const first = Math.max(
    columns.findIndex(({ id }) => total?.includes(id)),
    0,
  );
  const table = `[id="${CSS.escape(root.id)}"] .entry-table`;
  const places = hidden.flatMap((index) => [
    `${table} :is(thead, tbody) > tr > :nth-child(${index + 2})`,
    // The first cell of the foot stands for all columns before the first sum.
    ...(index < first ? [] : [`${table} > tfoot > tr > :nth-child(${index - first + 2})`]),
  ]);
  sheet.replaceSync(
    places.length > 0 ? `@media screen { ${places.join(', ')} { display: none } }` : '',
  );
  before.set(root, hidden.filter((index) => index < first).length);
  spanTotal(root, hiddenIn(root), columns.length);
}

const ALL = 0;
const before = new WeakMap<HTMLElement, number>();
const spans = new WeakMap<HTMLElement, number>();

function hiddenIn(root: HTMLElement): number {
  return before.get(root) ?? 0;
}

/** The words of the foot span as many columns as are seen before the first sum. */
function spanTotal(root: HTMLElement, hidden: number, most: number): void {
  const cell = root.querySelector<HTMLTableCellElement>('.entry-table > tfoot th');
  if (!cell) return;
  const full = spans.get(root) ?? Math.min(cell.colSpan, most + 1);
  spans.set(root, full);
  cell.colSpan = Math.max(full - hidden, 1);
}
