import { functions } from './functions.ts';
import { lookUp } from './names.ts';
import type { Found, Frame, Names } from './names.ts';
import type { Call, Syntax } from './syntax.ts';

/** A call over the rows of a table, taken apart. */
export interface RowsCall {
  readonly source: Extract<Found, { type: 'table' | 'whole-column' }>;
  /** What is taken from each row, when it is not a column or the row itself. */
  readonly value: Syntax | undefined;
  readonly condition: Syntax | undefined;
  /** Whether the call has a value where it needs one, and nothing after the condition. */
  readonly complete: boolean;
}

/**
 * Takes apart `count(table, condition)`, `sum(table.column, condition)` and
 * `sum(table, value, condition)`. `undefined` when the call is not over rows.
 */
export function splitRows(
  call: Call,
  names: Names,
  frames: readonly Frame[],
): RowsCall | undefined {
  const rows = Object.hasOwn(functions, call.name) ? functions[call.name]?.rows : undefined;
  const [first, ...rest] = call.operands;
  if (!rows || first?.type !== 'reference') return undefined;
  const source = lookUp(first.path, names, frames);
  if (source?.type !== 'table' && source?.type !== 'whole-column') return undefined;
  const hasValue = source.type === 'table' && rows !== 'rows';
  const [value, condition, ...others] = hasValue ? rest : [undefined, ...rest];
  return {
    source,
    value,
    condition,
    complete: others.length === 0 && (!hasValue || value !== undefined),
  };
}
