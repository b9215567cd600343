import { findRow } from '../arrange.ts';

/** Event by which whoever hides rows learns that one of them is wanted; tells its id. */
export const WANTED = 'passerelle:wanted';

const CONTROLS = 'input:not([type="hidden"]), textarea, select';

/** Brings a row of the list on the screen, whatever view hides it, and gives it the focus. */
export function goToRow(root: HTMLElement, id: string): void {
  root.dispatchEvent(new CustomEvent<string>(WANTED, { detail: id }));
  const row = findRow(root, id);
  row?.scrollIntoView({ block: 'center', behavior: 'instant' });
  row?.querySelector<HTMLElement>(CONTROLS)?.focus({ preventScroll: true });
}
