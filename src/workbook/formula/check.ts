import { nearest } from '../nearest.ts';
import { functions } from './functions.ts';
import type { FunctionDescription, Parameter } from './described.ts';
import * as messages from './messages.ts';
import type { Remark } from './messages.ts';
import { lookUp, nearestReference, spaceOut, startingFrames, tablesWith } from './names.ts';
import type { Frame, Names } from './names.ts';
import { splitRows } from './rows.ts';
import type { RowsCall } from './rows.ts';
import type { Call, FormulaProblem, Syntax } from './syntax.ts';
import { literalOf, parameterAt } from './operands.ts';
import { ANY, BOOLEAN, NUMBER, itemOf, join, typeOfNamed } from './types.ts';
import type { Type } from './types.ts';

export interface Checked {
  /** Of the whole result. */
  readonly type: Type['type'];
  readonly problems: readonly FormulaProblem[];
  /** Full paths of what is read, in order of appearance: `worksheet.field`, `worksheet.table.column`. */
  readonly references: readonly string[];
}

const ARITHMETIC = new Set(['+', '-', '*', '/']);
const ORDERING = new Set(['<', '<=', '>', '>=']);

/**
 * Checks the names, functions and types of a formula against what it may name. Finds all
 * problems, in the order of the text; raises nothing.
 */
export function check(syntax: Syntax, names: Names): Checked {
  const checking = new Checking(names);
  const { type } = checking.typeOf(syntax, startingFrames(names));
  if (type === 'rows') checking.report(syntax, messages.WHOLE_TABLE);
  return {
    type,
    problems: checking.problems.toSorted((a, b) => a.offset - b.offset),
    references: [...checking.references],
  };
}

function writtenName(node: Syntax): string | undefined {
  return node.type === 'reference' ? node.path : undefined;
}

class Checking {
  readonly names: Names;
  readonly problems: FormulaProblem[] = [];
  readonly references = new Set<string>();

  constructor(names: Names) {
    this.names = names;
  }

  report(node: Syntax, { message, hint }: Remark): Type {
    this.problems.push({ offset: node.offset, message, hint });
    return ANY;
  }

  typeOf(node: Syntax, frames: readonly Frame[]): Type {
    if (node.type === 'reference') return this.typeOfReference(node, frames);
    if (node.type === 'call') return this.typeOfCall(node, frames);
    if (node.type === 'prefix') {
      const type: Type = node.operator === '-' ? NUMBER : BOOLEAN;
      this.expect(node.operand, frames, [type.type]);
      return type;
    }
    if (node.type === 'infix') return this.typeOfInfix(node, frames);
    const type = typeof node.value;
    return { type: type === 'number' || type === 'boolean' ? type : 'text' };
  }

  private typeOfReference(
    node: Extract<Syntax, { type: 'reference' }>,
    frames: readonly Frame[],
  ): Type {
    const { names } = this;
    const found = lookUp(node.path, names, frames);
    if (!found) {
      const clues = {
        spaced: spaceOut(node.path, names, frames),
        close: nearestReference(node.path, names, frames),
        tables: tablesWith(node.path, names),
        isFunction: Object.hasOwn(functions, node.path),
      };
      return this.report(node, messages.unknownName(node.path, clues));
    }
    this.references.add(found.path);
    if (found.type === 'table') return { type: 'rows' };
    const type = typeOfNamed(found.named);
    if (found.type !== 'whole-column') return type;
    return { type: 'list', items: type.items ?? type.type, options: type.options };
  }

  private typeOfInfix(node: Extract<Syntax, { type: 'infix' }>, frames: readonly Frame[]): Type {
    const { operator, left, right } = node;
    if (ARITHMETIC.has(operator)) {
      this.expect(left, frames, ['number']);
      this.expect(right, frames, ['number']);
      return NUMBER;
    }
    if (operator === 'and' || operator === 'or') {
      this.expect(left, frames, ['boolean']);
      this.expect(right, frames, ['boolean']);
      return BOOLEAN;
    }
    const before = this.problems.length;
    const types = [this.single(left, frames), this.single(right, frames)] as const;
    if (this.problems.length > before) return BOOLEAN;
    const [one, other] = types;
    if (one.type !== 'any' && other.type !== 'any' && one.type !== other.type)
      this.report(node, messages.incompatible(one, other));
    else if (one.type === 'list' && other.type === 'list')
      this.report(node, messages.incompatible(one, other));
    else if (ORDERING.has(operator)) {
      const unordered = types.find((type) => !['number', 'date', 'any'].includes(type.type));
      if (unordered) this.report(node, messages.unordered(unordered));
    } else {
      this.checkOption(left, other);
      this.checkOption(right, one);
    }
    return BOOLEAN;
  }

  /** A literal text compared with a choice is one of its options. */
  private checkOption(node: Syntax, { options }: Type): void {
    if (!options || node.type !== 'value' || typeof node.value !== 'string') return;
    if (options.includes(node.value)) return;
    this.report(node, messages.unknownOption(node.value, options, nearest(node.value, options)));
  }

  /** The type of something that must not be a table. */
  private single(node: Syntax, frames: readonly Frame[]): Type {
    const type = this.typeOf(node, frames);
    if (type.type !== 'rows') return type;
    return this.report(node, messages.wrongType(type, ['any'], writtenName(node)));
  }

  private expect(node: Syntax, frames: readonly Frame[], wanted: readonly Type['type'][]): Type {
    return this.demand(node, this.typeOf(node, frames), wanted);
  }

  private demand(node: Syntax, type: Type, wanted: readonly Type['type'][]): Type {
    if (
      type.type === 'any' ||
      wanted.includes(type.type) ||
      (wanted.includes('any') && type.type !== 'rows')
    )
      return type;
    return this.report(node, messages.wrongType(type, wanted, writtenName(node)));
  }

  private typeOfCall(call: Call, frames: readonly Frame[]): Type {
    const described = Object.hasOwn(functions, call.name) ? functions[call.name] : undefined;
    if (!described) {
      const all = Object.keys(functions);
      this.report(call, messages.unknownFunction(call.name, nearest(call.name, all), all));
      return ANY;
    }
    const rows = splitRows(call, this.names, frames);
    if (rows) return this.typeOfRowsCall(call, described, rows, frames);
    const { parameters, optional = 0, repeats = false } = described;
    const count = call.operands.length;
    if (count < parameters.length - optional || (count > parameters.length && !repeats))
      return this.report(call, messages.wrongCount(call.name, described.signature, count));
    const types = call.operands.map((operand, index) =>
      this.typeOfOperand(call, operand, parameterAt(described, index), frames),
    );
    if (call.name === 'has' && types[0] && call.operands[1])
      this.checkOption(call.operands[1], types[0]);
    return this.typeGiven(call.name, described, types);
  }

  private typeOfOperand(
    call: Call,
    operand: Syntax,
    parameter: Parameter,
    frames: readonly Frame[],
  ): Type {
    if (parameter === 'id') return this.checkWordsId(operand);
    if (parameter === 'column') {
      const found =
        operand.type === 'reference' ? lookUp(operand.path, this.names, frames) : undefined;
      if (found?.type === 'column' && found.outwards === 0) return this.typeOf(operand, frames);
      return this.report(call, messages.NEEDS_COLUMN);
    }
    if (parameter === 'word') {
      const isWord = typeof literalOf(operand) === 'string';
      return isWord ? { type: 'text' } : this.report(operand, messages.NEEDS_WORD);
    }
    if (parameter === 'field') {
      const isField = operand.type === 'reference';
      return isField
        ? this.expect(operand, frames, ['number'])
        : this.report(operand, messages.NEEDS_FIELD);
    }
    if (parameter === 'row') {
      if (frames.length === 0) return this.report(call, messages.NEEDS_ROW);
      return this.single(operand, frames);
    }
    if (parameter === 'numbers' || parameter === 'spans') {
      const type = this.expect(operand, frames, ['list']);
      this.demand(operand, itemOf(type), [parameter === 'numbers' ? 'number' : 'span']);
      return type;
    }
    if (parameter === 'value') {
      if (call.name === 'filled') return this.typeOf(operand, frames);
      const type = this.single(operand, frames);
      if (call.name !== 'min' && call.name !== 'max') return type;
      return this.demand(operand, itemOf(type), ['number', 'date']);
    }
    if (parameter !== 'number' || !functions[call.name]?.rows)
      return this.expect(operand, frames, [parameter]);
    return this.demand(operand, itemOf(this.typeOf(operand, frames)), ['number']);
  }

  private checkWordsId(operand: Syntax): Type {
    const id = literalOf(operand);
    if (typeof id !== 'string' || id.includes('.'))
      return this.report(operand, messages.NEEDS_WORDS_ID);
    const { words } = this.names;
    if (words && !words.includes(id))
      return this.report(operand, messages.unknownWords(id, words, nearest(id, words)));
    return ANY;
  }

  private typeOfRowsCall(
    call: Call,
    described: FunctionDescription,
    rows: RowsCall,
    frames: readonly Frame[],
  ): Type {
    const [first = call] = call.operands;
    const { source, value, condition } = rows;
    if (!rows.complete)
      return this.report(
        call,
        messages.wrongCount(call.name, described.signature, call.operands.length),
      );
    const inside = [...frames, source.frame];
    this.references.add(source.path);
    const type =
      source.type === 'whole-column'
        ? itemOf(typeOfNamed(source.named))
        : value
          ? this.typeOf(value, inside)
          : ANY;
    const wanted = described.rows === 'rows' ? [] : (described.rows ?? []);
    if (wanted.length > 0) this.demand(value ?? first, type, wanted);
    if (condition) this.expect(condition, inside, ['boolean']);
    return this.typeGiven(call.name, described, [type]);
  }

  private typeGiven(name: string, described: FunctionDescription, types: readonly Type[]): Type {
    const { gives, items } = described;
    if (gives === 'list') {
      const [first, ...others] = types.map(itemOf);
      const held = name === 'list' ? others.reduce(join, first ?? ANY) : first;
      return { type: 'list', items: items ?? held?.type ?? 'any' };
    }
    if (gives !== 'same') return { type: gives };
    const [first = ANY, ...others] = name === 'if' ? types.slice(1) : types;
    return others.reduce(join, first);
  }
}
