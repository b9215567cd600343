import type { LocalField } from '../../../workbook/kind.ts';
import { answerIn, answerText, columnsOf, filledRows } from '../../answers.ts';
import { isVeiled } from '../../veil.ts';
import { asks } from '../../progress.ts';
import type { Calculator } from '../../scope.ts';
import { tellResult } from '../result.ts';
import { tellStanding } from '../standing.ts';
import type { NotebookPage } from './open.ts';
import { nameOfReader, READER_PATHS, tellOfReader } from './reader.ts';

/** A table’s answer: what is said in each cell, '—' where nothing is. */
export interface ToldTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A question and its answer, ready to be shown. */
export interface Told {
  readonly path: string;
  readonly label: string;
  readonly href: string;
  readonly isPrivate: boolean;
  readonly text: string;
  readonly table?: ToldTable;
}

/** What is written on one worksheet. */
export interface ToldSheet {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly standing: string;
  readonly asked: readonly Told[];
  /** Answers to questions that other answers have hidden: kept, and counted nowhere. */
  readonly unasked: readonly Told[];
}

export interface ToldStage {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly url: string | undefined;
  readonly sheets: readonly ToldSheet[];
}

/** What the reader told once for all worksheets: it is asked on none of them. */
export type ToldOfReader = Pick<Told, 'path' | 'label' | 'text'>;

/** What stands for an answer that is not there. */
const NONE = '—';

/** Everything that is written, by stage and worksheet; those where nothing is are left out. */
export function collectAnswers(page: NotebookPage): readonly ToldStage[] {
  const calculator = page.calculator();
  return page.atlas.stages
    .map(({ id, number, title, url, worksheets }) => ({
      id,
      number,
      title,
      url,
      sheets: worksheets.flatMap((sheet) => collectSheet(sheet, page, calculator)),
    }))
    .filter(({ sheets }) => sheets.length > 0);
}

/** What the reader told of themselves, such as the pace at which they speak. */
export function collectReader({ notebook, telling }: NotebookPage): readonly ToldOfReader[] {
  return READER_PATHS.flatMap((path) => {
    const text = tellOfReader(notebook.read(path), telling);
    return text === '' ? [] : [{ path, label: nameOfReader(telling), text }];
  });
}

function collectSheet(id: string, page: NotebookPage, calculator: Calculator): ToldSheet[] {
  const worksheet = page.atlas.worksheets.get(id);
  if (!worksheet) return [];
  const { title, url } = worksheet;
  const asked: Told[] = [];
  const unasked: Told[] = [];
  let isAnswered = false;
  for (const packed of worksheet.fields) {
    const path = `${id}.${packed.id}`;
    const field = page.fields.get(path);
    if (!field) continue;
    const isShown = calculator.isShown(field);
    const answer = collectAnswer(path, field, page);
    if (answer) {
      isAnswered = true;
      (isShown ? asked : unasked).push(nameAnswer(path, field, `${url}#${path}`, answer));
    }
    const result = isShown ? collectResult(field, page, calculator) : undefined;
    if (result) asked.push(nameAnswer(path, field, `${url}#${path}`, result));
  }
  if (!isAnswered) return [];
  return [{ id, title, url, standing: tellStanding(worksheet, calculator, page), asked, unasked }];
}

type Answer = Pick<Told, 'text' | 'table'>;

function nameAnswer(path: string, field: LocalField, href: string, answer: Answer): Told {
  const label = field.label?.text ?? field.id;
  return { path, label, href, isPrivate: field.private === true, ...answer };
}

function collectAnswer(path: string, field: LocalField, page: NotebookPage): Answer | undefined {
  const { notebook, telling } = page;
  if (!asks(field, telling)) return undefined;
  const text = answerText(notebook, path, field, telling);
  if (text === '') return undefined;
  if (isVeiled(path, field, (at) => notebook.read(at), telling))
    return { text: telling.say('voices.their-veil') };
  const columns = columnsOf(field);
  if (!columns) return { text };
  const rows = filledRows(notebook, path, columns, telling).map(({ cells }) =>
    columns.map((column) => {
      const answer = answerIn(cells[column.id], column, telling);
      if (answer === undefined) return NONE;
      return telling.answersOf(column.kind)?.toText(answer, column, telling) ?? NONE;
    }),
  );
  return { text, table: { columns: columns.map(({ id, label }) => label?.text ?? id), rows } };
}

function collectResult(
  field: LocalField,
  page: NotebookPage,
  calculator: Calculator,
): Answer | undefined {
  const { formula } = field as { formula?: { ast?: unknown } };
  if (!formula) return undefined;
  return { text: tellResult(calculator.compute(formula), field, page) };
}
