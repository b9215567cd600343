import { addressOf, outlineOfWorkbook } from '../workbook/outline.ts';
import type { View } from '../workbook/outline.ts';
import { isWritten } from '../workbook/stage.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Locale } from '../workbook/words.ts';

/** One page of the site: a view of the workbook in one language. */
export interface Route {
  readonly view: View;
  readonly id: string;
  readonly locale: Locale;
  /** Its address from the base path on. */
  readonly address: string;
}

/** The consultant’s pages: notes by session and by stage, and the choice of what to print. */
function consultantViews({ sessions, stages }: Workbook): readonly { view: View; id: string }[] {
  return [
    { view: 'consultant', id: '' },
    { view: 'print', id: '' },
    ...sessions.map(({ id }) => ({ view: 'consultant-session' as const, id })),
    ...stages.filter(isWritten).map(({ id }) => ({ view: 'consultant-stage' as const, id })),
  ];
}

/** Every page of the site, in all languages. A stage that is not written has no page. */
export function routesOf(workbook: Workbook): readonly Route[] {
  const outline = outlineOfWorkbook(workbook);
  const views: readonly { view: View; id: string }[] = [
    ...(['home', 'stages', 'worksheets', 'notebook', 'glossary'] as const).map((view) => ({
      view,
      id: '',
    })),
    ...(workbook.examples.length > 0 ? [{ view: 'trial' as const, id: '' }] : []),
    ...workbook.stages.filter(isWritten).map(({ id }) => ({ view: 'stage' as const, id })),
    ...workbook.worksheets.map(({ id }) => ({ view: 'worksheet' as const, id })),
    ...(workbook.sessions.length > 0 ? [{ view: 'sessions' as const, id: '' }] : []),
    ...workbook.sessions.map(({ id }) => ({ view: 'session' as const, id })),
    ...(workbook.edition.consultantPages ? consultantViews(workbook) : []),
    ...workbook.pages
      .filter(({ id }) => id !== 'home')
      .map(({ id }) => ({ view: 'page' as const, id })),
  ];
  return workbook.edition.locales.flatMap((locale) =>
    views.flatMap(({ view, id }) => {
      const address = addressOf(outline, workbook.edition, view, locale, id);
      return address === undefined ? [] : [{ view, id, locale, address }];
    }),
  );
}
