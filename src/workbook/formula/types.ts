import type { Named } from './names.ts';

/** The type of a part of a formula. `any` is compatible with all. */
export interface Type {
  readonly type:
    'number' | 'text' | 'boolean' | 'date' | 'span' | 'list' | 'words' | 'rows' | 'any';
  /** Ids it may take, when it is an option, or a list of options. */
  readonly options?: readonly string[] | undefined;
  /** The type of the items of a list. */
  readonly items?: Type['type'];
}

export const ANY: Type = { type: 'any' };
export const NUMBER: Type = { type: 'number' };
export const BOOLEAN: Type = { type: 'boolean' };

/** The type of a field or a column in a formula. */
export function typeOfNamed(named: Named): Type {
  if (named.type === 'money') return NUMBER;
  if (named.type === 'option') return { type: 'text', options: named.options };
  if (named.type === 'options') return { type: 'list', items: 'text', options: named.options };
  if (named.type === 'list') return { type: 'list', items: 'text' };
  return named.type === 'computed' ? ANY : { type: named.type };
}

/** The type of a value that is one of two: words beside a number stand for "no number". */
export function join(left: Type, right: Type): Type {
  if (left.type === right.type) return left.options ? right : left;
  if (left.type === 'words') return right;
  return right.type === 'words' ? left : ANY;
}

/** What a list holds: `sum(list(a.b))` takes its items. Anything else is its own item. */
export function itemOf(type: Type): Type {
  return type.type === 'list' ? { type: type.items ?? 'any', options: type.options } : type;
}
