import { columnsOf, filledRows, answerIn, answerText } from '../notebook/answers.ts';
import type { AnswerSource } from '../notebook/answers.ts';
import { tellResult } from '../notebook/page/result.ts';
import { calculate } from '../notebook/scope.ts';
import '../workbook/formula/more.ts';
import type { Json, LocalField } from '../workbook/kind.ts';
import { localFieldsOf } from '../workbook/local.ts';
import type { LocalWorksheet } from '../workbook/local.ts';
import { workbook } from './edition.ts';
import type { LocalEdition } from './edition.ts';

/** One question of a filled-in worksheet, with its answer in words, or as rows. */
export interface ToldAnswer {
  readonly label: string;
  /** One line or more; empty when the answer is `rows`. */
  readonly text: string;
  readonly columns?: readonly string[];
  readonly rows?: readonly (readonly string[])[];
}

export interface ToldExample {
  /** “Example: Awa, care assistant”. */
  readonly person: string;
  readonly answers: readonly ToldAnswer[];
}

/** The day on which the examples are computed, so that a build is the same every day. */
const DAY = '2027-01-15';

/** Tells the filled-in example of a worksheet in one language; `undefined` when it has none. */
export function exampleOf(worksheet: LocalWorksheet, local: LocalEdition): ToldExample | undefined {
  const example = workbook.examples.find((each) => each.worksheet === worksheet.id);
  if (!example) return undefined;
  const { person, answers } = local.local(example).value as unknown as {
    person: string;
    answers: Readonly<Record<string, Json>>;
  };
  const source = sourceOf(worksheet, answers);
  const all = local
    .worksheets()
    .flatMap((each) =>
      localFieldsOf(each).map((field): [string, LocalField] => [`${each.id}.${field.id}`, field]),
    );
  const fields = new Map(all);
  const { telling } = local;
  const calculator = calculate(source, fields, telling, DAY);
  const told = localFieldsOf(worksheet).flatMap((field): ToldAnswer[] => {
    if (!calculator.isShown(field)) return [];
    const label = field.label?.text ?? '';
    const path = `${worksheet.id}.${field.id}`;
    const { formula } = field as { formula?: { ast?: unknown } };
    if (formula) {
      const result = calculator.compute(formula);
      const text = result.value === null ? '' : tellResult(result, field, { telling, fields });
      return text === '' ? [] : [{ label, text }];
    }
    const columns = columnsOf(field)?.filter((column) => telling.answersOf(column.kind));
    if (!columns) {
      const text = answerText(source, path, field, telling);
      return text === '' ? [] : [{ label, text }];
    }
    const rows = filledRows(source, path, columns, telling).map(({ cells }) =>
      columns.map((column) => {
        const answer = answerIn(cells[column.id], column, telling);
        if (answer === undefined) return '';
        return telling.answersOf(column.kind)?.toText(answer, column, telling) ?? '';
      }),
    );
    if (rows.length === 0) return [];
    const isUsed = (index: number) => rows.some((row) => row[index] !== '');
    const used = columns.flatMap((_, index) => (isUsed(index) ? [index] : []));
    return [
      {
        label,
        text: '',
        columns: used.map((index) => columns[index]?.label?.text ?? ''),
        rows: rows.map((row) => used.map((index) => row[index] ?? '')),
      },
    ];
  });
  return { person, answers: told };
}

/** The answers of an example as a notebook would give them: rows are `r1`, `r2`… in their order. */
function sourceOf(
  worksheet: LocalWorksheet,
  answers: Readonly<Record<string, Json>>,
): AnswerSource {
  const tables = new Set(
    localFieldsOf(worksheet).flatMap((field) => (columnsOf(field) ? [field.id] : [])),
  );
  const entries = new Map<string, Json>();
  for (const [id, value] of Object.entries(answers)) {
    const path = `${worksheet.id}.${id}`;
    const rows = tables.has(id) && Array.isArray(value) ? (value as readonly Json[]) : undefined;
    entries.set(path, rows ? rows.map((_, index) => `r${index + 1}`) : value);
    for (const [index, row] of rows?.entries() ?? []) entries.set(`${path}.r${index + 1}`, row);
  }
  return {
    read: (path) => entries.get(path),
    paths: (prefix = '') => [...entries.keys()].filter((path) => path.startsWith(prefix)),
  };
}
