import { liveContext } from './around-live.ts';
import { answerIn } from '../answers.ts';
import type { Bound, BoundForm } from './form.ts';
import type { Page } from './page.ts';
import type * as Suggestions from './suggestion.ts';

let suggestions: typeof Suggestions | undefined;

/** What offers a suggestion comes with the first field that has one. */
function suggest(...on: Parameters<typeof Suggestions.showSuggestion>): void {
  if (suggestions) return suggestions.showSuggestion(...on);
  void import('./suggestion.ts').then((come) => {
    suggestions = come;
    come.showSuggestion(...on);
  });
}

/**
 * Brings everything that depends on answers up to date: which questions are asked now, what may
 * be chosen from earlier answers, suggestions, and what each kind shows by itself.
 */
export function refreshLive(bound: BoundForm, page: Page): void {
  const calculator = page.calculator();
  for (const each of bound.fields) {
    const frame = each.root.closest<HTMLElement>('.voices') ?? each.root;
    frame.hidden = !calculator.isShown(each.field);
    if (each.field.prefill) suggest(each, calculator, page, bound);
    bound.offer(each);
    tellVoices(each, page);
    each.behaviour.live?.refresh(each.root, liveContext(each, bound, page, calculator));
  }
}

/** Tells what shows two answers to one question how both stand. */
function tellVoices({ root, field, path }: Bound, { notebook, telling }: Page): void {
  if (field.voices !== true) return;
  const voiceAt = (at: string) => {
    const value = answerIn(notebook.read(at), field, telling);
    if (value === undefined) return undefined;
    return { value, text: telling.answersOf(field.kind)?.toText(value, field, telling) ?? '' };
  };
  const detail = {
    you: voiceAt(path),
    them: voiceAt(`${path}@consultant`),
    tell: (number: number) => new Intl.NumberFormat(telling.locale).format(number),
  };
  root
    .closest('passerelle-voices')
    ?.dispatchEvent(new CustomEvent('passerelle:voices', { detail }));
}
