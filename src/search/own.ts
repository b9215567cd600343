import type { Locale } from '../workbook/words.ts';
import { cutText, markWords } from './excerpt.ts';
import type { Found } from './engine.ts';
import { findMatches, foldQuery } from './fold.ts';

/** One answer of the reader: the worksheet's title, the question, what was written, and where. */
export interface OwnAnswer {
  readonly title: string;
  readonly label: string;
  readonly text: string;
  readonly href: string;
}

/** Gives the reader's answers, from memory. */
export type OwnAnswers = () => Promise<readonly OwnAnswer[]>;

/**
 * Searches the reader's answers, here and now: nothing of them is kept or sent. All words must be
 * there, in the answer or its question, and one of them in the answer.
 */
export function searchOwn(
  answers: readonly OwnAnswer[],
  query: string,
  locale: Locale,
): readonly Found[] {
  const words = foldQuery(query, locale)
    .split(/[\s'"-]+/)
    .filter(Boolean);
  if (words.length === 0) return [];
  return answers
    .filter(({ text, label }) => {
      const whole = `${text}\n${label}`;
      const isThere = words.every((word) => findMatches(whole, [word]).length > 0);
      return isThere && findMatches(text, words).length > 0;
    })
    .map(({ title, label, text, href }) => ({
      kind: 'own',
      title: markWords(label, words),
      href,
      excerpt: [{ text: `${title} · `, marked: false }, ...cutText(text, words)],
      sections: [],
    }));
}
