import { editionIn, workbook } from '../../site/edition.ts';

/** The title of a stage that is a branch of the path: a worksheet of it is for those who take that route. */
export function branchTitleOf(stage: string, locale: string): string | undefined {
  const found = workbook.stages.find(({ id }) => id === stage);
  return found?.branch === undefined ? undefined : editionIn(locale).local(found.title).value;
}
