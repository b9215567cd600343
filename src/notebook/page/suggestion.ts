import type { Json } from '../../workbook/kind.ts';
import { answerIn } from '../answers.ts';
import { isSame } from '../index.ts';
import type { Calculator } from '../scope.ts';
import type { Bound, BoundForm } from './form.ts';
import type { Page } from './page.ts';

/** A suggestion: its words, and the answer that taking it gives. */
interface Suggestion {
  readonly text: string;
  readonly value: Json;
  /** Whether it comes from other answers: today's date, for one, is not a source that changes. */
  readonly isFromAnswers: boolean;
}

/** Shows the suggestion of a field, when there is one to take, or says that its source has changed. */
export function showSuggestion(
  each: Bound,
  calculator: Calculator,
  page: Page,
  form: BoundForm,
): void {
  // Not looked for in vain: a table may hold hundreds of rows.
  const line = each.field.prefill && each.root.querySelector<HTMLElement>('[data-suggestion]');
  if (!line) return;
  const suggestion = suggest(each, calculator, page);
  const stored = page.notebook.read(each.path) ?? null;
  const taken = page.notebook.meta(takenKey(each.path));
  const isChanged =
    suggestion !== undefined &&
    suggestion.isFromAnswers &&
    taken !== undefined &&
    stored !== null &&
    !isSame(taken, suggestion.value);
  const isOffered =
    suggestion !== undefined &&
    !(stored !== null && isSame(stored, suggestion.value)) &&
    (stored === null || isChanged);
  line.hidden = !isOffered;
  if (!suggestion || !isOffered) return;
  const { say } = page.telling;
  const key = isChanged ? 'field.source-changed' : 'field.suggestion';
  const words = say(key, { text: suggestion.text.replace(/\n/g, ', ') });
  // Redrawn only when its words change, so that the button never moves under a finger.
  if (line.dataset['words'] === words) return;
  line.dataset['words'] = words;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button-quiet';
  button.textContent = say('field.take-suggestion');
  button.addEventListener('click', () => {
    // An answer that it takes the place of may have been written since: it stays beside it.
    const mine = page.notebook.entry(each.path);
    if (mine && mine.v !== null && !isSame(mine.v, page.notebook.meta(takenKey(each.path)) ?? null))
      page.notebook.keepVersion(each.path, mine);
    page.notebook.write(each.path, suggestion.value);
    page.notebook.setMeta(takenKey(each.path), suggestion.value);
    form.refresh(each.path);
    void page.notebook.flush();
    each.root.querySelector<HTMLElement>('input, select, textarea')?.focus();
    form.form.dispatchEvent(new CustomEvent('passerelle:written'));
  });
  line.replaceChildren(`${words} `, button);
}

function takenKey(path: string): string {
  return `taken:${path}`;
}

function suggest({ field }: Bound, calculator: Calculator, page: Page): Suggestion | undefined {
  const { prefill } = field as { prefill?: { ast?: unknown } };
  if (!prefill) return undefined;
  const { value } = calculator.compute(prefill);
  if (value === null) return undefined;
  const { telling } = page;
  const proposed = telling.answersOf(field.kind)?.fromValue?.(value, field, telling);
  const answer = proposed === undefined ? undefined : answerIn(proposed, field, telling);
  if (answer === undefined) return undefined;
  const text = telling.answersOf(field.kind)?.toText(answer, field, telling) ?? '';
  return { text, value: answer, isFromAnswers: readsAnswers(prefill.ast) };
}

function readsAnswers(ast: unknown): boolean {
  if (!Array.isArray(ast)) return false;
  const [operation, ...operands] = ast as unknown[];
  return ['field', 'values', 'rows'].includes(String(operation)) || operands.some(readsAnswers);
}
