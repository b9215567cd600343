import type { RetiredField } from '../../workbook/workbook.ts';
import { writeLock } from '../lock.ts';
import { inOrder, isAskedElsewhere, unionOf } from '../locks.ts';
import type { LockedField } from '../locks.ts';
import type { ScannedFile } from '../scan.ts';
import { findDropped, reportDroppedByEdition } from './dropped.ts';
import type { Checking } from './index.ts';
import {
  describeAskedAgain,
  describeDropped,
  describeRetyped,
  describeTaken,
} from './lock-words.ts';
import { allPaths } from './names.ts';
import { findRenamed } from './renamed.ts';
import { reportAt } from './report.ts';
import { reportUnlocked } from './unlocked.ts';

/** The fields that store answers or hold those that do, with their kinds, as the lock lists them. */
export function publishedFields(
  checking: Pick<Checking, 'workbook' | 'kinds'>,
): ReadonlyMap<string, string> {
  const { kinds } = checking;
  return new Map(
    [...allPaths(checking)]
      .filter(([path, field]) => kinds.get(field.kind)?.answers !== undefined && !isDerived(path))
      .map(([path, field]) => [path, field.kind]),
  );
}

/** What comes with a field goes with it: the field alone is locked. */
function isDerived(path: string): boolean {
  return /\.0-|@/.test(path);
}

/**
 * What the lock of a layer should hold: for the default content all that is published, for an
 * edition what is its own, that is what its worksheets ask and no lock below holds.
 */
export function composeLock(
  checking: Pick<Checking, 'workbook' | 'kinds' | 'locks' | 'scanned'>,
  level: number,
): string {
  const { locks, scanned } = checking;
  const lock = locks.find(({ file }) => file.level === level);
  const published = publishedFields(checking);
  if (level === 0) return writeLock(published, lock);
  const levels = levelsOf(scanned);
  const below = unionOf(locks.filter(({ file }) => file.level < level));
  const own = [...published].filter(
    ([path]) => !below.has(path) && levels.get(worksheetOf(path)) === level,
  );
  return writeLock(new Map(own), lock, 'edition');
}

/**
 * A published field never vanishes and never changes kind without a word about its answers.
 * @returns the questions that are asked no more: those that the locks retire, and those that the
 *   layers above leave out
 */
export function checkLock(checking: Checking): readonly RetiredField[] {
  const { locks, findings, written, scanned } = checking;
  const published = publishedFields(checking);
  const paths = allPaths(checking);
  const renamed = findRenamed(paths);
  const levels = levelsOf(scanned);
  reportTaken(checking, published);
  const retired = collectRetired(checking, published, levels);
  const missing = new Map<string, LockedField>();
  for (const [path, locked] of unionOf(locks)) {
    const now = renamed.get(path) ?? path;
    const kindNow = published.get(now);
    // A field that is there and wrong is told where it is wrong.
    const isUnread = kindNow === undefined && written.hasField(now) && !paths.has(now);
    if (retired.has(path) || kindNow === locked.kind || isUnread) continue;
    if (kindNow === undefined) {
      missing.set(path, locked);
      continue;
    }
    const { lock, place, kind } = locked;
    const isOverridden = (levels.get(worksheetOf(path)) ?? 0) > lock.file.level;
    const [message, hint] = describeRetyped(path, kind, kindNow, isOverridden);
    const field = paths.get(now);
    if (isOverridden && field) reportAt(findings, { value: field }, 'retyped-field', message, hint);
    else findings.add(lock.file.shown, { rule: 'retyped-field', place, message, hint });
  }
  const dropped = findDropped(missing, checking);
  reportDroppedByEdition(dropped, checking);
  for (const [path, { kind, place, lock }] of missing) {
    if (dropped.has(path)) continue;
    const [message, hint] = describeDropped(path, kind);
    findings.add(lock.file.shown, { rule: 'dropped-field', place, message, hint });
  }
  reportUnlocked(checking, published);
  return [...retired.values(), ...[...dropped.values()].flat()];
}

/** By worksheet, how many layers lie below the one it stands in. */
function levelsOf(scanned: readonly ScannedFile[]): ReadonlyMap<string, number> {
  return new Map(
    scanned.flatMap(({ place, parts, file }) =>
      place === 'worksheet' ? [[parts[1] ?? '', file.level] as const] : [],
    ),
  );
}

function worksheetOf(path: string): string {
  return path.slice(0, path.indexOf('.'));
}

/** An earlier id that another field has now would give it answers that are not its own. */
function reportTaken(checking: Checking, published: ReadonlyMap<string, string>): void {
  for (const [path, { was = [] }] of allPaths(checking)) {
    const parent = path.slice(0, path.lastIndexOf('.'));
    for (const [part, id] of was.entries()) {
      if (!published.has(`${parent}.${id}`)) continue;
      reportAt(checking.findings, { value: was, part }, 'duplicate-id', ...describeTaken(id));
    }
  }
}

/**
 * The questions that the locks retire, by path. One that comes back in the layer that retired it
 * would show old answers to another question: that is told.
 */
function collectRetired(
  { locks, findings }: Checking,
  published: ReadonlyMap<string, string>,
  levels: ReadonlyMap<string, number>,
): ReadonlyMap<string, RetiredField> {
  const retired = new Map<string, RetiredField>();
  for (const lock of inOrder(locks)) {
    for (const { path, kind, label, place } of lock.retired) {
      const isAsked = published.has(path);
      if (isAsked && isAskedElsewhere(path, lock, levels.get(worksheetOf(path)) ?? 0)) continue;
      retired.set(path, { path, kind, label });
      if (!isAsked) continue;
      const [message, hint] = describeAskedAgain(path);
      findings.add(lock.file.shown, { rule: 'duplicate-id', place, message, hint });
    }
  }
  return retired;
}
