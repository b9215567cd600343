import type { Offer } from '../workbook/kind.ts';

/** Words as they are compared: without accents, capitals, and the spaces of typography. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/** What is offered under these words. */
export function findOffer(text: string, offers: readonly Offer[]): Offer | undefined {
  const words = foldWords(text);
  if (words === '') return undefined;
  return (
    offers.find(({ label }) => label.text === text) ??
    offers.find(({ label }) => foldWords(label.text) === words)
  );
}

/**
 * Finds what is offered under the words written on a line, where several may stand: one a line, or
 * parted by semicolons or commas. Words that nothing is offered under come back.
 */
export function findOffers(
  text: string,
  offers: readonly Offer[],
): { readonly found: readonly Offer[]; readonly left: readonly string[] } {
  const found: Offer[] = [];
  const left: string[] = [];
  const look = (words: string, [separator, ...finer]: readonly RegExp[]): void => {
    const offer = findOffer(words, offers);
    if (offer) {
      if (!found.includes(offer)) found.push(offer);
      return;
    }
    const parts = separator ? words.split(separator).filter((part) => part.trim() !== '') : [];
    if (separator && parts.length > 1) for (const part of parts) look(part.trim(), finer);
    else if (separator) look(words, finer);
    else left.push(words.trim());
  };
  if (text.trim() !== '') look(text.trim(), [/\n/, /;/, /,/]);
  return { found, left };
}
