import { PACE } from '../fields/text/speech/pace.ts';
import { finishedPath } from '../notebook/finished.ts';
import { splitPath } from '../notebook/paths.ts';
import type { Json, LocalField } from '../workbook/kind.ts';
import type { FieldsByPath } from './people.ts';

/** To which question an entry of a notebook belongs. */
export interface Belonging {
  /** The question, `worksheet.field`: of the consultant's answer and of rehearsals, the one they come with. */
  readonly question: string;
  /** The field that the entry answers; absent where a tick or a measure is kept, without words. */
  readonly field?: LocalField;
  readonly row?: string;
  readonly isPrivate: boolean;
}

/** What comes with a question is kept beside it: no author's id begins with a digit. */
const COMES_WITH = /^0-[a-z]+-/;

/**
 * Makes a function that says to which question the entry at a path belongs; `undefined` when the
 * workbook knows none. An answer under an earlier id (`was`) belongs to the question it was renamed to.
 */
export function belonging(fields: FieldsByPath): (path: string) => Belonging | undefined {
  const earlier = new Map<string, string>();
  const worksheets = new Set<string>();
  for (const [path, { was = [] }] of fields) {
    const [worksheet = ''] = path.split('.');
    worksheets.add(worksheet);
    for (const id of was) earlier.set(`${worksheet}.${id}`, path);
  }
  const currentOf = (path: string) => (fields.has(path) ? path : (earlier.get(path) ?? path));

  return (path) => {
    const parts = splitPath(path);
    if (!parts) return undefined;
    const { worksheet, field: id, row, isConsultant } = parts;
    if (path === PACE || (path === finishedPath(worksheet) && worksheets.has(worksheet)))
      return { question: path, isPrivate: false };
    const own = currentOf(`${worksheet}.${id}`);
    const field = fields.get(isConsultant ? `${own}@consultant` : own);
    if (!field) return undefined;
    const question = currentOf(`${worksheet}.${id.replace(COMES_WITH, '')}`);
    const asked = fields.get(question);
    return {
      question: asked ? question : own,
      field,
      ...(row !== undefined && { row }),
      isPrivate: field.private === true || asked?.private === true,
    };
  };
}

/**
 * The paths of a notebook in the order of the workbook: its questions one after another, and of a
 * table the rows as they stand in it.
 */
export function inReadingOrder(
  entries: ReadonlyMap<string, Json>,
  fields: FieldsByPath,
): readonly string[] {
  const places = new Map([...fields.keys()].map((path, index) => [path, index]));
  const orders = new Map<string, ReadonlyMap<Json, number>>();
  const placeOf = (path: string): readonly [number, number] => {
    const [table, row] = [path.split('.', 2).join('.'), path.split('.')[2]];
    if (row === undefined) return [places.get(table) ?? Infinity, -1];
    const stored = entries.get(table);
    const order =
      orders.get(table) ??
      new Map(Array.isArray(stored) ? stored.map((id: Json, index) => [id, index]) : []);
    orders.set(table, order);
    return [places.get(table) ?? Infinity, order.get(row) ?? Infinity];
  };
  return [...entries.keys()]
    .map((path) => ({ path, place: placeOf(path) }))
    .sort(
      (a, b) =>
        compare(a.place[0], b.place[0]) ||
        compare(a.place[1], b.place[1]) ||
        a.path.length - b.path.length ||
        (a.path < b.path ? -1 : 1),
    )
    .map(({ path }) => path);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
