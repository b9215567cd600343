import type { AnswerSource } from '../../notebook/answers.ts';
import { gatherOffers } from '../../notebook/offers.ts';
import { tellResult } from '../../notebook/page/result.ts';
import type { NotebookPage } from '../../notebook/page/notebook/open.ts';
import { calculate } from '../../notebook/scope.ts';
import { today } from '../../workbook/date.ts';
import type { Json, Telling } from '../../workbook/kind.ts';

/**
 * What the answers of a form are told with: in the language it was filled in, and with what the
 * notebook and the form itself offer to choose from.
 */
export function telling(
  page: NotebookPage,
  locale: string,
  entries: ReadonlyMap<string, Json>,
): Telling {
  const { notebook, fields } = page;
  const source: AnswerSource = {
    read: (path) => entries.get(path) ?? notebook.read(path),
    paths: (prefix = '') => [
      ...new Set([
        ...notebook.paths(prefix),
        ...[...entries.keys()].filter((path) => path.startsWith(prefix)),
      ]),
    ],
  };
  const own: Telling = {
    ...page.telling,
    locale: isLocale(locale) ? locale : page.telling.locale,
    knowsEarlier: true,
    offered: (field) =>
      gatherOffers(field, {
        source,
        fields,
        telling: page.telling,
        compute: (computed) =>
          calculate(source, fields, page.telling, today()).compute(
            (computed as { formula?: { ast?: unknown } }).formula ?? {},
          ),
        tell: (result, computed) => tellResult(result, computed, { telling: own, fields }),
      }),
  };
  return own;
}

function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length > 0;
  } catch {
    return false;
  }
}
