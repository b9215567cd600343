/** The door for browsers: what computing a shipped formula needs, and nothing of parsing. */
export { evaluate } from './evaluate.ts';
export type { Place, Result } from './evaluate.ts';
export type { Ast } from './syntax.ts';
export { know, rowsOf as rowsIn } from './values.ts';
export type {
  DateValue,
  Known,
  Row,
  Scope,
  SpanValue,
  TableValue,
  Unknown,
  Value,
  WordsValue,
} from './values.ts';
