/** Prints cards to cut out, and nothing else: one dashed frame a card, and some to write on. */
export function printToCut(words: readonly string[], blank: number): void {
  const sheet = document.createElement('div');
  sheet.className = 'cut-sheet';
  sheet.lang = document.documentElement.lang;
  sheet.append(
    ...[...words, ...Array.from({ length: blank }, () => '')].map((text) => {
      const card = document.createElement('p');
      card.textContent = text;
      return card;
    }),
  );
  document.body.append(sheet);
  addEventListener('afterprint', () => sheet.remove(), { once: true });
  window.print();
}
