import { columnsOf, isCells } from '../notebook/answers.ts';
import type { Json, LocalField } from '../workbook/kind.ts';

/** The fields of a workbook, by `worksheet.field`. */
export type FieldsByPath = ReadonlyMap<string, LocalField>;

/** Which questions ask for somebody's name. */
export interface People {
  /** Whether answers to a field, or to a column, name somebody. */
  names(field: LocalField, side?: string): boolean;
  /** Whether an answer was taken from a list in which nobody is named, such as one of firms. */
  isFromElsewhere(answer: string, field: LocalField, side?: string): boolean;
}

interface WithSources {
  readonly person?: boolean;
  readonly from?: { readonly sources?: readonly string[] };
  readonly 'criteria-from'?: { readonly sources?: readonly string[] };
}

/**
 * Knows which questions ask for somebody's name: those that say so (`person`), and those that
 * take their answers from these.
 */
export function findPeople(entries: ReadonlyMap<string, Json>, fields: FieldsByPath): People {
  const rows = new Map<string, Json[]>();
  for (const [path, value] of entries) {
    const table = /^[^.]+\.[^.@]+(?=\.)/.exec(path)?.[0];
    if (table === undefined) continue;
    const known = rows.get(table);
    if (known) known.push(value);
    else rows.set(table, [value]);
  }
  const given = new Map<string, ReadonlySet<string>>();

  function at(path: string): LocalField | undefined {
    const field = fields.get(path.split('.', 2).join('.'));
    const columns = field && columnsOf(field);
    return columns ? (columns.find(({ id }) => id === path.split('.')[2]) ?? columns[0]) : field;
  }

  function isNaming(path: string, seen: readonly LocalField[]): boolean {
    const field = at(path);
    return field !== undefined && !seen.includes(field) && names(field, undefined, seen);
  }

  function names(field: LocalField, side?: string, seen: readonly LocalField[] = []): boolean {
    if ((field as WithSources).person) return true;
    return sourcesOf(field, side).some((path) => isNaming(path, [...seen, field]));
  }

  function textsAt(path: string): ReadonlySet<string> {
    const before = given.get(path);
    if (before) return before;
    const field = at(path);
    const owner = path.split('.', 2).join('.');
    const values = [
      entries.get(owner),
      ...(rows.get(owner) ?? []).map((cells) =>
        isCells(cells) && field ? cells[field.id] : undefined,
      ),
    ];
    const texts = new Set(values.flatMap((each) => (typeof each === 'string' ? each.trim() : [])));
    given.set(path, texts);
    return texts;
  }

  return {
    names: (field, side) => names(field, side),
    isFromElsewhere: (answer, field, side) =>
      sourcesOf(field, side).some(
        (path) => !isNaming(path, [field]) && textsAt(path).has(answer.trim()),
      ),
  };
}

/** The sources of a field; of a matrix those of its criteria, which are another side of it. */
function sourcesOf(field: LocalField, side?: string): readonly string[] {
  const { from, 'criteria-from': criteria } = field as WithSources;
  return (side === 'criteria' ? criteria : from)?.sources ?? [];
}
