import { precisionOf } from '../../../workbook/date.ts';
import { isDate } from '../../../workbook/formula/values.ts';
import type { Json, LocalField } from '../../../workbook/kind.ts';
import { answerIn, columnsOf, filledRows } from '../../answers.ts';
import type { AnswerRow } from '../../answers.ts';
import { timeOf } from '../../index.ts';
import type { Calculator } from '../../scope.ts';
import { collectItems } from './items.ts';
import { cut } from './last.ts';
import type { NotebookPage } from './open.ts';

/** A date of the notebook that is worth being reminded of. */
export interface Reminder {
  /** The answer it comes from, the same each time: a field, a cell, or an item of a checklist. */
  readonly path: string;
  /** `YYYY-MM-DD`, or `YYYY-MM`, or `YYYY` where no more is known. */
  readonly date: string;
  /** What happens then. */
  readonly words: string;
  /** The column that the date stands in, where a table has several dates; else ''. */
  readonly column: string;
  /** The title of its worksheet. */
  readonly worksheet: string;
  /** The address of its question, on our own site. */
  readonly href: string;
  readonly isPrivate: boolean;
  /** When the answer was written, in ms; absent for a date that is worked out. */
  readonly changed?: number;
}

/** A date and its words, before it is known where it stands. */
export interface Dated {
  /** What comes after the path of the field: '' for the field’s own answer. */
  readonly part: string;
  readonly date: string;
  readonly words: string;
  readonly column?: string;
  /** Where its answer is kept. */
  readonly entry?: string;
  readonly isPrivate?: boolean;
}

/** All dates to be reminded of, the earliest first; those of questions not asked are left out. */
export function collectDates(page: NotebookPage): readonly Reminder[] {
  const { atlas, fields, notebook } = page;
  const calculator = page.calculator();
  const reminders = atlas.stages
    .flatMap(({ worksheets }) => worksheets.flatMap((id) => atlas.worksheets.get(id) ?? []))
    .flatMap((worksheet) =>
      worksheet.fields.flatMap(({ id }) => {
        const path = `${worksheet.id}.${id}`;
        const field = fields.get(path);
        if (!field || !calculator.isShown(field)) return [];
        return datesOf(field, path, page, calculator).map((dated): Reminder => {
          const entry = dated.entry === undefined ? undefined : notebook.entry(dated.entry);
          return {
            path: path + dated.part,
            date: dated.date,
            words: cut(dated.words.replace(/\s*\n\s*/g, ' ').trim()),
            column: dated.column ?? '',
            worksheet: worksheet.title,
            href: `${worksheet.url}#${path}`,
            isPrivate: field.private === true || dated.isPrivate === true,
            ...(entry ? { changed: timeOf(entry.s) } : {}),
          };
        });
      }),
    );
  return reminders.sort((one, other) =>
    one.date < other.date ? -1 : Number(one.date > other.date),
  );
}

/** Whether a date has gone by: a month or a year that has begun has not before it is over. */
export function isPast({ date }: Pick<Reminder, 'date'>, today: string): boolean {
  return date < today.slice(0, date.length);
}

/** Whether a date is known to the day, and can stand in a calendar. */
export function isDay({ date }: Pick<Reminder, 'date'>): boolean {
  return precisionOf(date) === 'day';
}

/** What the kinds of fields that hold dates say of them. */
interface DateAttributes {
  readonly remind?: boolean;
  readonly due?: unknown;
  readonly format?: string;
  readonly formula?: { readonly ast?: unknown };
}

function datesOf(
  field: LocalField,
  path: string,
  page: NotebookPage,
  calculator: Calculator,
): readonly Dated[] {
  const { notebook, telling } = page;
  const columns = columnsOf(field);
  if (columns) return datesInTable(field, columns, path, page, calculator);
  const words = field.label?.text ?? field.id;
  const { remind, due, formula } = field as DateAttributes;
  if (formula && remind) {
    const date = dateOf(calculator.compute(formula).value, field);
    return date === undefined ? [] : [{ part: '', date, words }];
  }
  const answer = answerIn(notebook.read(path), field, telling);
  if (answer === undefined) return [];
  if (field.kind === 'checklist' && due === true) return collectItems(answer, field, path);
  if (!remind || typeof answer !== 'string' || !precisionOf(answer)) return [];
  return [{ part: '', date: answer, words, entry: path }];
}

/** The date that a formula gives, as precisely as its field shows it. */
function dateOf(value: unknown, field: LocalField): string | undefined {
  if (!isDate(value)) return undefined;
  return (field as DateAttributes).format === 'month' ? value.date.slice(0, 7) : value.date;
}

function datesInTable(
  field: LocalField,
  columns: readonly LocalField[],
  path: string,
  page: NotebookPage,
  calculator: Calculator,
): readonly Dated[] {
  const { due } = field as DateAttributes;
  const dated = columns.filter(
    (column) => (column as DateAttributes).remind === true || column.id === due,
  );
  if (dated.length === 0) return [];
  const formulas = dated.flatMap((column) => {
    const { formula } = column as DateAttributes;
    return formula ? [[column.id, formula] as const] : [];
  });
  const results = formulas.length
    ? new Map(
        calculator
          .computeRows(path, Object.fromEntries(formulas))
          .map(({ id, values }) => [id, values]),
      )
    : undefined;
  return filledRows(page.notebook, path, columns, page.telling).flatMap((row) =>
    dated.flatMap((column): Dated[] => {
      const isComputed = 'formula' in column;
      const date = isComputed
        ? dateOf(results?.get(row.id)?.[column.id], column)
        : dateIn(row.cells[column.id]);
      if (date === undefined) return [];
      return [
        {
          part: `.${row.id}.${column.id}`,
          date,
          words: nameRow(row, columns, column, page) || (field.label?.text ?? field.id),
          column: dated.length > 1 ? (column.label?.text ?? column.id) : '',
          isPrivate: column.private === true,
          ...(isComputed ? {} : { entry: `${path}.${row.id}` }),
        },
      ];
    }),
  );
}

function dateIn(value: Json | undefined): string | undefined {
  return typeof value === 'string' && precisionOf(value) ? value : undefined;
}

/**
 * What a row is called: the words of its first text, and those of the text beside the date, which
 * say what is to be done then; else all other words of the row.
 */
function nameRow(
  { cells }: AnswerRow,
  columns: readonly LocalField[],
  dated: LocalField,
  { telling }: NotebookPage,
): string {
  const wordsOf = (column: LocalField | undefined) => {
    const answer = column && answerIn(cells[column.id], column, telling);
    if (!column || answer === undefined) return '';
    return telling.answersOf(column.kind)?.toText(answer, column, telling) ?? '';
  };
  const texts = columns.filter(({ kind }) => kind === 'text');
  const at = columns.indexOf(dated);
  const beside = [columns[at - 1], columns[at + 1]].find((column) => column?.kind === 'text');
  const named = [...new Set([texts[0], beside])].map(wordsOf).filter((words) => words !== '');
  if (named.length > 0) return named.join(' · ');
  return columns
    .filter((column) => column.kind !== 'date')
    .map(wordsOf)
    .filter((words) => words !== '')
    .join(' · ');
}
