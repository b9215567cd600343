import type { Ast } from '../../workbook/formula/index.ts';

/** What cannot be computed any more: it waits for an answer that nobody is asked for. */
export const GONE = Symbol('gone');

/** What is known of a formula’s surroundings once some fields are shown no more. */
export interface Surroundings {
  /** Whether the field or column of a full path is shown no more. */
  isGone(path: string): boolean;
  /** Whether a field or column, by its full path, may no longer have this answer. */
  isWithdrawn(path: string, option: string): boolean;
  /** The table, by full path, in whose rows the formula is computed. */
  readonly table?: string | undefined;
}

/**
 * Computes beforehand what a formula says of answers that are not asked any more, as it would
 * come out with none: `given` takes its second operand, `filled` is false, and an option that is
 * withdrawn is not the answer. `GONE` when it would have no result.
 */
export function reduce(ast: Ast, around: Surroundings): Ast | typeof GONE {
  return reduceIn(ast, around, around.table === undefined ? [] : [around.table]);
}

type Reduced = Ast | typeof GONE;

function reduceIn(ast: Ast, around: Surroundings, tables: readonly string[]): Reduced {
  if (!isOperation(ast)) return ast;
  const [name, ...operands] = ast;
  const path = pathOf(ast, tables);
  if (path !== undefined && around.isGone(path)) return GONE;
  if (name === 'field' || name === 'column') return ast;
  const isRows = name === 'rows' || name === 'values';
  const inside = isRows ? [...tables, String(operands[0])] : tables;
  const values = operands.map((each) => reduceIn(each, around, inside));
  if (name === '=' && isWithdrawn(operands, around, tables)) return false;
  return settle(name, values) ?? (values.includes(GONE) ? GONE : [name, ...(values as Ast[])]);
}

/** What an operation comes to, when that is known before anything is answered. */
function settle(name: string, values: readonly Reduced[]): Reduced | undefined {
  const [first, second, third] = values;
  if (name === 'given' && first === GONE) return second;
  if (name === 'filled' && first === GONE) return false;
  if (name === 'not' && typeof first === 'boolean') return !first;
  if (name === 'if' && typeof first === 'boolean') return first ? second : third;
  if (name !== 'and' && name !== 'or') return undefined;
  const decides = name === 'or';
  if (values.includes(decides)) return decides;
  const open = values.filter((value) => typeof value !== 'boolean');
  if (open.length === 0) return !decides;
  return open.length === 1 ? open[0] : undefined;
}

/** Whether a comparison asks for an option that is withdrawn. */
function isWithdrawn(
  operands: readonly Ast[],
  around: Surroundings,
  tables: readonly string[],
): boolean {
  const option = operands.find((each) => typeof each === 'string');
  const path = operands.map((each) => pathOf(each, tables)).find((each) => each !== undefined);
  return option !== undefined && path !== undefined && around.isWithdrawn(path, option);
}

/** The full path of what an operation reads, if it reads one. */
function pathOf(ast: Ast, tables: readonly string[]): string | undefined {
  if (!isOperation(ast)) return undefined;
  const [name, first, second] = ast;
  if (name === 'field' || name === 'rows' || name === 'values') return String(first);
  if (name !== 'column') return undefined;
  const table = tables.at(typeof second === 'number' ? -1 - second : -1);
  return table && `${table}.${String(first)}`;
}

function isOperation(ast: Ast): ast is readonly [string, ...Ast[]] {
  return Array.isArray(ast);
}
