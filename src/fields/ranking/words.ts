/** Room for the words of an item inside a sentence or the name of a button. */
const LONGEST = 60;

/** Words short enough to be named inside others; a letter of two units is not cut in two. */
export function shorten(words: string): string {
  return words.length > LONGEST
    ? `${words
        .slice(0, LONGEST - 1)
        .replace(/\p{Cs}$/u, '')
        .trimEnd()}…`
    : words;
}

/** Writes values into the `{placeholders}` of a word that the page brought along. */
export function fillIn(
  word: string | undefined,
  values: Readonly<Record<string, string | number>>,
): string {
  return (word ?? '').replace(/\{(\w+)\}/g, (all, key: string) => String(values[key] ?? all));
}
