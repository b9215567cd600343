import { stringify } from 'yaml';
import type { Locale } from '../../workbook/words.ts';

/** A value on one line of YAML, in quotes where it needs them. */
export function scalar(value: string): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}

/** A key and its words, one line a language where the edition has several. */
export function wordsLines(
  key: string,
  words: Readonly<Record<'fr' | 'en', string>>,
  languages: readonly Locale[],
): string[] {
  const known = languages.filter((each): each is 'fr' | 'en' => each === 'fr' || each === 'en');
  const [only = 'en', ...others] = known;
  if (others.length === 0) return [`${key}: ${scalar(words[only])}`];
  return [`${key}:`, ...known.map((each) => `  ${each}: ${scalar(words[each])}`)];
}

/** A text on its own in Markdown: its signs are letters like any other. */
export function plainMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#&|~!]/g, '\\$&');
}
