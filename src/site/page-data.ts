import { toField } from '../workbook/formula/order.ts';
import { usesMore } from '../workbook/formula/uses-more.ts';
import type { LocalField } from '../workbook/kind.ts';
import { localFieldsOf } from '../workbook/local.ts';
import { branchesOf } from '../workbook/stage.ts';
import type { LocalWorksheet } from '../workbook/local.ts';
import { packField, packWorksheet } from '../workbook/pack.ts';
import type { PackedField } from '../workbook/pack.ts';
import type { AnswerSource } from '../fields/view.ts';
import type { PageData } from '../notebook/page/data.ts';
import { edition, workbook } from './edition.ts';
import type { LocalEdition } from './edition.ts';

/**
 * The words that scripts say on pages with worksheets, by the start of their keys. All others are
 * in the page’s HTML already, and are not sent twice.
 */
export const WORKSHEET_WORDS = [
  ...['unknown', 'scale-value', 'named-answer', 'gone-', 'text-', 'words-', 'not-'],
  ...['below-min', 'above-max', 'date-', 'outside-scale', 'suggestion', 'source-changed'],
  ...['take-suggestion', 'missing', 'given-of', 'recall-empty', 'unsorted'],
]
  .map((key) => `field.${key}`)
  .concat(
    ['full', 'refused', 'fragile', 'newer', 'erased', 'timeout'].map((key) => `notice.${key}`),
  )
  .concat(
    ['try-again', 'reload', 'earlier', 'take-earlier', 'memory-left'].map((key) => `notice.${key}`),
  )
  .concat([
    'save.',
    'progress.',
    'versions.',
    'damaged.',
    'reminder.',
    'file.saved',
    'file.failed',
  ]);

/**
 * Everything the scripts of a page need, as data: the worksheets on it, the fields of others
 * that these read, and the words to say.
 */
export function pageData(
  worksheets: readonly LocalWorksheet[],
  local: LocalEdition,
  spoken: readonly string[] = WORKSHEET_WORDS,
): PageData {
  const here = new Set(worksheets.map(({ id }) => id));
  const sources = new Map<string, PackedField>();
  const visit = (worksheet: LocalWorksheet) => {
    for (const field of localFieldsOf(worksheet)) {
      for (const path of pathsReadBy(field)) visitPath(path);
    }
  };
  const visitPath = (path: string) => {
    const [worksheetId = '', id = ''] = path.split('.');
    if (here.has(worksheetId) || sources.has(path)) return;
    const owner = local.worksheets().find((each) => each.id === worksheetId);
    const field = owner && localFieldsOf(owner).find((each) => each.id === id);
    if (!field) return;
    sources.set(path, packField(field));
    // A computed field of another worksheet reads others in its turn.
    for (const next of pathsReadBy(field)) visitPath(next);
  };
  for (const worksheet of worksheets) visit(worksheet);
  return {
    edition: { id: edition.id, currency: edition.currency },
    locale: local.locale,
    words: local.words(spoken),
    functions: [...worksheets, ...sources.values()].some(namesMore),
    worksheets: worksheets.map((worksheet) =>
      packWorksheet(worksheet, local.address('worksheet', worksheet.id)),
    ),
    stages: Object.fromEntries(
      workbook.stages.map((stage) => {
        const all = [stage, ...branchesOf(stage, workbook.stages)];
        return [stage.id, all.flatMap(({ worksheets: ids }) => ids)];
      }),
    ),
    sources: Object.fromEntries(sources),
    addresses: {
      notebook: local.address('notebook'),
      manifest: `${edition.base}workbook.${local.locale}.json`,
    },
  };
}

/** Full paths `worksheet.field` of what a field reads: by its formulas, its sources, or by name. */
function pathsReadBy(field: LocalField): readonly string[] {
  return [...new Set(namedIn(field).map(toField))];
}

/** Whether a formula anywhere below a value needs the functions that few pages need. */
function namesMore(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('ast' in value) return usesMore(value.ast);
  return Object.values(value).some(namesMore);
}

/** The full paths named anywhere below a value. */
function namedIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return FULL_PATH.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (WORDS.has(key) ? [] : namedIn(inner)));
}

const FULL_PATH = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*){1,2}$/;
const WORDS = new Set(['label', 'hint', 'example', 'text', 'html', 'words', 'ast']);

/**
 * For each earlier answer that a worksheet recalls, or takes from, by its path `worksheet.field`:
 * its question, and where it was asked.
 */
export function recallsOf(
  worksheet: LocalWorksheet,
  local: LocalEdition,
): ReadonlyMap<string, AnswerSource> {
  const paths = new Set(localFieldsOf(worksheet).flatMap(pathsReadBy));
  return new Map(
    [...paths].flatMap((path) => {
      const [worksheetId = '', id = ''] = path.split('.');
      const source = local.worksheets().find((each) => each.id === worksheetId);
      const asked = source && localFieldsOf(source).find((each) => each.id === id);
      if (!source || !asked) return [];
      const href = `${local.address('worksheet', worksheetId)}#${path}`;
      return [[path, { label: asked.label?.text ?? id, href, worksheet: source.title }] as const];
    }),
  );
}
