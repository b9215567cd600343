/** Room for the words of an item inside a sentence or the name of a button. */
const LONGEST = 60;

/** Words short enough to be named inside others. */
export function shorten(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words;
}

/** Writes values into the `{placeholders}` of a word that the page brought along. */
export function fillIn(
  word: string | undefined,
  values: Readonly<Record<string, string | number>>,
): string {
  return (word ?? '').replace(/\{(\w+)\}/g, (all, key: string) => String(values[key] ?? all));
}
