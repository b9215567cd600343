import type { Bilingual } from '../words.ts';

export type Arithmetic = '+' | '-' | '*' | '/';
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Operator = Arithmetic | Comparison | 'and' | 'or';

/** A formula as it was written. `offset` counts characters from the start of its text. */
export type Syntax =
  | { readonly type: 'value'; readonly value: number | string | boolean; readonly offset: number }
  | { readonly type: 'reference'; readonly path: string; readonly offset: number }
  | Call
  | {
      readonly type: 'prefix';
      readonly operator: '-' | 'not';
      readonly operand: Syntax;
      readonly offset: number;
    }
  | {
      readonly type: 'infix';
      readonly operator: Operator;
      readonly left: Syntax;
      readonly right: Syntax;
      readonly offset: number;
    };

export interface Call {
  readonly type: 'call';
  readonly name: string;
  readonly operands: readonly Syntax[];
  readonly offset: number;
}

/**
 * A formula as it is shipped: plain JSON, all names resolved to full paths. A number, a text or
 * a truth value stands for itself; `null` is an operand left out; anything else is an operation
 * and its operands: `['+', 1, ['field', 'budget.savings']]`. Besides operators and functions:
 * `['field', path]`, `['column', id, tables outwards]`, and the values of the rows of a table,
 * `['values' | 'rows', path, value, condition]` (see `evaluate.ts` for how the two differ).
 */
export type Ast = number | string | boolean | null | readonly [string, ...Ast[]];

/** What is wrong in a formula, where in its text (counted from 0), and what to write instead. */
export interface FormulaProblem {
  readonly offset: number;
  readonly message: Bilingual;
  readonly hint: Bilingual;
}
