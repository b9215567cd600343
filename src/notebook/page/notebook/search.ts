import { findMatches, foldPlain, foldQuery } from '../../../search/fold.ts';
import { markWords } from '../../../search/excerpt.ts';
import type { Telling } from '../../../workbook/kind.ts';
import { findPart, make } from './make.ts';

/** Filters the answers on the page as one types. */
export interface AnswerSearch {
  /** Once the answers were drawn anew. */
  refresh(): void;
}

const PAUSE = 80;
const SAID_AFTER = 400;

/**
 * Ties the search field to every `[data-answer]` below a root: only those that have all the words
 * stay, with the words marked, and their number is said once the typing pauses.
 */
export function tieSearch(root: HTMLElement, { say, locale }: Telling): AnswerSearch {
  const input = findPart<HTMLInputElement>('answers-search');
  const said = findPart('answers-said');
  const texts = new WeakMap<Element, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saying: ReturnType<typeof setTimeout> | undefined;

  function filter(): number {
    const words = foldQuery(input.value.trim(), locale)
      .split(/[\s'"-]+/)
      .filter(Boolean);
    let count = 0;
    for (const answer of root.querySelectorAll('[data-answer]')) {
      const isFound = words.length === 0 || hasAll(answer, words);
      answer.toggleAttribute('data-unmatched', !isFound);
      unmark(answer);
      if (!isFound) continue;
      count += 1;
      if (words.length) mark(answer, words);
    }
    for (const part of root.querySelectorAll('[data-part]')) {
      const isEmpty = !part.querySelector('[data-answer]:not([data-unmatched])');
      part.toggleAttribute('data-unmatched', isEmpty);
    }
    return count;
  }

  function hasAll(answer: Element, words: readonly string[]): boolean {
    let text = texts.get(answer);
    if (text === undefined) {
      text = [...textsIn(answer)].map(({ data }) => data).join('\n');
      texts.set(answer, text);
    }
    const whole = text;
    return words.every((word) => findMatches(whole, [word]).length > 0);
  }

  function run(): void {
    const count = filter();
    clearTimeout(saying);
    saying = setTimeout(() => {
      const isAsked = foldPlain(input.value).text.trim() !== '';
      said.textContent = isAsked
        ? count === 0
          ? say('notebook.search.none')
          : say('notebook.search.found', { count })
        : '';
    }, SAID_AFTER);
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE);
  });
  return { refresh: filter };
}

function* textsIn(root: Element): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode as Text;
}

function mark(answer: Element, words: readonly string[]): void {
  for (const text of [...textsIn(answer)]) {
    const pieces = markWords(text.data, words);
    if (!pieces.some(({ marked }) => marked)) continue;
    text.replaceWith(
      ...pieces.map(({ text: run, marked }) => (marked ? make('mark', {}, run) : run)),
    );
  }
}

function unmark(answer: Element): void {
  const marks = answer.querySelectorAll('mark');
  for (const each of marks) each.replaceWith(each.textContent);
  if (marks.length) answer.normalize();
}
