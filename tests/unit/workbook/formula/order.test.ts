import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compile,
  findCycle,
  functions,
  sortByDependency,
  toField,
} from '../../../../src/workbook/formula/index.ts';
import type { Names } from '../../../../src/workbook/formula/index.ts';

const ids = 'abcdefghij'.split('');
const graphs = fc
  .dictionary(fc.constantFrom(...ids), fc.array(fc.constantFrom(...ids), { maxLength: 2 }))
  .map((edges) => new Map(Object.entries(edges)));

describe('findCycle', () => {
  it('gives the way round', () => {
    const graph = new Map([
      ['x', ['a']],
      ['a', ['b', 'z']],
      ['b', ['c']],
      ['c', ['a']],
    ]);
    expect(findCycle(graph)).toEqual(['a', 'b', 'c', 'a']);
    expect(findCycle(new Map([['a', ['a']]]))).toEqual(['a', 'a']);
  });

  it('finds none where two ways meet again', () => {
    expect(
      findCycle(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['d']],
          ['c', ['d']],
          ['d', []],
        ]),
      ),
    ).toBeUndefined();
  });

  it('finds a cycle exactly where no order exists, and the cycle is real', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const cycle = findCycle(graph);
        const order = sortByDependency(graph);
        expect(cycle === undefined).toBe(order !== undefined);
        if (cycle) {
          expect(cycle[0]).toBe(cycle.at(-1));
          for (const [index, id] of cycle.slice(1).entries())
            expect(graph.get(cycle[index] ?? '')).toContain(id);
        }
        for (const [index, id] of (order ?? []).entries())
          for (const needed of graph.get(id) ?? [])
            if (graph.has(needed)) expect(order?.slice(0, index)).toContain(needed);
      }),
      { numRuns: 1000 },
    );
  });

  it('always finds a cycle that was put in', () => {
    fc.assert(
      fc.property(graphs, fc.shuffledSubarray(ids, { minLength: 1 }), (graph, ring) => {
        for (const [index, id] of ring.entries())
          graph.set(id, [...(graph.get(id) ?? []), ring[(index + 1) % ring.length] ?? id]);
        expect(findCycle(graph)).toBeDefined();
        expect(sortByDependency(graph)).toBeUndefined();
      }),
    );
  });
});

describe('the references of a formula', () => {
  const names: Names = {
    worksheet: 'w',
    worksheets: {
      w: {
        a: { type: 'computed' },
        b: { type: 'computed' },
        t: { type: 'rows', columns: { n: { type: 'number' } } },
      },
    },
  };

  it.each([
    ['list(a, b)', ['w.a', 'w.b']],
    ['highest(1, a, b)', ['w.a', 'w.b']],
    ['weakest(5, 9, a, b)', ['w.a', 'w.b']],
    ['unmentioned(a, b)', ['w.a', 'w.b']],
    ['mentions(a, b)', ['w.a']],
    ['gaps(a, b)', ['w.a', 'w.b']],
    ['running(list(t, n - given(previous(a), 0)), b)', ['w.t', 'w.t.n', 'w.a', 'w.b']],
    ['addDays(a, max(last(b, 1)))', ['w.a', 'w.b']],
  ])('of %s hold all that it reads', (text, references) => {
    expect(compile(text, names)).toMatchObject({ references });
  });

  it('find a field that depends on itself, through any function', () => {
    for (const [name, { parameters }] of Object.entries(functions)) {
      if (['words', 'alike', 'previous'].includes(name) || parameters.length === 0) continue;
      const rest = parameters.slice(1).map(() => 'b');
      const compiled = compile(`${name}(${['a', ...rest].join(', ')})`, names);
      if ('problems' in compiled) throw new Error(`${name}: ${compiled.problems[0].message.en}`);
      expect(findCycle(new Map([['w.a', compiled.references.map(toField)]]))).toEqual([
        'w.a',
        'w.a',
      ]);
    }
  });
});

describe('sortByDependency', () => {
  it('puts each id after what it depends on, in a chain of any length', () => {
    const chain = new Map(
      Array.from({ length: 50_000 }, (_, index) => [`${index}`, [`${index + 1}`]]),
    );
    const order = sortByDependency(chain);
    expect(order?.[0]).toBe('49999');
    expect(order?.length).toBe(50_000);
  });
});

describe('toField', () => {
  it('leaves the column out', () => {
    expect(toField('budget.incomes.amount')).toBe('budget.incomes');
    expect(toField('budget.savings')).toBe('budget.savings');
  });
});
