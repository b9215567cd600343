import { tellDate } from '../workbook/date.ts';

/**
 * Copies what is typed in each line to the `[data-mirror]` that follows it: paper shows the copy,
 * whole, where the control would be cut at its edge.
 */
export function mirrorLines(root: HTMLElement, locale: string): void {
  for (const copy of root.querySelectorAll('[data-mirror]')) {
    const line = copy.previousElementSibling;
    if (!(line instanceof HTMLInputElement)) continue;
    const words = line.type === 'date' ? tellDate(line.value, locale) : line.value;
    if (copy.textContent !== words) copy.textContent = words;
  }
}

/**
 * Shows the button that clears a choice when there is one to clear, or to put back. The focus of
 * a button that goes away is given to the first control.
 */
export function offerClearing(root: HTMLElement): void {
  const button = root.querySelector<HTMLElement>('[data-clear]');
  if (!button) return;
  const isNeeded = root.querySelector('input:checked') !== null;
  if (isNeeded) offerBack(button, false);
  const isShown = isNeeded || 'back' in button.dataset;
  if (!isShown && document.activeElement === button) root.querySelector('input')?.focus();
  button.hidden = !isShown;
}

/** Has a button that clears a choice offer it back, or clear again: `data-words` are its others. */
export function offerBack(button: HTMLElement, isBack: boolean): void {
  if ('back' in button.dataset === isBack) return;
  button.toggleAttribute('data-back', isBack);
  const { words } = button.dataset;
  button.dataset['words'] = button.textContent.trim();
  button.textContent = words ?? '';
}

/**
 * Adds what an answer names and the worksheet no longer offers, so that nothing a person said
 * goes out of sight: a last option, or a box like the others. The words come from `label`.
 */
export function offerAgain(root: HTMLElement, value: string, label: () => string): void {
  const select = root.querySelector('select');
  if (select) {
    const isThere = [...select.options].some((option) => option.value === value);
    if (!isThere) select.append(new Option(label(), value));
    return;
  }
  const boxes = [...root.querySelectorAll<HTMLInputElement>('.option > input')];
  const there = boxes.find((box) => box.value === value)?.closest<HTMLElement>('.option');
  const first = boxes[0]?.closest<HTMLElement>('.option');
  if (!first || (there && !('again' in there.dataset))) return;
  const shown = there ?? (first.cloneNode(true) as HTMLElement);
  const box = shown.querySelector('input');
  const words = shown.querySelector('span');
  if (box && words) {
    Object.assign(box, { value, id: `${box.name}.${value}` });
    words.textContent = label();
  }
  shown.dataset['again'] = '';
  if (!there) first.parentElement?.append(shown);
}
