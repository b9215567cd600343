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

let places: readonly HTMLElement[] | undefined;

/** Fills every `[data-progress]` of the page. */
export function showStandings(
  page: Page,
  calculator: Calculator,
  worksheets: readonly PackedWorksheet[] = page.data.worksheets,
): void {
  // Looked up once: a page may hold tables of hundreds of rows to look through.
  places ??= [...document.querySelectorAll<HTMLElement>('[data-progress]')];
  for (const place of places) {
    const worksheet = worksheets.find(({ id }) => id === place.dataset['progress']);
    if (!worksheet) continue;
    const words = tellStanding(worksheet, calculator, page);
    place.hidden = words === '';
    if (place.textContent !== words) place.textContent = words;
  }
}
