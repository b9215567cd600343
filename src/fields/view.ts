import type { LocalField, Telling } from '../workbook/kind.ts';

/** Where an answer that is recalled was written. */
export interface AnswerSource {
  /** The question. */
  readonly label: string;
  /** The title of its worksheet. */
  readonly worksheet: string;
  readonly href: string;
}

/** What every `<Kind>.astro` receives. */
export interface FieldView<F = LocalField> {
  readonly field: F;
  /** Name of its control: `worksheet.field`, or `worksheet.table.<row>.<column>` in a table. */
  readonly name: string;
  readonly telling: Telling;
  /**
   * In a cell of a table the column’s heading is the label: ids of the elements that name the
   * control, for `aria-labelledby`. Absent elsewhere, where the field shows its own label.
   */
  readonly labelledBy?: string;
  /** In a cell: id of the help of its column, when it has some. */
  readonly helpId?: string | undefined;
  /** Where each answer recalled in this worksheet was written, by its path `worksheet.field`. */
  readonly sources?: ReadonlyMap<string, AnswerSource> | undefined;
  /** The other fields of the worksheet by id, for what shows them (a chart). */
  readonly peers?: ReadonlyMap<string, LocalField> | undefined;
}

/** The ids of what describes a control, for `aria-describedby`; `undefined` when nothing does. */
export function describedBy({ field, name, labelledBy, helpId }: FieldView): string | undefined {
  if (labelledBy !== undefined) return helpId;
  return field.hint ? `${name}-hint ${name}-note` : `${name}-note`;
}
