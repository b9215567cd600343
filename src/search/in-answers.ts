/** The search field of the notebook’s page: filters the answers that stand on it, as one types. */
import { findPart, make } from '../notebook/page/notebook/make.ts';
import { openPage } from '../notebook/page/page.ts';
import type { Telling } from '../workbook/kind.ts';
import { markWords } from './excerpt.ts';
import { findMatches, foldPlain, foldQuery } from './fold.ts';

interface AnswerTexts {
  readonly text: string;
  /** Folded once: folding a heavy notebook at every key takes a tenth of a second or more. */
  readonly folded: string;
}

const PAUSE = 80;
const SAID_AFTER = 400;

/**
 * Ties the search field to every `[data-answer]` below a root: only those that have all the words
 * stay, with the words marked, and their number is said once the typing pauses.
 */
function tieSearch(root: HTMLElement, { say, locale }: Telling): void {
  const input = findPart<HTMLInputElement>('answers-search');
  const said = findPart('answers-said');
  const texts = new WeakMap<Element, AnswerTexts>();
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
    const { text, folded } = textsOf(answer);
    return words.every(
      (word) => folded.includes(startOf(word)) && findMatches(text, [word]).length > 0,
    );
  }

  function textsOf(answer: Element): AnswerTexts {
    let held = texts.get(answer);
    if (!held) {
      const text = [...textsIn(answer)].map(({ data }) => data).join('\n');
      held = { text, folded: foldPlain(text).text };
      texts.set(answer, held);
    }
    return held;
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
  root.addEventListener('passerelle:drawn', filter);
}

/** Letters that every match of a word holds, plural or singular: most answers are refused by them. */
function startOf(word: string): string {
  const letters = foldPlain(word).text.replace(/[^\p{L}\p{N}]/gu, '');
  return letters.length > 3 ? letters.slice(0, -1) : letters;
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

tieSearch(findPart('searched'), openPage().telling);
