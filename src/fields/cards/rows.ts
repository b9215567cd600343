/** The rows of the cards that the worksheet gives. */
export function rowsOfCards(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-card]')];
}

/** The pile that a row’s circles say; '' when the card is not sorted. */
export function pileIn(row: HTMLElement): string {
  return row.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value ?? '';
}

/** Puts a card on a pile. On one that is no longer there, no circle is filled. */
export function putOn(row: HTMLElement, pile: string): void {
  for (const radio of row.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
    radio.checked = radio.value === pile;
  }
}

/** What is written on a card. */
export function wordsIn(row: HTMLElement): string {
  const own = row.querySelector<HTMLInputElement>('[data-own-words]');
  return (own ? own.value : (row.querySelector('[data-card-words]')?.textContent ?? '')).trim();
}
