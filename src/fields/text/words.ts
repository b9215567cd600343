/** How many words a text has: what stands between spaces, signs that stand alone left out. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
