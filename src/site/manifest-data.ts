import { isWritten } from '../workbook/stage.ts';
import { packWorksheet } from '../workbook/pack.ts';
import { edition, editionIn, workbook } from './edition.ts';

/** The workbook in one language as a manifest: a public contract, kept stable. */
export function manifestIn(locale: string) {
  const local = editionIn(locale);
  const minutes = new Map(workbook.worksheets.map((each) => [each.id, each.minutes]));
  return {
    edition: { id: edition.id, name: edition.name, currency: edition.currency },
    locale,
    locales: edition.locales,
    stages: workbook.stages.map((stage) => ({
      id: stage.id,
      number: stage.number,
      title: local.local(stage.title).value,
      written: isWritten(stage),
      ...(isWritten(stage) ? { url: local.address('stage', stage.id) } : {}),
      worksheets: stage.worksheets,
    })),
    worksheets: local.worksheets().map((worksheet) => ({
      ...packWorksheet(worksheet, local.address('worksheet', worksheet.id)),
      stage: worksheet.stage,
      ...(minutes.get(worksheet.id) === undefined ? {} : { minutes: minutes.get(worksheet.id) }),
    })),
    sessions: workbook.sessions.map((session) => ({
      id: session.id,
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

export type Manifest = ReturnType<typeof manifestIn>;
