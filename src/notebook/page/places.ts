/** The field, or the cell of a table, around an element of a form. */
export function closestField(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-field]') : null;
}

/** The row around a cell; `null` when the field stands in no table. */
export function rowOf(root: HTMLElement): HTMLElement | null {
  return root.closest<HTMLElement>('[data-row]');
}

/** Where the answer in a field, or the row around a cell, is kept. */
export function pathIn(worksheet: string, root: HTMLElement): string {
  const row = rowOf(root);
  const field = row?.parentElement?.closest<HTMLElement>('[data-field]') ?? root;
  const path = `${worksheet}.${field.dataset['field'] ?? ''}`;
  return row ? `${path}.${row.dataset['row'] ?? ''}` : path;
}
