import { standardEdition } from '../workbook/edition.ts';
import type { Edition } from '../workbook/edition.ts';
import type { AnyKind } from '../workbook/kind.ts';
import type { Outline } from '../workbook/outline.ts';
import type { Problem } from '../workbook/problem.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { checkWorkbook } from './checks/index.ts';
import { publishedFields } from './checks/lock.ts';
import { readExamples } from './examples.ts';
import { collectFiles } from './files/layers.ts';
import type { Collection, Layer } from './files/layers.ts';
import { loadKinds } from './files/kinds.ts';
import { nameDerived } from './derived.ts';
import { gatherFindings } from './findings.ts';
import type { Findings } from './findings.ts';
import { readInterface } from './interface.ts';
import { writeLock } from './lock.ts';
import { renderInline } from './markdown/index.ts';
import { readParts } from './parts.ts';
import { anchorsIn } from './anchors.ts';
import { targetsOf } from './resolve.ts';
import { outlineOf, scanFiles } from './scan.ts';
import { readStages } from './stages.ts';
import { typeset } from './typography.ts';

/** A workbook and all that is wrong with its content; errors among the problems forbid a build. */
export interface WorkbookReading {
  readonly workbook: Workbook;
  readonly problems: readonly Problem[];
  readonly outline: Outline;
  /** Absolute paths of the files it was read from, for those who watch them. */
  readonly files: readonly string[];
  /** What `answers.lock.yaml` should hold: what it holds, and what is published besides. */
  readonly lock: string;
}

/**
 * Reads layers of content into one workbook. Everything that is wrong, in all files, comes back
 * as problems with positions; what could not be read is left out of the workbook. Never throws
 * on content, whatever is written in it.
 * @param layers folders of content, the default one first; a later one lies over it
 * @param edition languages, currency, region and base path of the site to be made
 */
export async function readWorkbook(
  layers: readonly Layer[],
  edition: Edition = standardEdition,
): Promise<WorkbookReading> {
  return readFiles(collectFiles(layers), await loadKinds(), edition);
}

/** The same for files that are in memory already. */
export function readFiles(
  { files, faults }: Collection,
  kinds: ReadonlyMap<string, AnyKind>,
  edition: Edition = standardEdition,
): WorkbookReading {
  const findings = gatherFindings(edition, kinds, typeset, (source, locale, report) =>
    renderInline(source, { locale, targets: targets(locale), report }),
  );
  for (const { file, finding } of faults) findings.add(file, finding);
  const scanned = scanFiles(files.values(), findings.add);
  const outline = outlineOf(scanned, edition);
  const targets = targetsOf(outline, edition, anchorsIn(scanned));

  reportMissingFiles(files, edition, findings);
  const words = readInterface(scanned, edition.locales, findings, typeset);
  const { stages, worksheets } = readStages(scanned, edition, findings, targets);
  nameDerived(worksheets, words);
  const { lock, ...parts } = readParts(scanned, edition, findings, targets);
  const draft: Workbook = {
    edition,
    stages,
    worksheets,
    ...parts,
    ...readExamples(scanned, edition, findings),
    interface: words,
    retired: (lock?.retired ?? []).map(({ path, kind, label }) => ({ path, kind, label })),
  };
  const workbook = checkWorkbook({ workbook: draft, kinds, findings, lock, scanned });
  return {
    workbook,
    problems: findings.sorted(),
    outline,
    files: [...files.values()].map((file) => file.absolute),
    lock: writeLock(publishedFields({ workbook, kinds }), lock),
  };
}

/** No page can be made without the words of the interface and the edition’s region. */
function reportMissingFiles(
  files: Collection['files'],
  edition: Edition,
  findings: Findings,
): void {
  const [first] = files.values();
  // An empty folder is told already.
  if (!first) return;
  const folder = first.shown.slice(0, -first.path.length);
  const needed = [
    ...edition.locales.map((locale) => `interface/${locale}.yaml`),
    `regions/${edition.region}.yaml`,
  ];
  for (const path of needed) {
    if (files.has(path)) continue;
    findings.add(folder + path, {
      rule: 'missing-file',
      place: { line: 1, column: 1 },
      message: { fr: `Il manque « ${path} ».`, en: `“${path}” is missing.` },
      hint: {
        fr: 'Ajoutez ce fichier, sur le modèle d’une autre langue ou d’un autre pays.',
        en: 'Add this file, after that of another language or country.',
      },
    });
  }
}
