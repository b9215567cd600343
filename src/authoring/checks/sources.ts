import type { Field } from '../../workbook/field.ts';
import type { AnyKind } from '../../workbook/kind.ts';
import { isSources } from '../../workbook/shape/index.ts';
import type { Sources } from '../../workbook/shape/index.ts';
import type { Checking } from './index.ts';
import { knownPaths } from './names.ts';
import { reportUnknown } from './report.ts';

/**
 * Makes every source (`from`) a full path, in place: `worksheet.field`, `worksheet.table.column`,
 * or `worksheet.field.part`; a table alone stands for its first column. Tells of those that do
 * not exist, or have nothing to offer.
 */
export function linkSources(checking: Checking): void {
  const { workbook, kinds, findings, written, beneath } = checking;
  const paths = new Map([...beneath.gone, ...knownPaths(checking)]);
  const offering = [...paths].flatMap(([path, field]) => offersOf(path, field, kinds));
  const known = new Set(offering);
  const isGone = (path: string) =>
    beneath.gone.has(path) || beneath.gone.has(path.slice(0, path.lastIndexOf('.')));
  const resolve = (name: string, worksheet: string): string | undefined => {
    const full = [`${worksheet}.${name}`, name].find(
      (path) => known.has(path) && (beneath.knows(worksheet) || !isGone(path)),
    );
    const columns = full === undefined ? undefined : paths.get(full)?.['columns'];
    const [first] = Array.isArray(columns) ? (columns as Field[]) : [];
    return first && full !== undefined ? `${full}.${first.id}` : full;
  };
  for (const { id, fields } of workbook.worksheets) {
    for (const found of sourcesIn(fields)) {
      const linked = found.sources.map((name) => resolve(name, id));
      for (const [part, name] of found.sources.entries()) {
        // What is written and wrong itself is told where it is wrong.
        const isUnread = [`${id}.${name}`, name].some(
          (path) => written.hasField(path) && !paths.has(path),
        );
        if (linked[part] !== undefined || isUnread) continue;
        const near = offering.map((path) =>
          path.startsWith(`${id}.`) ? path.slice(id.length + 1) : path,
        );
        const what = { fr: 'Cette source', en: 'This source' };
        reportUnknown(findings, { value: found.sources, part }, what, name, near);
      }
      Object.assign(found, { sources: linked.filter((path) => path !== undefined) });
    }
  }
}

/** The sources below a value, however deep. */
function sourcesIn(value: unknown): readonly Sources[] {
  if (typeof value !== 'object' || value === null) return [];
  return isSources(value) ? [value] : Object.values(value).flatMap(sourcesIn);
}

/** The paths under which a field, or a column, offers something to choose. */
function offersOf(path: string, field: Field, kinds: ReadonlyMap<string, AnyKind>): string[] {
  const kind = kinds.get(field.kind);
  const isColumn = path.split('.').length === 3;
  const isOffering =
    isColumn || 'formula' in field || 'columns' in field || kind?.answers?.toItems !== undefined;
  const parts = isColumn ? [] : (kind?.parts?.(field) ?? []);
  return isOffering ? [path, ...parts.map((part) => `${path}.${part}`)] : [];
}
