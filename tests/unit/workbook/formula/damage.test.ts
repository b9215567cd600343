import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, formatResult, functions } from '../../../../src/workbook/formula/index.ts';
import { operations } from '../../../../src/workbook/formula/operations.ts';
import type { Value } from '../../../../src/workbook/formula/index.ts';

const operation = fc.constantFrom(
  ...Object.keys(operations),
  ...Object.keys(functions),
  'and',
  'or',
);
const column = fc.constantFrom('a', 'b', 'constructor');

/** Shipped formulas of the right form, with operands of any type and in any number. */
const { ast } = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.double(),
    fc.constantFrom(0, 1, 0.1, 1e308, -1e308),
    fc.boolean(),
    fc.string(),
    fc.constant(null),
  ),
  field: fc.tuple(fc.constant('field'), fc.constantFrom('w.a', 'w.b', 'w.t')),
  column: fc.tuple(fc.constant('column'), column, fc.integer({ min: -1, max: 3 })),
  rows: fc.tuple(
    fc.constantFrom('rows', 'values'),
    fc.constantFrom('w.t', 'w.a'),
    tie('ast'),
    tie('ast'),
  ),
  call: fc
    .tuple(operation, fc.array(tie('ast'), { maxLength: 3 }))
    .map(([name, operands]) => [name, ...operands]),
  ast: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    tie('leaf'),
    tie('field'),
    tie('column'),
    tie('rows'),
    tie('call'),
  ),
}));

const known = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, 1e308, NaN, Infinity),
  fc.string(),
  fc.boolean(),
  fc.record({
    date: fc.oneof(fc.string(), fc.constantFrom('2027', '2027-02', '2027-02-31', '9999-12-31')),
  }),
  fc.record({ words: fc.string() }),
);
const value: fc.Arbitrary<unknown> = fc.oneof(
  known,
  fc.array(known),
  fc.record({
    rows: fc.array(
      fc.record({ a: known, b: fc.oneof(known, fc.array(known)) }, { requiredKeys: [] }),
      { maxLength: 4 },
    ),
  }),
  fc.record({ missing: fc.array(fc.string()) }),
  fc.constantFrom(null, undefined),
  fc.anything(),
);

function isSound(item: unknown): boolean {
  if (typeof item === 'number') return Number.isFinite(item) && !Object.is(item, -0);
  return Array.isArray(item) ? item.every(isSound) : item !== undefined;
}

function compute(
  formula: unknown,
  values: Readonly<Record<string, unknown>>,
  today = '2027-03-15',
) {
  return evaluate(formula, { resolve: (path) => values[path] as Value }, today);
}

describe('evaluate, whatever data comes in', () => {
  it('never throws, and gives no NaN and nothing infinite', () => {
    const values = fc.record({ 'w.a': value, 'w.b': value, 'w.t': value });
    fc.assert(
      fc.property(ast, values, (formula, scope) => {
        const result = compute(formula, scope);
        expect(isSound(result.value)).toBe(true);
        expect(result.missing.every((path) => typeof path === 'string')).toBe(true);
        if (result.value === null)
          expect(result.missing.length > 0 || result.reason !== undefined).toBe(true);
        else expect(result.missing).toEqual([]);
        if (result.of !== undefined) expect(result.given).toBeLessThanOrEqual(result.of);
        expect(typeof formatResult(result, { currency: 'EUR', locale: 'fr' })).toBe('string');
      }),
      { numRuns: 3000 },
    );
  });

  it('gives an unknown result for data that is no formula', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (data, today) => {
        expect(isSound(compute(data, {}, today).value)).toBe(true);
      }),
      { numRuns: 1000 },
    );
    const hostile = { toString: 1, valueOf: 1 };
    for (const name of ['field', 'column', 'rows', 'words', 'sum', hostile])
      expect(compute([name, hostile, hostile], {}).value).toBeNull();
    expect(compute(['constructor', 1], {}).value).toBeNull();
    expect(compute(['field', '__proto__'], {}).value).toBeNull();
  });

  it('stops in a formula nested without end', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = ['-', deep];
    expect(compute(deep, {}).value).toBeNull();
  });

  it('gives “and” and “or” the same answer with operands swapped, and the known one when it decides', () => {
    const operand = fc.constantFrom<unknown>(true, false, ['field', 'w.none']);
    fc.assert(
      fc.property(operand, operand, fc.constantFrom('and', 'or'), (left, right, name) => {
        const { value: answer } = compute([name, left, right], {});
        expect(compute([name, right, left], {}).value).toBe(answer);
        if (left === (name === 'or')) expect(answer).toBe(left);
      }),
    );
  });
});
