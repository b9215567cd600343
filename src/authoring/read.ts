import { standardEdition } from '../workbook/edition.ts';
import type { Edition } from '../workbook/edition.ts';
import type { Outline } from '../workbook/outline.ts';
import type { Problem } from '../workbook/problem.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { checkWorkbook } from './checks/index.ts';
import { collectFiles } from './files/layers.ts';
import type { ContentFile, Layer } from './files/layers.ts';
import { loadKinds } from './files/kinds.ts';
import { gatherFindings } from './findings.ts';
import type { Findings } from './findings.ts';
import { readInterface } from './interface.ts';
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
  const kinds = await loadKinds();
  const files = collectFiles(layers);
  const { scanned, unknown } = scanFiles(files);
  const outline = outlineOf(scanned, edition.locales[0]);
  const targetsIn = targetsOf(outline, edition, anchorsIn(scanned));
  const findings = gatherFindings(edition, kinds, typeset, (source, locale, report) =>
    renderInline(source, { locale, targets: targetsIn(locale), report }),
  );
  for (const { file, findings: found } of scanned)
    for (const finding of found) findings.add(file.shown, finding);
  for (const file of unknown) reportUnknownFile(file, findings);
  if (files.size === 0) reportEmpty(layers, findings);

  const words = readInterface(scanned, edition.locales, findings, typeset);
  const { stages, worksheets } = readStages(scanned, edition, findings, targetsIn);
  const parts = readParts(scanned, edition, findings, targetsIn);
  const { lock, ...rest } = parts;
  const draft: Workbook = {
    edition,
    stages,
    worksheets,
    ...rest,
    interface: words,
    retired: lock?.retired ?? [],
  };
  const workbook = checkWorkbook({ workbook: draft, kinds, findings, lock, scanned });
  return {
    workbook,
    problems: findings.sorted(),
    outline,
    files: [...files.values()].map((file) => file.absolute),
  };
}

function reportUnknownFile(file: ContentFile, findings: Findings): void {
  findings.add(file.shown, {
    rule: 'unknown-file',
    place: { line: 1, column: 1 },
    message: {
      fr: 'Ce fichier n’est à aucune place connue : il n’est pas lu.',
      en: 'This file stands in no known place: it is not read.',
    },
    hint: {
      fr: 'Places : stages/NN-id/stage.yaml, stages/NN-id/fr.mdx, stages/NN-id/worksheets/id.yaml, sessions/NN.yaml, pages/id/fr.mdx, glossary.yaml, regions/id.yaml, interface/fr.yaml, examples/id.yaml.',
      en: 'Places: stages/NN-id/stage.yaml, stages/NN-id/fr.mdx, stages/NN-id/worksheets/id.yaml, sessions/NN.yaml, pages/id/fr.mdx, glossary.yaml, regions/id.yaml, interface/fr.yaml, examples/id.yaml.',
    },
  });
}

function reportEmpty(layers: readonly Layer[], findings: Findings): void {
  const folders = layers.map((layer) => layer.folder).join(', ');
  findings.add(folders, {
    rule: 'missing-file',
    place: { line: 1, column: 1 },
    message: { fr: 'Aucun contenu dans ce dossier.', en: 'There is no content in this folder.' },
    hint: { fr: 'Vérifiez le chemin du dossier.', en: 'Check the path of the folder.' },
  });
}
