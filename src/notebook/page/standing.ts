import type { LocalField } from '../../workbook/kind.ts';
import type { PackedWorksheet } from '../../workbook/pack.ts';
import { isFinished } from '../finished.ts';
import { progressOf } from '../progress.ts';
import type { Calculator } from '../scope.ts';
import type { Page } from './page.ts';

/** Says how far one worksheet is, in words; '' when nothing is begun. */
export function tellStanding(
  worksheet: Pick<PackedWorksheet, 'id' | 'fields'>,
  calculator: Calculator,
  page: Page,
): string {
  const { notebook, telling } = page;
  if (isFinished(notebook, worksheet.id)) return telling.say('progress.finished');
  const fields = worksheet.fields
    .map(({ id }) => page.fields.get(`${worksheet.id}.${id}`))
    .filter((field): field is LocalField => field !== undefined);
  const { answered, asked } = progressOf(notebook, worksheet.id, fields, telling, (field) =>
    calculator.isShown(field),
  );
  if (answered === 0) return telling.say('progress.not-begun');
  return telling.say('progress.answered', { count: answered, asked });
}

/** Fills every `[data-progress]` of the page. */
export function showStandings(
  page: Page,
  calculator: Calculator,
  worksheets: readonly PackedWorksheet[] = page.data.worksheets,
): void {
  for (const worksheet of worksheets) {
    const words = tellStanding(worksheet, calculator, page);
    const places = document.querySelectorAll<HTMLElement>(`[data-progress="${worksheet.id}"]`);
    for (const place of places) {
      place.hidden = words === '';
      if (place.textContent !== words) place.textContent = words;
    }
  }
}
