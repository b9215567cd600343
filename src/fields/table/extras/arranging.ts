import styles from '../arranging.css?url';
import { readView } from './kept-view.ts';
import { make, partOf } from './make.ts';
import type * as Panel from './panel.ts';
import type { Table } from './reading.ts';

/** Past so many rows, sorting, filtering and choosing columns are offered. */
const MANY = 10;

let panel: typeof Panel | undefined;
const latest = new WeakMap<HTMLElement, Table>();

/** Offers to sort, to filter and to choose columns, once a table is long; fetched on use. */
export function offerArranging(table: Table): void {
  const { root, ids, context } = table;
  const details = partOf(root, '[data-arranging]');
  if (!details) return;
  const isFirst = !latest.has(root);
  latest.set(root, table);
  const { sort, without = [] } = isFirst ? readView(context.path) : {};
  // A table that has become short is still seen as was asked: the way back stands beside it.
  const isArranged = sort !== undefined || without.length > 0;
  if ((ids.length > MANY || isArranged) && details.hidden) {
    dress();
    details.hidden = false;
  }
  panel?.follow(table);
  if (!isFirst) return;
  details.addEventListener('toggle', () => void open(root));
  if (isArranged) void open(root);
}

let isDressed = false;

/** Brings the styles, which only long tables need. */
function dress(): void {
  if (isDressed) return;
  isDressed = true;
  document.head.append(make('link', { rel: 'stylesheet', href: styles }));
}

async function open(root: HTMLElement): Promise<void> {
  try {
    panel ??= await import('./panel.ts');
  } catch {
    // Offline for instance: opening it again tries again.
    return;
  }
  const table = latest.get(root);
  if (table) panel.begin(table);
}
