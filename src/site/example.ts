import { columnsOf, filledRows, answerIn, answerText } from '../notebook/answers.ts';
import type { AnswerSource } from '../notebook/answers.ts';
import { tellResult } from '../notebook/page/result.ts';
import { calculate } from '../notebook/scope.ts';
import '../workbook/formula/more.ts';
import type { Example, Person } from '../workbook/example.ts';
import type { Json, LocalField } from '../workbook/kind.ts';
import { localFieldsOf } from '../workbook/local.ts';
import type { LocalWorksheet } from '../workbook/local.ts';
import { workbook } from './edition.ts';
import type { LocalEdition } from './edition.ts';
import { trialEntries } from './trial.ts';

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
  const filled = workbook.examples.filter((each) => each.worksheet === worksheet.id);
  const shown = ({ person }: Example) => personOf(person)?.shows?.includes(worksheet.id) ?? false;
  const example = filled.find(shown) ?? filled[0];
  const person = example && personOf(example.person);
  if (!person) return undefined;
  const source = sourceOf(trialEntries(person.id, local));
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
  return { person: local.local(person.name).value, answers: told };
}

function personOf(id: string): Person | undefined {
  return workbook.people.find((each) => each.id === id);
}

function sourceOf(entries: ReadonlyMap<string, Json>): AnswerSource {
  return {
    read: (path) => entries.get(path),
    paths: (prefix = '') => [...entries.keys()].filter((path) => path.startsWith(prefix)),
  };
}
