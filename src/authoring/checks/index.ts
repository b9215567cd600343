import type { AnyKind } from '../../workbook/kind.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { Worksheet } from '../../workbook/worksheet.ts';
import type { Below } from '../below.ts';
import type { ContentFile } from '../files/layers.ts';
import type { Findings } from '../findings.ts';
import { placeOfFile } from '../places.ts';
import type { Lock } from '../lock.ts';
import { scanFile } from '../scan.ts';
import type { ScannedFile } from '../scan.ts';
import { listWritten } from '../written.ts';
import type { Written } from '../written.ts';
import { withoutDropped } from './beneath.ts';
import type { Beneath } from './beneath.ts';
import { checkAddresses } from './addresses.ts';
import { checkExamples } from './examples.ts';
import { linkFormulas } from './formulas.ts';
import { checkIds } from './ids.ts';
import { checkLock } from './lock.ts';
import { allPaths, checkNames, knownPaths } from './names.ts';
import { checkPlacing } from './placing.ts';
import { checkSessionPaths } from './session-paths.ts';
import { linkSources } from './sources.ts';

/** What the checks across files start from. */
export interface Checking {
  readonly workbook: Workbook;
  readonly kinds: ReadonlyMap<string, AnyKind>;
  readonly findings: Findings;
  readonly locks: readonly Lock[];
  readonly below: Below;
  readonly scanned: readonly ScannedFile[];
  /** What the edition hides: it may be named all the same. */
  readonly aside: {
    readonly worksheets: readonly Worksheet[];
    readonly files: readonly ContentFile[];
  };
  readonly beneath: Beneath;
  /** What the files name, read or not, hidden or not. */
  readonly written: Written;
}

/**
 * Runs the checks across files, and gives the workbook with its formulas resolved, and with the
 * questions that are asked no more.
 */
export function checkWorkbook(read: Omit<Checking, 'written'>): Workbook {
  const shown = listWritten(read.scanned, new Set(allPaths(read).keys()));
  const checking: Checking = {
    ...read,
    written: listWritten(allFiles(read), new Set(knownPaths(read).keys())),
  };
  checkIds(checking);
  checkAddresses(checking);
  checkNames(checking);
  checkPlacing(checking);
  checkSessionPaths(checking);
  const retired = checkLock({ ...checking, written: shown });
  checkExamples(checking);
  linkSources(checking);
  const { beneath, workbook } = checking;
  return {
    ...linkFormulas(checking),
    examples: withoutDropped(workbook.examples, beneath, allPaths(read)),
    retired,
  };
}

/** The files of what is shown, and of what is hidden and not written anew. */
function allFiles({ scanned, aside }: Pick<Checking, 'scanned' | 'aside'>): readonly ScannedFile[] {
  const hidden = new Set(aside.worksheets.map(({ id }) => id));
  return [
    ...scanned,
    ...aside.files.flatMap((file) => {
      const place = placeOfFile(file.path);
      const isNamed =
        place?.name === 'stage' ||
        (place?.name === 'worksheet' && hidden.has(place.parts[1] ?? ''));
      return place && isNamed ? [scanFile(file, place)] : [];
    }),
  ];
}
