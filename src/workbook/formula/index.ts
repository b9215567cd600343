import { check } from './check.ts';
import type { Checked } from './check.ts';
import type { Names } from './names.ts';
import { parse } from './parse.ts';
import { resolveNames } from './resolve.ts';
import type { Ast, FormulaProblem } from './syntax.ts';

/** The door for the build: all of the formula language. Browsers take `run.ts`. */
export { check, parse, resolveNames };
export type { Checked, Names };
export { functions } from './functions.ts';
export type { FunctionDescription } from './described.ts';
export { formatResult } from './format.ts';
export type { Formatting } from './format.ts';
export { TYPES } from './messages.ts';
export type { Named } from './names.ts';
export { findCycle, sortByDependency, toField } from './order.ts';
export type { Graph } from './order.ts';
export type { Parsed } from './parse.ts';
export type { FormulaProblem, Syntax } from './syntax.ts';
export * from './run.ts';
export { usesMore } from './uses-more.ts';

/** A formula ready to ship, or what is wrong with it. */
export type Compiled =
  | { readonly ast: Ast; readonly type: Checked['type']; readonly references: readonly string[] }
  | { readonly problems: readonly [FormulaProblem, ...FormulaProblem[]] };

/** Parses, checks and resolves the text of a formula in one go. Raises nothing. */
export function compile(text: string, names: Names): Compiled {
  const parsed = parse(text);
  if ('problem' in parsed) return { problems: [parsed.problem] };
  const { problems, type, references } = check(parsed.ast, names);
  const [first, ...others] = problems;
  if (first) return { problems: [first, ...others] };
  return { ast: resolveNames(parsed.ast, names), type, references };
}
