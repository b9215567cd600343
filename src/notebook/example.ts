import type { Json, LocalField } from '../workbook/kind.ts';
import { columnsOf } from './answers.ts';

/** The answers of a filled-in worksheet, all words in one language: rows of a table in a list. */
export interface FilledWorksheet {
  readonly worksheet: string;
  readonly answers: Readonly<Record<string, Json>>;
}

/**
 * Turns filled-in worksheets into what a notebook holds: one entry a field by its full path, and
 * for a table one a row, `r1`, `r2`… in the order in which they are written.
 * @param fieldsOf gives the fields of a worksheet, by its id
 */
export function entriesOf(
  filled: readonly FilledWorksheet[],
  fieldsOf: (worksheet: string) => readonly LocalField[],
): ReadonlyMap<string, Json> {
  const entries = new Map<string, Json>();
  for (const { worksheet, answers } of filled) {
    const tables = new Set(
      fieldsOf(worksheet).flatMap((field) => (columnsOf(field) ? [field.id] : [])),
    );
    for (const [id, value] of Object.entries(answers)) {
      const path = `${worksheet}.${id}`;
      const rows = tables.has(id) && Array.isArray(value) ? (value as readonly Json[]) : undefined;
      entries.set(path, rows ? rows.map((_, index) => `r${index + 1}`) : value);
      for (const [index, row] of rows?.entries() ?? []) entries.set(`${path}.r${index + 1}`, row);
    }
  }
  return entries;
}
