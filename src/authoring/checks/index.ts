import type { AnyKind } from '../../workbook/kind.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { Findings } from '../findings.ts';
import type { Lock } from '../lock.ts';
import type { ScannedFile } from '../scan.ts';
import { listWritten } from '../written.ts';
import type { Written } from '../written.ts';
import { checkAddresses } from './addresses.ts';
import { checkExamples } from './examples.ts';
import { linkFormulas } from './formulas.ts';
import { checkIds } from './ids.ts';
import { checkLock } from './lock.ts';
import { allPaths, checkNames } from './names.ts';
import { checkPlacing } from './placing.ts';
import { checkSessionPaths } from './session-paths.ts';
import { linkSources } from './sources.ts';

/** What the checks across files start from. */
export interface Checking {
  readonly workbook: Workbook;
  readonly kinds: ReadonlyMap<string, AnyKind>;
  readonly findings: Findings;
  readonly lock: Lock | undefined;
  readonly scanned: readonly ScannedFile[];
  /** What the files name, read or not. */
  readonly written: Written;
}

/** Runs the checks across files, and gives the workbook with its formulas resolved. */
export function checkWorkbook(read: Omit<Checking, 'written'>): Workbook {
  const written = listWritten(read.scanned, new Set(allPaths(read).keys()));
  const checking: Checking = { ...read, written };
  checkIds(checking);
  checkAddresses(checking);
  checkNames(checking);
  checkPlacing(checking);
  checkSessionPaths(checking);
  checkLock(checking);
  checkExamples(checking);
  linkSources(checking);
  return linkFormulas(checking);
}
