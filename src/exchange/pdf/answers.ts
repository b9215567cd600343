import type { ControlContext } from '../../fields/control.ts';
import { findOffers } from '../../fields/offered-words.ts';
import type { Paper } from '../../fields/papers.ts';
import { behaviourOf } from '../../fields/rich.ts';
import { columnsOf } from '../../notebook/answers.ts';
import type { AnswerSource } from '../../notebook/answers.ts';
import type { Json, LocalField, Telling } from '../../workbook/kind.ts';
import type { Filled } from './fill.ts';
import type { FormValue, Stray } from './values.ts';

/** What was typed and is worth a second look: a date that is none, a text that is too long. */
export interface Remark {
  readonly label: string;
  readonly text: string;
  readonly remark: string;
}

/** The answers that a filled form gives, by path. */
export interface FormAnswers {
  readonly entries: ReadonlyMap<string, Json>;
  readonly remarks: readonly Remark[];
  readonly strays: readonly Stray[];
}

/** What the answers of a worksheet are read with. */
export interface Reading {
  readonly worksheet: string;
  readonly fields: ReadonlyMap<string, LocalField>;
  readonly papers: ReadonlyMap<string, Paper>;
  /** The answers that are there already: rows keep their order. */
  readonly source: AnswerSource;
  /** What tells and offers, the answers of this form included once they are read. */
  tellingWith(entries: ReadonlyMap<string, Json>): Telling;
}

/**
 * Reads the answers in a filled form of a worksheet, each with the control of its own kind. Words
 * on lines come last: they may name what the same form says elsewhere.
 */
export function readAnswers(form: HTMLFormElement, filled: Filled, on: Reading): FormAnswers {
  const entries = new Map<string, Json>();
  const remarks: Remark[] = [];
  const strays: Stray[] = [];

  function read(
    root: HTMLElement,
    field: LocalField,
    telling: Telling,
    isFirst: boolean,
  ): Json | null {
    const context: ControlContext = { field, telling };
    const { control } = behaviourOf(field.kind);
    const value = control?.read(root, context) ?? null;
    const remark = control?.remark?.(value, context) ?? '';
    if (isFirst && value !== null && remark !== '') {
      const text = telling.answersOf(field.kind)?.toText(value, field, telling) ?? '';
      const label = filled.labels.get(root) ?? field.label?.text ?? field.id;
      remarks.push({ label, text, remark });
    }
    return value;
  }

  function take(root: HTMLElement, field: LocalField, value: Json | null, telling: Telling) {
    const lines = filled.lines.get(root);
    if (!lines) return value;
    const paper = on.papers.get(field.kind);
    const taken = paper
      ? paper.take(value, textsOf(lines), { field, telling })
      : takeWords(value, lines, field, telling);
    for (const name of taken.left) {
      const written = lines.get(name);
      if (written) strays.push({ ...written, reason: 'not-earlier' });
    }
    return taken.value;
  }

  const roots = [...form.querySelectorAll<HTMLElement>('[data-field]')].filter((root) => {
    const isCell = root.closest('[data-row]') !== null;
    return !isCell && (filled.touched.has(root) || hasCells(root, filled));
  });
  /** Whether a field, or one in it, has words on lines. */
  const isLined = (root: HTMLElement): boolean =>
    [root, ...root.querySelectorAll<HTMLElement>('[data-field]')].some((each) =>
      filled.lines.has(each),
    );
  const readField = (root: HTMLElement, withLines: boolean) => {
    const path = `${on.worksheet}.${root.dataset['field'] ?? ''}`;
    const field = on.fields.get(path);
    if (!field) return;
    const telling = on.tellingWith(entries);
    const turn = (place: HTMLElement, each: LocalField) => {
      const value = read(place, each, telling, !withLines);
      return withLines ? take(place, each, value, telling) : value;
    };
    const columns = columnsOf(field);
    if (columns) return readRows(root, path, columns, turn);
    const value = turn(root, field);
    if (value !== null) entries.set(path, value);
  };

  function readRows(
    root: HTMLElement,
    path: string,
    columns: readonly LocalField[],
    turn: (place: HTMLElement, column: LocalField) => Json | null,
  ): void {
    const written: string[] = [];
    const rows = [...root.querySelectorAll<HTMLElement>('[data-row]')];
    for (const row of rows) {
      const cells: [string, Json][] = [];
      for (const column of columns) {
        const place = row.querySelector<HTMLElement>(`[data-field="${column.id}"]`);
        const value = place && filled.touched.has(place) ? turn(place, column) : null;
        if (value !== null) cells.push([column.id, value]);
      }
      const id = row.dataset['row'] ?? '';
      if (cells.length === 0) continue;
      entries.set(`${path}.${id}`, Object.fromEntries(cells));
      written.push(id);
    }
    const before = on.source.read(path);
    const order = Array.isArray(before)
      ? before.map(String)
      : rows.map((row) => row.dataset['row'] ?? '');
    const whole = [...new Set([...order, ...written])];
    const isNew = !Array.isArray(before) || whole.length > before.length;
    if (written.length > 0 && isNew) entries.set(path, whole);
  }

  for (const root of roots) readField(root, false);
  for (const root of roots) if (isLined(root)) readField(root, true);
  return { entries, remarks, strays };
}

function hasCells(root: HTMLElement, { touched }: Filled): boolean {
  return [...root.querySelectorAll<HTMLElement>('[data-row] [data-field]')].some((cell) =>
    touched.has(cell),
  );
}

function textsOf(lines: ReadonlyMap<string, FormValue>): ReadonlyMap<string, string> {
  return new Map([...lines].map(([name, { text }]) => [name, text]));
}

/**
 * Adds what is offered under the words on lines to what is chosen already; where other words are
 * an answer too, those that nothing is offered under.
 */
function takeWords(
  value: Json | null,
  lines: ReadonlyMap<string, FormValue>,
  field: LocalField,
  telling: Telling,
): { readonly value: Json | null; readonly left: readonly string[] } {
  const { options = [], other } = field as {
    options?: readonly { readonly id: string }[];
    other?: boolean;
  };
  const own = new Set(options.map(({ id }) => id));
  const offers = telling.offered(field);
  const left: string[] = [];
  const others: string[] = [];
  const chosen: Json[] = Array.isArray(value) ? [...(value as readonly Json[])] : [];
  for (const [name, { text }] of lines) {
    const { found, left: words } = findOffers(text, offers);
    for (const { id, label } of found) chosen.push(own.has(id) ? id : { id, text: label.text });
    if (words.length > 0 && other === true) others.push(...words);
    else if (words.length > 0) left.push(name);
  }
  if (others.length > 0) chosen.push({ other: others.join(', ') });
  if (chosen.length === 0) return { value, left };
  const answers = telling.answersOf(field.kind);
  const whole = answers?.accept(chosen);
  if (whole !== undefined) return { value: whole, left };
  // One answer alone: what else was written is told.
  const one = answers?.accept(chosen[0]);
  const isMore = chosen.length > 1 || one === undefined;
  return { value: one ?? value, left: isMore ? [...lines.keys()] : left };
}
