import type { Field } from '../../workbook/field.ts';
import type { RetiredField } from '../../workbook/workbook.ts';
import type { Locale } from '../../workbook/words.ts';
import type { LockedField } from '../locks.ts';
import { describeDroppedByEdition } from './lock-words.ts';
import type { Checking } from './index.ts';
import { allPaths } from './names.ts';
import { findRenamed } from './renamed.ts';

/**
 * Among published fields that are asked no more, those that a layer above leaves out: it replaces
 * their worksheet, or takes it away. They retire by themselves, with the label they have below.
 * @param missing published fields that no worksheet asks, by path
 * @returns by path, the field and what comes with it; a column goes with its table
 */
export function findDropped(
  missing: ReadonlyMap<string, LockedField>,
  { below, workbook }: Pick<Checking, 'below' | 'workbook'>,
): ReadonlyMap<string, readonly RetiredField[]> {
  const [first] = workbook.edition.locales;
  const dropped = new Map<string, readonly RetiredField[]>();
  for (const [path, { kind, lock }] of missing) {
    const parts = path.split('.');
    const worksheet = below.worksheet(parts[0] ?? '', lock.file.level);
    if (!worksheet) continue;
    const paths = allPaths({ workbook: { worksheets: [worksheet] } });
    const field = paths.get(findRenamed(paths).get(path) ?? path);
    if (!field) continue;
    const isInTable = parts.length === 3 && missing.has(parts.slice(0, 2).join('.'));
    const own = { path, kind, label: labelOf(field) ?? { [first]: path } };
    dropped.set(path, isInTable ? [] : [own, ...comingWith(field, parts[0] ?? '')]);
  }
  return dropped;
}

/** What was said about two answers, and the like: kept under a name of its own. */
function comingWith({ derived = [] }: Field, worksheet: string): RetiredField[] {
  return derived.flatMap(({ id, kind, ...rest }) => {
    const label = labelOf(rest);
    return label && id.startsWith('0-') ? [{ path: `${worksheet}.${id}`, kind, label }] : [];
  });
}

function labelOf({ label }: Pick<Field, 'label'>): Readonly<Record<Locale, string>> | undefined {
  return (
    label && Object.fromEntries(Object.entries(label).map(([locale, { text }]) => [locale, text]))
  );
}

/** Tells, at each worksheet that replaces another, which of its fields it has no more. */
export function reportDroppedByEdition(
  dropped: ReadonlyMap<string, unknown>,
  { scanned, findings }: Checking,
): void {
  const byWorksheet = Map.groupBy(dropped.keys(), (path) => path.slice(0, path.indexOf('.')));
  for (const [id, paths] of byWorksheet) {
    const replacing = scanned.find(({ place, parts }) => place === 'worksheet' && parts[1] === id);
    // A worksheet that is taken away is so by a word in edition.yaml: there is nothing to tell.
    if (!replacing) continue;
    const names = paths.map((path) => path.slice(id.length + 1));
    const [message, hint] = describeDroppedByEdition(names);
    const place = { line: 1, column: 1 };
    findings.add(replacing.file.shown, { rule: 'dropped-by-edition', place, message, hint });
  }
}
