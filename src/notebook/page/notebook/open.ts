import { calculate } from '../../scope.ts';
import type { Atlas } from '../manifest.ts';
import { today } from '../../../workbook/date.ts';
import type { Page } from '../page.ts';

/** The notebook’s page, which knows every worksheet. */
export interface NotebookPage extends Page {
  readonly atlas: Atlas;
}

/** Makes a page know the whole workbook. */
export function withAtlas(page: Page, atlas: Atlas): NotebookPage {
  const { notebook, telling } = page;
  return {
    ...page,
    atlas,
    fields: atlas.fields,
    calculator: () => calculate(notebook, atlas.fields, telling, today()),
  };
}
