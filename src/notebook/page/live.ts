import { formatResult } from '../../workbook/formula/format.ts';
import type { Result } from '../../workbook/formula/run.ts';
import type { Json, LocalField } from '../../workbook/kind.ts';
import { answerIn, answerText } from '../answers.ts';
import { isSame } from '../index.ts';
import type { Calculator } from '../scope.ts';
import type { Bound, BoundForm } from './form.ts';
import type { Page } from './page.ts';

/**
 * Brings everything that depends on answers up to date: computed results, recalled answers,
 * suggestions, charts, and which questions are asked now.
 */
export function refreshLive(bound: BoundForm, page: Page): void {
  const calculator = page.calculator();
  for (const each of bound.fields) {
    each.root.hidden = !calculator.isShown(each.field);
    showComputed(each, calculator, page);
    showRecall(each, page);
    showSuggestion(each, calculator, page, bound);
    showChart(each, bound, page);
    showDateOrder(each, bound, page);
  }
}

function showComputed({ root, field }: Bound, calculator: Calculator, page: Page): void {
  const output = root.querySelector<HTMLOutputElement>('[data-computed]');
  const { formula } = field as { formula?: { ast?: unknown } };
  if (!output || !formula) return;
  const result = calculator.compute(formula);
  root.toggleAttribute('data-filled', result.value !== null);
  setText(output, tellResult(result, field, page));
  const note = root.querySelector<HTMLElement>('[data-computed-note]');
  if (note) setText(note, tellGiven(result, page));
}

interface ComputedAttributes {
  readonly format?: 'number' | 'money' | 'percent' | 'date' | 'month' | 'words' | 'list';
  readonly decimals?: number;
  readonly words?: readonly { readonly id: string; readonly words: string }[];
}

/** A result in words and figures, as a computed field shows it. */
export function tellResult(result: Result, field: LocalField, page: Page): string {
  const { format, decimals, words = [] } = field as unknown as ComputedAttributes;
  return formatResult(result, {
    format,
    decimals,
    currency: page.telling.currency,
    locale: page.telling.locale,
    words: Object.fromEntries(words.map((each) => [each.id, each.words])),
  });
}

/** What a result still waits for, or how many amounts it rests on. */
function tellGiven({ value, missing, given, of, reason }: Result, page: Page): string {
  const { say } = page.telling;
  if (value === null && missing.length > 0) {
    const names = [...new Set(missing)].map((path) => nameOf(path, page));
    return say('field.missing', { names: [...new Set(names)].join(', ') });
  }
  if (value === null && reason === 'division-by-zero') return say('field.not-computable');
  if (given !== undefined && of !== undefined && given < of)
    return say('field.given-of', { given, of });
  return '';
}

function nameOf(path: string, page: Page): string {
  const [worksheet = '', field = '', column] = path.split('.');
  const found = page.fields.get(`${worksheet}.${field}`);
  const columns = (found as { columns?: readonly LocalField[] } | undefined)?.columns ?? [];
  const label = found?.label?.text ?? field;
  const inside = columns.find(({ id }) => id === column)?.label?.text;
  return inside === undefined ? label : `${label} (${inside})`;
}

function showRecall({ root, field }: Bound, page: Page): void {
  const quote = root.querySelector<HTMLElement>('[data-recall-text]');
  const { of } = field as { of?: unknown };
  if (!quote || typeof of !== 'string') return;
  const source = page.fields.get(of);
  const text = source ? answerText(page.notebook, of, source, page.telling) : '';
  root.toggleAttribute('data-filled', text !== '');
  setText(quote, text === '' ? page.telling.say('field.recall-empty') : text);
}

/** A suggestion: its words, and the answer that taking it gives. */
interface Suggestion {
  readonly text: string;
  readonly value: Json;
  /** Whether it comes from other answers: today's date, for one, is not a source that changes. */
  readonly isFromAnswers: boolean;
}

function showSuggestion(each: Bound, calculator: Calculator, page: Page, form: BoundForm): void {
  const line = each.root.querySelector<HTMLElement>('[data-suggestion]');
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
  const words = say(key, { text: suggestion.text });
  // Redrawn only when its words change, so that the button never moves under a finger.
  if (line.dataset['words'] === words) return;
  line.dataset['words'] = words;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button-quiet';
  button.textContent = say('field.take-suggestion');
  button.addEventListener('click', () => {
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

function showChart({ root, field }: Bound, form: BoundForm, page: Page): void {
  const chart = root.querySelector<HTMLElement>('[data-chart]');
  const { of } = field as { of?: unknown };
  if (!chart || !Array.isArray(of)) return;
  const values = Object.fromEntries(
    of.map((id: string) => {
      const value = page.notebook.read(`${form.worksheet}.${id}`);
      return [id, typeof value === 'number' ? value : null];
    }),
  );
  chart.dispatchEvent(new CustomEvent('passerelle:values', { detail: { values } }));
}

/** A soft word when a date comes before the one it should follow; a remark of its own goes first. */
function showDateOrder({ root, field, path }: Bound, form: BoundForm, page: Page): void {
  const { after } = field as { after?: unknown };
  const note = root.querySelector<HTMLElement>('[data-note]');
  if (field.kind !== 'date' || typeof after !== 'string' || !note) return;
  const earlier = page.fields.get(`${form.worksheet}.${after}`);
  const words = isBefore(page.notebook.read(path), page.notebook.read(`${form.worksheet}.${after}`))
    ? page.telling.say('field.date-before', { label: earlier?.label?.text ?? after })
    : '';
  if (note.textContent !== '' && note.textContent !== note.dataset['order']) return;
  note.dataset['order'] = words;
  setText(note, words);
}

/** Compares what both dates say: a day and a month are compared by their months. */
function isBefore(date: Json | undefined, other: Json | undefined): boolean {
  const isDate = (value: Json | undefined) =>
    typeof value === 'string' && /^\d{4}(-\d\d){0,2}$/.test(value) ? value : undefined;
  const [one, two] = [isDate(date), isDate(other)];
  if (one === undefined || two === undefined) return false;
  const length = Math.min(one.length, two.length);
  return one.slice(0, length) < two.slice(0, length);
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
