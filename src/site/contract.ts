import { branchesOf, isWritten, trunkOf } from '../workbook/stage.ts';
import type { Stage } from '../workbook/stage.ts';
import type { Manifest } from '../workbook/manifest.ts';
import { packWorksheet } from '../workbook/pack.ts';
import { edition, editionIn, workbook } from './edition.ts';
import type { LocalEdition } from './edition.ts';

/** Makes the manifest of the workbook in one language. */
export function manifestIn(locale: string): Manifest {
  const local = editionIn(locale);
  return {
    edition: { id: edition.id, name: local.name, currency: edition.currency },
    locale,
    locales: edition.locales,
    stages: trunkOf(workbook.stages).map((stage) => {
      const branches = branchesOf(stage, workbook.stages);
      return {
        ...tellStage(stage, local),
        number: stage.number,
        written: isWritten(stage),
        worksheets: [stage, ...branches].flatMap(({ worksheets }) => worksheets),
        ...(branches.length > 0
          ? { branches: branches.map((branch) => tellStage(branch, local)) }
          : {}),
      };
    }),
    worksheets: local.worksheets().map((worksheet) => ({
      ...packWorksheet(worksheet, local.address('worksheet', worksheet.id)),
      stage: stemOf(worksheet.stage),
      ...(worksheet.minutes === undefined ? {} : { minutes: worksheet.minutes }),
    })),
    sessions: workbook.sessions.map((session) => ({
      id: session.id,
      path: session.path,
      number: session.number,
      title: local.local(session.title).value,
      url: local.address('session', session.id),
      stage: session.stage,
      print: session.print ?? [],
    })),
    retired: workbook.retired.map(({ path, kind, label }) => ({
      path,
      kind,
      label: label[locale] ?? edition.locales.map((each) => label[each]).find(Boolean) ?? path,
    })),
  };
}

function tellStage(stage: Stage, local: LocalEdition) {
  const { id, worksheets } = stage;
  return {
    id,
    title: local.local(stage.title).value,
    ...(isWritten(stage) ? { url: local.address('stage', id) } : {}),
    worksheets,
  };
}

/** The stage on the path that a stage is, or is a branch of. */
function stemOf(id: string): string {
  const stage = workbook.stages.find((each) => each.id === id);
  return trunkOf(workbook.stages).find(({ number }) => number === stage?.number)?.id ?? id;
}
