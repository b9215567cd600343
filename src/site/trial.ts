import { columnsOf } from '../notebook/answers.ts';
import type { Json } from '../workbook/kind.ts';
import { localFieldsOf } from '../workbook/local.ts';
import { workbook } from './edition.ts';
import type { LocalEdition } from './edition.ts';

/**
 * All that an example person answered, as a notebook holds it: one entry a field, and for a table
 * one a row, `r1`, `r2`… in the order in which they are written.
 */
export function trialEntries(person: string, local: LocalEdition): ReadonlyMap<string, Json> {
  const entries = new Map<string, Json>();
  for (const example of workbook.examples) {
    if (example.person !== person) continue;
    const { answers } = local.local(example).value as unknown as {
      answers: Readonly<Record<string, Json>>;
    };
    const fields = localFieldsOf(local.worksheet(example.worksheet));
    const tables = new Set(fields.flatMap((field) => (columnsOf(field) ? [field.id] : [])));
    for (const [id, value] of Object.entries(answers)) {
      const path = `${example.worksheet}.${id}`;
      const rows = tables.has(id) && Array.isArray(value) ? (value as readonly Json[]) : undefined;
      entries.set(path, rows ? rows.map((_, index) => `r${index + 1}`) : value);
      for (const [index, row] of rows?.entries() ?? []) entries.set(`${path}.r${index + 1}`, row);
    }
  }
  return entries;
}
