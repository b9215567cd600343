/** The value of the control “other”: no id is written so. */
export const OTHER = '~other';

/** The line in which another answer is written; absent when the field no longer offers it. */
export function otherLine(root: HTMLElement): HTMLInputElement | null {
  return root.querySelector<HTMLInputElement>('[data-other-words]');
}

/** The words of the other answer: those of its line, or those by which it was offered again. */
export function otherWords(root: HTMLElement): string {
  const line = otherLine(root);
  if (line) return line.value;
  const again = root.querySelector(`[value="${OTHER}"]`);
  return (again?.closest('label, option')?.textContent ?? '').trim();
}
