import type { Json, LocalField, Telling } from '../workbook/kind.ts';

/** Where answers are read from: the notebook of this device, or a file opened for the occasion. */
export interface AnswerSource {
  read(path: string): Json | undefined;
  paths(prefix?: string): readonly string[];
  /** Another number after every change, where the source can tell. */
  readonly revision?: { peek(): number };
}

/** One row of a table: its id, and the answer of each column. */
export interface AnswerRow {
  readonly id: string;
  readonly cells: Readonly<Record<string, Json>>;
}

/** Whether a stored value is the cells of one row. */
export function isCells(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The columns of a field made of rows; `undefined` for all other fields. */
export function columnsOf(field: LocalField): readonly LocalField[] | undefined {
  const { columns } = field as { columns?: unknown };
  return Array.isArray(columns) ? (columns as LocalField[]) : undefined;
}

/** The rows gathered from each source, as long as its answers are the same. */
const gathered = new WeakMap<AnswerSource, { revision: number; rows: Map<string, AnswerRow[]> }>();

/**
 * The rows at a path, in their order. A row that was written but is missing from the order (two
 * tabs added one at the same time) comes last: it is never lost.
 */
export function rowsAt(source: AnswerSource, path: string): readonly AnswerRow[] {
  const revision = source.revision?.peek();
  if (revision === undefined) return gather(source, path);
  let known = gathered.get(source);
  if (known?.revision !== revision) gathered.set(source, (known = { revision, rows: new Map() }));
  let rows = known.rows.get(path);
  if (!rows) known.rows.set(path, (rows = gather(source, path)));
  return rows;
}

function gather(source: AnswerSource, path: string): AnswerRow[] {
  const stored = source.read(path);
  const order = Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  const written = source
    .paths(`${path}.`)
    .map((full) => full.slice(path.length + 1))
    .filter((id) => !id.includes('.') && !id.includes('@'))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const all = new Set([...order, ...written]);
  return [...all].flatMap((id) => {
    const cells = source.read(`${path}.${id}`);
    return isCells(cells) ? [{ id, cells }] : [];
  });
}

/** The rows at a path in which something is said. */
export function filledRows(
  source: AnswerSource,
  path: string,
  columns: readonly LocalField[],
  telling: Telling,
): readonly AnswerRow[] {
  return rowsAt(source, path).filter((row) => isFilled(row, columns, telling));
}

function isFilled({ cells }: AnswerRow, columns: readonly LocalField[], telling: Telling): boolean {
  return columns.some((column) => answerIn(cells[column.id], column, telling) !== undefined);
}

/** A stored value, if it is an answer of its field’s kind in which something is said. */
export function answerIn(
  value: Json | undefined,
  field: LocalField,
  telling: Telling,
): Json | undefined {
  if (value === undefined || value === null) return undefined;
  const answers = telling.answersOf(field.kind);
  const accepted = answers?.accept(value);
  if (accepted === undefined || !answers?.isAnswered(accepted, field)) return undefined;
  return accepted;
}

/** Whether a question has an answer. */
export function isAnswered(
  source: AnswerSource,
  path: string,
  field: LocalField,
  telling: Telling,
): boolean {
  const columns = columnsOf(field);
  if (columns) return rowsAt(source, path).some((row) => isFilled(row, columns, telling));
  return answerIn(source.read(path), field, telling) !== undefined;
}

/** The answer to a question as plain text; '' when there is none. */
export function answerText(
  source: AnswerSource,
  path: string,
  field: LocalField,
  telling: Telling,
): string {
  const columns = columnsOf(field);
  if (columns) {
    return filledRows(source, path, columns, telling)
      .map(({ cells }) => rowText(cells, columns, telling))
      .join('\n');
  }
  const answer = answerIn(source.read(path), field, telling);
  if (answer === undefined) return '';
  return telling.answersOf(field.kind)?.toText(answer, field, telling) ?? '';
}

function rowText(
  cells: AnswerRow['cells'],
  columns: readonly LocalField[],
  telling: Telling,
): string {
  return columns
    .flatMap((column) => {
      const answer = answerIn(cells[column.id], column, telling);
      if (answer === undefined) return [];
      const text = telling.answersOf(column.kind)?.toText(answer, column, telling) ?? '';
      const name = column.label?.text ?? column.id;
      return [telling.say('field.named-answer', { name, text: text.replace(/\n/g, ', ') })];
    })
    .join(' · ');
}
