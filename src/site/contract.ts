import { isWritten } from '../workbook/stage.ts';
import type { Manifest } from '../workbook/manifest.ts';
import { packWorksheet } from '../workbook/pack.ts';
import { edition, editionIn, workbook } from './edition.ts';

/** Makes the manifest of the workbook in one language. */
export function manifestIn(locale: string): Manifest {
  const local = editionIn(locale);
  return {
    edition: { id: edition.id, name: edition.name, currency: edition.currency },
    locale,
    locales: edition.locales,
    stages: workbook.stages.map((stage) => ({
      id: stage.id,
      number: stage.number,
      ...(stage.branch === undefined ? {} : { branch: stage.branch }),
      title: local.local(stage.title).value,
      written: isWritten(stage),
      ...(isWritten(stage) ? { url: local.address('stage', stage.id) } : {}),
      worksheets: stage.worksheets,
    })),
    worksheets: local.worksheets().map((worksheet) => ({
      ...packWorksheet(worksheet, local.address('worksheet', worksheet.id)),
      stage: worksheet.stage,
      ...(worksheet.minutes === undefined ? {} : { minutes: worksheet.minutes }),
    })),
    sessions: workbook.sessions.map((session) => ({
      id: session.id,
      path: session.path,
      number: session.number,
      title: local.local(session.title).value,
      stage: session.stage,
      print: session.print ?? [],
    })),
    retired: workbook.retired.map(({ path, kind, label }) => ({
      path,
      kind,
      label: label[locale] ?? Object.values(label)[0] ?? path,
    })),
  };
}
