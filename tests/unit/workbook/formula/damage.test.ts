import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compile,
  evaluate,
  formatResult,
  functions,
} from '../../../../src/workbook/formula/index.ts';
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
    .tuple(operation, fc.array(tie('ast'), { maxLength: 5 }))
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

const aDate = fc.constantFrom('2019', '2027-02', '2019-12-31', '9999-12-31', '2027-02-31', 'x');

const known = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, 1e308, NaN, Infinity),
  fc.string(),
  fc.boolean(),
  fc.record({
    date: fc.oneof(fc.string(), fc.constantFrom('2027', '2027-02', '2027-02-31', '9999-12-31')),
  }),
  fc.record({ words: fc.string() }),
  fc.record({ from: aDate, to: aDate }),
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

/** What a person must never read; texts of the answers are not looked at. */
const HOLE = /NaN|Infinity|undefined|\[object|Invalid/;

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
        for (const locale of ['fr', 'en'])
          expect(formatResult(result, { currency: 'EUR', locale })).not.toMatch(HOLE);
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

  it('stops in rows within rows within rows', () => {
    const rows = Array.from({ length: 500 }, (_, a) => ({ a, b: [a, a + 1] }));
    const nest = (formula: unknown, level: number): unknown =>
      level === 0 ? formula : ['values', 'w.t', nest(formula, level - 1), null];
    for (const name of ['column', 'alike', 'previous']) {
      const inner = name === 'column' ? ['column', 'b'] : [name, ['column', 'a']];
      const start = performance.now();
      const { value } = compute(['sum', nest(inner, 60)], { 'w.t': { rows } });
      expect(value).toBeNull();
      expect(performance.now() - start).toBeLessThan(5000);
    }
    // What a long table asks in earnest is computed: 500 rows, each looked up among 500.
    const alone = ['sum', ['values', 'w.t', 1, ['=', ['alike', ['column', 'a']], 1]]];
    expect(compute(alone, { 'w.t': { rows } }).value).toBe(500);
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

describe('compile, whatever is written', () => {
  const fields = { n: { type: 'number' }, t: { type: 'text' }, d: { type: 'date' } } as const;
  const names = {
    worksheet: 'w',
    worksheets: { w: { ...fields, rows: { type: 'rows', columns: fields } } },
  } as const;
  const signs = fc.constantFrom(...'+-*/=<>(),.'.split(''), "'", ' ', ' and ', ' not ', '<=');
  const parts = fc.constantFrom(...Object.keys(functions).map((name) => `${name}(`), 'n', 't', 'd');
  const soup = fc
    .array(fc.oneof(signs, parts, fc.constantFrom('rows', 'rows.n', ')', '12', "'x'")))
    .map((all) => all.join(''));

  it('never throws: it gives a formula, or problems with a place in the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), soup), (text) => {
        const compiled = compile(text, names);
        if ('ast' in compiled) expect(isSound(compute(compiled.ast, {}).value)).toBe(true);
        else
          for (const { offset, message, hint } of compiled.problems) {
            expect(offset).toBeLessThanOrEqual(text.length);
            expect(message.fr && message.en && hint.fr && hint.en).toBeTruthy();
          }
      }),
      { numRuns: 3000 },
    );
  });

  it('gives formulas that compute whatever the answers are', () => {
    const operand = fc.constantFrom('n', 't', 'd', '3', "'x'", 'rows.n', 'rows.t', 'list(rows.d)');
    const call = fc
      .tuple(fc.constantFrom(...Object.keys(functions)), fc.array(operand, { maxLength: 4 }))
      .map(([name, operands]) => `${name}(${operands.join(', ')})`);
    const values = fc.record({ 'w.n': value, 'w.t': value, 'w.d': value, 'w.rows': value });
    fc.assert(
      fc.property(call, values, (text, scope) => {
        const compiled = compile(text, names);
        if ('ast' in compiled) expect(isSound(compute(compiled.ast, scope).value)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
