/** What is never changed: addresses, code, placeholders, emoji codes, character references. */
const PATTERNS = [
  /\b(?:[a-z][a-z0-9+.-]{0,20}:\/\/|www\.|mailto:|tel:)[^\s"«»“”<>\uFFFC]+/gi,
  /(?<![\w.%+-])[\w.%+-]{1,200}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g,
  /`[^`]*`/g,
  /\{[^{}]*\}/g,
  /(?<![\p{L}\p{N}]):[a-z0-9_+-]{2,30}:(?!\w)/gu,
  /(?<=^|\s)[:;]-?[()DPpoO|](?![\p{L}\p{N})])/gu,
  /&#?[a-z0-9]{2,31};/gi,
  /:{2,}/g,
];

/** No stretch is kept in a text that has none of these signs. */
const SIGNS = /[:@`{&]|www\./i;

/** Stretches `[from, to]` of a text that typography leaves alone. */
export function findKept(text: string): (readonly [number, number])[] {
  if (!SIGNS.test(text)) return [];
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => {
      // A quotation mark or a bracket that closes after an address is not a part of it.
      const length = match[0].startsWith('`')
        ? match[0].length
        : match[0].replace(/['’)\]]+$/, '').length;
      return [match.index, match.index + length] as const;
    }),
  );
}
