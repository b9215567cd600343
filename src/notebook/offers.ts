import type { Result } from '../workbook/formula/run.ts';
import type { LocalField, Offer, Telling } from '../workbook/kind.ts';
import { answerIn, columnsOf, rowsAt } from './answers.ts';
import type { AnswerSource } from './answers.ts';
import { fingerprint } from './checksum.ts';
import type { FieldsByPath } from './scope.ts';

/** What offers are gathered from. */
export interface Earlier {
  readonly source: AnswerSource;
  readonly fields: FieldsByPath;
  readonly telling: Telling;
  /** The result of a computed field. */
  compute(field: LocalField): Result;
  /** A result in words, as its computed field says. */
  tell(result: Result, field: LocalField): string;
}

/**
 * What a field may offer to choose from: its own options, then what its sources give now. The
 * items of the first source keep their own ids (a row’s id, an option’s); those of other fields
 * have the field’s fingerprint before it, since two tables may both have a row `r1`.
 */
export function gatherOffers(field: object, earlier: Earlier): readonly Offer[] {
  const { options = [], from } = field as {
    options?: readonly Offer[];
    from?: { sources?: readonly string[] };
  };
  const paths = from?.sources ?? [];
  const first = ownerOf(paths[0] ?? '');
  const given = paths.flatMap((path) => {
    const owner = ownerOf(path);
    const items = itemsAt(path, earlier).filter(({ label }) => label.text.trim() !== '');
    return owner === first
      ? items
      : items.map((item) => ({ ...item, id: `${fingerprint(owner)}-${item.id}` }));
  });
  const seen = new Set<string>();
  return [...options, ...given].filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** `worksheet.field` of a path that may go further. */
function ownerOf(path: string): string {
  return path.split('.', 2).join('.');
}

function itemsAt(path: string, { source, fields, telling, ...earlier }: Earlier): readonly Offer[] {
  const owner = ownerOf(path);
  const [, , part] = path.split('.');
  const field = fields.get(owner);
  if (!field) return [];
  if ('formula' in field) {
    const { value } = earlier.compute(field);
    return [value ?? []].flat().map((item): Offer => {
      const text = earlier.tell({ value: item, missing: [] }, field);
      return { id: `t${fingerprint(text)}`, label: { text } };
    });
  }
  const columns = columnsOf(field);
  if (!columns) {
    const answer = answerIn(source.read(owner), field, telling);
    const answers = telling.answersOf(field.kind);
    return answer === undefined ? [] : (answers?.toItems?.(answer, field, telling, part) ?? []);
  }
  const column = columns.find(({ id }) => id === part) ?? columns[0];
  return rowsAt(source, owner).flatMap(({ id, cells }) => {
    const answer = column && answerIn(cells[column.id], column, telling);
    if (!column || answer === undefined) return [];
    const text = telling.answersOf(column.kind)?.toText(answer, column, telling) ?? '';
    return [{ id, label: { text } }];
  });
}
