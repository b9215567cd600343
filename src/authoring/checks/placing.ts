import { isWritten } from '../../workbook/stage.ts';
import type { Checking } from './index.ts';
import { reportAt } from './report.ts';

/** Every worksheet of a written stage is placed in its text, in every language of the text. */
export function checkPlacing({ workbook, findings }: Checking): void {
  for (const worksheet of workbook.worksheets) {
    const stage = workbook.stages.find(({ id }) => id === worksheet.stage);
    if (!stage || !isWritten(stage)) continue;
    for (const [locale, text] of Object.entries(stage.lessons)) {
      if (text.worksheets.includes(worksheet.id)) continue;
      reportAt(
        findings,
        { value: worksheet },
        'unused-worksheet',
        {
          fr: `La fiche « ${worksheet.id} » n’est placée nulle part dans ${locale}.mdx.`,
          en: `The worksheet “${worksheet.id}” is placed nowhere in ${locale}.mdx.`,
        },
        {
          fr: `Écrivez <Worksheet id="${worksheet.id}" /> là où elle sert.`,
          en: `Write <Worksheet id="${worksheet.id}" /> where it is needed.`,
        },
      );
    }
  }
}
