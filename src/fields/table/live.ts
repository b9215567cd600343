import type { Live, LiveContext } from '../live.ts';
import { rowIds } from './arrange.ts';
import { WHOLE } from './control.ts';
import type { TableField } from './definition.ts';
import type * as Extras from './extras/index.ts';

/** Past so many rows, sorting and filtering are offered. */
const MANY = 10;

let extras: typeof Extras | undefined;
const latest = new WeakMap<HTMLElement, LiveContext<TableField>>();

async function loadExtras(): Promise<typeof Extras> {
  extras ??= await import('./extras/index.ts');
  return extras;
}

async function load(root: HTMLElement): Promise<void> {
  try {
    await loadExtras();
  } catch {
    // Offline for instance: the next change tries again.
    latest.delete(root);
    return;
  }
  refreshAgain(root);
}

function refreshAgain(root: HTMLElement): void {
  const context = latest.get(root);
  if (context) extras?.refresh(root, context);
}

/** A plain table shows nothing of its own; what others show is fetched when there is one. */
export const live: Live<TableField> = {
  refresh(root, context) {
    const isFirst = !latest.has(root);
    if (isFirst && rowIds(root).length <= MANY && !root.querySelector('[data-extras]')) return;
    if (isFirst) root.addEventListener(WHOLE, () => refreshAgain(root));
    latest.set(root, context);
    if (extras) extras.refresh(root, context);
    else if (isFirst) void load(root);
  },
  ready: loadExtras,
};
