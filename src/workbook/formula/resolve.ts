import { functions } from './functions.ts';
import { lookUp, startingFrames } from './names.ts';
import type { Frame, Names } from './names.ts';
import { literalOf, parameterAt } from './operands.ts';
import { splitRows } from './rows.ts';
import type { Ast, Call, Syntax } from './syntax.ts';

/**
 * Turns a checked formula into what is shipped: names become full paths, columns are marked,
 * calls over rows take one form, and four comparisons are written with the two others. A name
 * that does not exist becomes a field that has no answer, so call `check` first.
 */
export function resolveNames(syntax: Syntax, names: Names): Ast {
  return resolve(syntax, names, startingFrames(names));
}

function resolve(node: Syntax, names: Names, frames: readonly Frame[]): Ast {
  if (node.type === 'value') return node.value;
  if (node.type === 'reference') return resolveReference(node.path, names, frames);
  if (node.type === 'prefix') return [node.operator, resolve(node.operand, names, frames)];
  if (node.type === 'call') return resolveCall(node, names, frames);
  const left = resolve(node.left, names, frames);
  const right = resolve(node.right, names, frames);
  if (node.operator === '!=') return ['not', ['=', left, right]];
  if (node.operator === '>') return ['<', right, left];
  if (node.operator === '>=') return ['not', ['<', left, right]];
  if (node.operator === '<=') return ['not', ['<', right, left]];
  return [node.operator, left, right];
}

function resolveReference(path: string, names: Names, frames: readonly Frame[]): Ast {
  const found = lookUp(path, names, frames);
  if (!found) return ['field', path.includes('.') ? path : `${names.worksheet}.${path}`];
  if (found.type === 'field') return ['field', found.path];
  if (found.type === 'table') return ['rows', found.path];
  if (found.type === 'whole-column') return ['values', found.frame.path, ['column', found.id]];
  return found.outwards ? ['column', found.id, found.outwards] : ['column', found.id];
}

function resolveCall(call: Call, names: Names, frames: readonly Frame[]): Ast {
  const rows = splitRows(call, names, frames);
  if (!rows) {
    const described = Object.hasOwn(functions, call.name) ? functions[call.name] : undefined;
    const operands = call.operands.flatMap((operand, index): Ast[] => {
      const parameter = described && parameterAt(described, index);
      if (parameter === 'id' || parameter === 'word') return [literalOf(operand) ?? null];
      const resolved = resolve(operand, names, frames);
      return parameter === 'field' ? [shortOf(resolved, names), resolved] : [resolved];
    });
    return [call.name, ...operands];
  }
  const { source } = rows;
  const inside = [...frames, source.frame];
  const value: Ast =
    source.type === 'whole-column'
      ? ['column', source.id]
      : rows.value
        ? resolve(rows.value, names, inside)
        : null;
  const operands: Ast[] = rows.condition
    ? [value, resolve(rows.condition, names, inside)]
    : value === null
      ? []
      : [value];
  const kind = call.name === 'list' || call.name === 'count' ? 'rows' : 'values';
  const all: Ast = [kind, source.frame.path, ...operands];
  return call.name === 'list' ? all : [call.name, all];
}

/** The path of a field as it is written in its own worksheet: the id alone. */
function shortOf(resolved: Ast, { worksheet }: Names): string {
  const path = Array.isArray(resolved) ? String(resolved[1]) : '';
  return path.startsWith(`${worksheet}.`) ? path.slice(worksheet.length + 1) : path;
}
