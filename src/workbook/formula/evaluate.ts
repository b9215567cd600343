import { formOf, operationOf } from './operations.ts';
import { know, missingOf, rowsOf } from './values.ts';
import type { Known, Row, Scope } from './values.ts';

/** What a formula gives, and how far it can be trusted. */
export interface Result {
  /** `null`: unknown. Never NaN, never infinite. */
  readonly value: Known | null;
  /** Full paths of what an unknown result waits for; empty when the result is known. */
  readonly missing: readonly string[];
  /** How many rows the formula could take into account… */
  readonly given?: number;
  /** …out of how many that mattered. Both are absent when no row can be incomplete. */
  readonly of?: number;
  /** Why there is no result although nothing is missing. */
  readonly reason?: 'division-by-zero' | 'not-computable';
}

/** The row a condition reads its columns from, in its table. */
export interface Place {
  readonly table: string;
  readonly row: Row;
  readonly rows: readonly Row[];
}

/** More than any formula that `parse` accepts: a guard against damaged data. */
const DEEPEST = 200;

/** More parts than any sensible formula computes, over long tables too: the page must not hang. */
const MOST = 3_000_000;

/**
 * Computes a shipped formula (`Ast`). `today` is a day, `2027-03-15`. Total: whatever data comes
 * in, it gives a result and raises nothing, unless `scope.resolve` itself does.
 * `inside` is the row of a computed column.
 */
export function evaluate(ast: unknown, scope: Scope, today: string, inside?: Place): Result {
  let missing: readonly string[] = [];
  let reason: Result['reason'];
  let depth = 0;
  let steps = 0;
  const tallies = new Map<string, readonly [given: number, of: number]>();
  const outside = inside ? [inside] : [];

  function run(node: unknown, places: readonly Place[]): Known | null {
    const [before, reasonBefore] = [missing, reason];
    depth += 1;
    steps += 1;
    const value = depth > DEEPEST || steps > MOST ? null : compute(node, places);
    depth -= 1;
    if (value === null) return null;
    // What is missing below a known value was not needed: `given(x, 0)`, `x or true`.
    missing = before;
    reason = reasonBefore;
    return value;
  }

  function read(found: unknown, path: string): Known | null {
    const value = know(found);
    if (value === null) {
      const causes = missingOf(found);
      for (const cause of causes.length > 0 ? causes : [path])
        if (!missing.includes(cause)) missing = [...missing, cause];
    }
    return value;
  }

  /**
   * The value `node` has in each row that meets the condition. In `values`, only rows that meet
   * it matter (an amount that is not asked for is not missing); in `rows`, to know that a row
   * does not meet it is knowledge too ("8 of 10 people have a date").
   */
  function readRows(
    kind: unknown,
    table: string,
    node: unknown,
    condition: unknown,
    places: readonly Place[],
  ): Known | null {
    const found = scope.resolve(table);
    const rows = rowsOf(found);
    steps += rows.length;
    if (rows.length === 0) return read(found, table);
    const list: Known[] = [];
    let given = 0;
    let of = 0;
    for (const row of rows) {
      if (steps > MOST) return null;
      const here = [...places, { table, row, rows }];
      const met = condition === null || run(condition, here);
      if (met === false && kind === 'values') continue;
      of += 1;
      const value = met !== true ? null : node === null || run(node, here);
      const items = value === null ? [] : [value].flat();
      for (const item of items) list.push(item);
      steps += items.length;
      if (value !== null || met === false) given += 1;
    }
    // A table used twice in a formula is told of once, where most is missing.
    const [before = 0, among = -1] = tallies.get(table) ?? [];
    const mayMiss = places.length === outside.length && (condition ?? node) !== null;
    if (mayMiss && of - given > among - before) tallies.set(table, [given, of]);
    return given > 0 || of === 0 ? list : null;
  }

  function compute(node: unknown, places: readonly Place[]): Known | null {
    if (!Array.isArray(node)) return know(node);
    const [name, ...operands] = node as readonly unknown[];
    const [a = null, b = null, c = null] = operands;
    const path = typeof a === 'string' ? a : '';
    if (name === 'field') return read(scope.resolve(path), path);
    if (name === 'values' || name === 'rows') return readRows(name, path, b, c, places);
    if (name === 'column') {
      const around = places.at(typeof b === 'number' ? -1 - b : -1);
      return around ? read(around.row[path], `${around.table}.${path}`) : null;
    }
    const form = formOf(name);
    if (form) return form(operands, places, run);
    if (name === 'given') return run(a, places) ?? run(b, places);
    if (name === 'filled') {
      const value = run(a, places);
      return value !== null && [value].flat().length > 0;
    }
    if (name === 'if') {
      const met = run(a, places);
      return typeof met === 'boolean' ? run(met ? b : c, places) : null;
    }
    if (name === 'and' || name === 'or') {
      let answer: boolean | null = name === 'and';
      for (const operand of operands) {
        const value = run(operand, places);
        if (value === (name === 'or')) return value;
        if (typeof value !== 'boolean') answer = null;
      }
      return answer;
    }
    const values = operands.map((operand) => run(operand, places));
    const known = values.filter((value) => value !== null);
    if (known.length < values.length) return null;
    const operation = operationOf(name);
    if (!operation) return null;
    if (name === '/' && known[1] === 0) reason = 'division-by-zero';
    const result = operation(known, today);
    return Array.isArray(result) ? result : know(result);
  }

  const found = run(ast, outside);
  const value = steps > MOST ? null : found;
  let given = 0;
  let of = 0;
  for (const tally of tallies.values()) {
    given += tally[0];
    of += tally[1];
  }
  return {
    value,
    missing: value === null ? missing : [],
    ...(of > 0 && { given, of }),
    ...(value === null && missing.length === 0 && { reason: reason ?? 'not-computable' }),
  };
}
