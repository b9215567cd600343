import type { Json, LocalField } from '../workbook/kind.ts';
import type { AnswerSource } from './answers.ts';

interface Writable extends AnswerSource {
  write(path: string, value: Json): void;
}

/**
 * Brings the answer of a renamed question under its new name: `was` names the earlier ids, the
 * latest first. Nothing is taken away from the earlier name, and an answer already given under the
 * new one is never replaced.
 * @param path where the question is answered now, `worksheet.field`
 */
export function bringEarlier(notebook: Writable, path: string, field: LocalField): void {
  const { was = [] } = field as { was?: readonly string[] };
  const worksheet = path.slice(0, path.indexOf('.'));
  for (const id of was) {
    const earlier = `${worksheet}.${id}`;
    const rows = notebook.paths(`${earlier}.`);
    for (const from of [earlier, ...rows]) {
      const value = notebook.read(from);
      const to = path + from.slice(earlier.length);
      if (value !== undefined && value !== null && notebook.read(to) === undefined)
        notebook.write(to, value);
    }
  }
  renameColumns(notebook, path, field);
}

/** The cells of a renamed column, in every row that has none under the new name. */
function renameColumns(notebook: Writable, path: string, field: LocalField): void {
  const { columns = [] } = field as { columns?: readonly LocalField[] };
  const renamed = columns.flatMap(({ id, was = [] }) => was.map((earlier) => ({ id, earlier })));
  if (renamed.length === 0) return;
  for (const row of notebook.paths(`${path}.`)) {
    const cells = notebook.read(row);
    if (typeof cells !== 'object' || cells === null || Array.isArray(cells)) continue;
    const known = cells as Readonly<Record<string, Json>>;
    const added = renamed.flatMap(({ id, earlier }) => {
      const value = known[earlier];
      return value === undefined || id in known ? [] : [[id, value] as const];
    });
    if (added.length > 0) notebook.write(row, { ...known, ...Object.fromEntries(added) });
  }
}
