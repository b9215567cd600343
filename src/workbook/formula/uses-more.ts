import { more } from './more.ts';

const names = new Set([...Object.keys(more.operations), ...Object.keys(more.forms)]);

/** Whether a shipped formula uses a function of `more.ts`, which a page must then load. */
export function usesMore(ast: unknown): boolean {
  if (!Array.isArray(ast)) return false;
  const [name, ...operands] = ast as readonly unknown[];
  return (typeof name === 'string' && names.has(name)) || operands.some(usesMore);
}
