import { describe, expect, it } from 'vitest';
import { compile, evaluate, formatResult } from '../../../../src/workbook/formula/index.ts';
import { findCycle, sortByDependency, toField } from '../../../../src/workbook/formula/index.ts';
import type {
  Formatting,
  Result,
  Row,
  Scope,
  Value,
} from '../../../../src/workbook/formula/index.ts';
import { names } from './names.ts';

const FORMULAS = {
  'total-income': 'sum(incomes.amount, not filled(end) or end > today())',
  'total-expenses': 'sum(expenses.amount)',
  reducible: "sum(expenses.amount, can-reduce = 'yes')",
  'monthly-gap': 'total-income - total-expenses',
  'runway-months':
    'if(monthly-gap >= 0, words(not-limited), max(0, round((savings + given(sum(one-off-in.amount), 0) - given(sum(one-off-out.amount), 0)) / abs(monthly-gap), 1)))',
  'runway-date': 'addMonths(today(), runway-months)',
};
type Id = keyof typeof FORMULAS;

const compiled = new Map(
  Object.entries(FORMULAS).map(([id, text]) => {
    const result = compile(text, names);
    if ('problems' in result) throw new Error(`${id}: ${result.problems[0].message.en}`);
    return [`transition-budget.${id}`, result];
  }),
);

/** The whole worksheet, as the notebook computes it: a computed field may name others. */
function fill(answers: Readonly<Record<string, Value>>): (id: Id) => Result {
  const compute = (path: string): Result => evaluate(compiled.get(path)?.ast, scope, '2027-03-15');
  const scope: Scope = {
    resolve(path) {
      if (!compiled.has(path)) return answers[path.replace('transition-budget.', '')];
      const { value, missing } = compute(path);
      return value ?? { missing };
    },
  };
  return (id) => compute(`transition-budget.${id}`);
}

const table = (...rows: Row[]): Value => ({ rows });

const incomes = table(
  { label: 'Benefit', amount: 1200 },
  { label: 'Ended', amount: 500, end: { date: '2027-02-28' } },
  { label: 'Rent received', amount: 300, end: { date: '2027-12' } },
);
const expenses = table(
  { label: 'Housing', amount: 1500, 'can-reduce': 'no' },
  { label: 'Transport', amount: 400, 'can-reduce': 'yes' },
  { label: 'Meals', amount: 600.5, 'can-reduce': 'yes' },
);

describe('the transition budget', () => {
  const all = fill({
    incomes,
    expenses,
    savings: 4000,
    'one-off-in': table({ amount: 800 }),
    'one-off-out': table({ amount: 300 }, { amount: null }),
  });

  it('adds up the incomes that go on, the expenses, and those that can be reduced', () => {
    expect(all('total-income')).toEqual({ value: 1500, missing: [], given: 2, of: 2 });
    expect(all('total-expenses').value).toBe(2500.5);
    expect(all('reducible').value).toBe(1000.5);
    expect(all('monthly-gap').value).toBe(-1000.5);
  });

  it('says how many months can be held, to one decimal, and until which month', () => {
    expect(all('runway-months').value).toBe(4.5);
    expect(all('runway-date').value).toEqual({ date: '2027-07-15' });
  });

  it('takes one-off tables nobody filled in for nothing', () => {
    expect(fill({ incomes, expenses, savings: 4000 })('runway-months').value).toBe(4);
  });

  it('never holds less than 0 months', () => {
    const poor = fill({ incomes, expenses, savings: 0, 'one-off-out': table({ amount: 900 }) });
    expect(poor('runway-months').value).toBe(0);
    expect(poor('runway-date').value).toEqual({ date: '2027-03-15' });
  });

  it('says in words that the budget sets no limit, and then gives no date', () => {
    const rich = fill({ incomes: table({ amount: 2500.5 }), expenses });
    expect(rich('monthly-gap').value).toBe(0);
    expect(rich('runway-months').value).toEqual({ words: 'not-limited' });
    expect(rich('runway-date').value).toBeNull();
  });

  it('says what it waits for, down to what the person can answer', () => {
    expect(fill({ incomes, expenses })('runway-date').missing).toEqual([
      'transition-budget.savings',
    ]);
    expect(fill({ incomes })('runway-months').missing).toEqual(['transition-budget.expenses']);
    expect(fill({})('monthly-gap').missing).toEqual([
      'transition-budget.incomes',
      'transition-budget.expenses',
    ]);
  });

  it('says how many amounts are given', () => {
    const some = fill({ expenses: table({ label: 'Housing', amount: 900 }, { label: 'Meals' }) });
    expect(some('total-expenses')).toEqual({ value: 900, missing: [], given: 1, of: 2 });
  });

  it('reads as people write it', () => {
    const show = (result: Result, formatting: Partial<Formatting>) =>
      formatResult(result, { currency: 'EUR', locale: 'fr', ...formatting });
    expect(show(all('monthly-gap'), { format: 'money' })).toBe('-1\u202f000,50\u00a0€');
    expect(show(all('runway-months'), { format: 'number', decimals: 1 })).toBe('4,5');
    expect(show(all('runway-date'), { format: 'month' })).toBe('juillet 2027');
    expect(show(fill({})('runway-date'), { format: 'month' })).toBe('—');
  });

  it('can be computed in an order without cycles', () => {
    const graph = new Map(
      [...compiled].map(([path, { references }]) => [path, references.map(toField)]),
    );
    expect(findCycle(graph)).toBeUndefined();
    const order = sortByDependency(graph)?.map((path) => path.split('.')[1]) ?? [];
    expect(order.indexOf('monthly-gap')).toBeLessThan(order.indexOf('runway-months'));
    expect(order.at(-1)).toBe('runway-date');
  });
});
