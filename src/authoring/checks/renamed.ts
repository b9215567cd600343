import type { Field } from '../../workbook/field.ts';

/** The present paths of fields by what they were called before: `was` names earlier ids. */
export function findRenamed(paths: ReadonlyMap<string, Field>): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const [path, field] of paths) {
    const [worksheet = '', first = '', column] = path.split('.');
    const table = column === undefined ? undefined : paths.get(`${worksheet}.${first}`);
    const parents = table
      ? [first, ...(table.was ?? [])].map((id) => `${worksheet}.${id}`)
      : [worksheet];
    for (const parent of parents)
      for (const id of [field.id, ...(field.was ?? [])])
        if (!paths.has(`${parent}.${id}`)) renamed.set(`${parent}.${id}`, path);
  }
  return renamed;
}
