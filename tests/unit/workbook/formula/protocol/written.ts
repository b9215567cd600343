import type { Named, Row, Value } from '../../../../../src/workbook/formula/index.ts';

/** Answers by field id, or `worksheet.field` for another worksheet. */
export type Answers = Readonly<Record<string, Value>>;

/** What computed fields give: a value, or the fields they wait for. */
export type Expected = Readonly<Record<string, unknown>>;

/** A worksheet of the protocol: what it asks, what it computes, and what that gives. */
export interface Written {
  readonly worksheet: string;
  readonly fields: Readonly<Record<string, Named>>;
  /** Formulas by field id, or by `table.column` when they are computed for each row. */
  readonly formulas: Readonly<Record<string, string>>;
  readonly words?: readonly string[];
  readonly filled: Answers;
  /** For a column, one value per row. */
  readonly gives: Expected;
  /** What is answered where the results must stay unknown; nothing when left out. */
  readonly lacking?: Answers;
  /** What each unknown result waits for; fields left out are not looked at. */
  readonly awaits: Readonly<Record<string, readonly string[]>>;
  /** Other states worth telling. */
  readonly also?: readonly { readonly filled: Answers; readonly gives: Expected }[];
}

export const number: Named = { type: 'number' };
export const money: Named = { type: 'money' };
export const text: Named = { type: 'text' };
export const date: Named = { type: 'date' };
export const words: Named = { type: 'list' };

export function option(...options: string[]): Named {
  return { type: 'option', options };
}

export function options(...ids: string[]): Named {
  return { type: 'options', options: ids };
}

export function table(columns: Readonly<Record<string, Named>>): Named {
  return { type: 'rows', columns };
}

export function rows(...all: Row[]): Value {
  return { rows: all };
}

/** Rows in which only one column is given. */
export function column(id: string, ...values: Row[string][]): Value {
  return { rows: values.map((value) => ({ [id]: value, row: 'x' })) };
}

export function on(day: string): { readonly date: string } {
  return { date: day };
}
