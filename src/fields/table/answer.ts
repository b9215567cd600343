import type { AnswerKind, Json, Telling } from '../../workbook/kind.ts';
import type { TableField } from './definition.ts';

/** One row: the answer of each column by its id. */
export type Row = Readonly<Record<string, Json>>;

/** Gives the value back when it is a row. */
export function acceptRow(value: unknown): Row | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return value as Row;
}

/** Tells whether anything is said in a row. */
export function isRowAnswered(row: Row, field: TableField, telling: Telling): boolean {
  return field.columns.some((column) => {
    const answers = telling.answersOf(column.kind);
    const value = answers?.accept(row[column.id]);
    return value !== undefined && answers?.isAnswered(value, column) === true;
  });
}

/** A row as one line: each column’s name and answer. */
export function rowToText(row: Row, field: TableField, telling: Telling): string {
  return field.columns
    .flatMap((column) => {
      const answers = telling.answersOf(column.kind);
      const value = answers?.accept(row[column.id]);
      if (value === undefined || !answers?.isAnswered(value, column)) return [];
      const text = answers.toText(value, column, telling).replace(/\n/g, ', ');
      return [telling.say('field.named-answer', { name: column.label?.text ?? column.id, text })];
    })
    .join(' · ');
}

/** The ids of the rows, in order. */
export const answers: AnswerKind<TableField, readonly string[]> = {
  accept(value) {
    if (!Array.isArray(value)) return undefined;
    return value.every((id) => typeof id === 'string') ? value : undefined;
  },
  isAnswered: (value) => value.length > 0,
  toText: (value) => value.join(', '),
};
