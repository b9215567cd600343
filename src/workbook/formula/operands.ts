import type { FunctionDescription, Parameter } from './described.ts';
import type { Syntax } from './syntax.ts';

/** What the operand of a call at `index`, from 0, may be: the last parameter goes for all others. */
export function parameterAt({ parameters }: FunctionDescription, index: number): Parameter {
  return parameters[index] ?? parameters.at(-1) ?? 'value';
}

/** A name or a value as it is written, for operands that are read as words and not computed. */
export function literalOf(operand: Syntax): string | number | boolean | undefined {
  if (operand.type === 'reference') return operand.path;
  return operand.type === 'value' ? operand.value : undefined;
}
