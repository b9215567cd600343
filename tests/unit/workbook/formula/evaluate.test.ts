import { describe, expect, it } from 'vitest';
import { compile, evaluate } from '../../../../src/workbook/formula/index.ts';
import type { Result, Value } from '../../../../src/workbook/formula/index.ts';
import { names } from './names.ts';

const TODAY = '2027-03-15';
type Answers = Readonly<Record<string, Value>>;

const here = (id: string): string => (id.includes('.') ? id : `transition-budget.${id}`);

function compute(text: string, answers: Answers = {}): Result {
  const compiled = compile(text, names);
  if ('problems' in compiled) throw new Error(`${text}: ${compiled.problems[0].message.en}`);
  const values = new Map(Object.entries(answers).map(([id, value]) => [here(id), value]));
  return evaluate(compiled.ast, { resolve: (path) => values.get(path) }, TODAY);
}

const valueOf = (text: string, answers?: Answers) => compute(text, answers).value;

const people: Value = {
  rows: [
    { name: 'Ana', circle: 'family', closeness: 5, 'last-contact': { date: '2027-03-01' } },
    { name: 'Bo', circle: 'friends', closeness: 2, 'last-contact': { date: '2025-02' } },
    { name: 'Cy', circle: 'friends', closeness: 1, 'last-contact': null },
    { name: ' ', circle: null, closeness: null },
    { name: 'Dee', circle: 'colleagues', closeness: null, 'last-contact': { date: '2024' } },
  ],
};
const map: Answers = { 'network-map.people': people };

describe('arithmetic and comparison', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['-2 - -3', 1],
    ['0.1 + 0.2', 0.3],
    ['0.1 + 0.2 - 0.3 >= 0', true],
    ['0.1 + 0.2 - 0.3 = 0', true],
    ['0.1 * 3 = 0.3', true],
    ['0.1 * 3 > 0.3', false],
    ['2 > 1 and 1 <= 1 and 1 != 2', true],
    ["'Paris' = 'paris'", true],
    ["'a' != 'b'", true],
    ['round(2.345, 2)', 2.35],
    ['round(1.005, 2)', 1.01],
    ['round(-2.5)', -3],
    ['ceil(2.1) + ceil(0.1 + 0.2 - 0.3)', 3],
    ['abs(-3)', 3],
    ['min(3, 1, 2) + max(3, 1, 2)', 4],
    ['median(5, 1, 3) + mean(1, 2)', 4.5],
    ['median(1, 2, 3, 10)', 2.5],
    ['if(1 > 2, 1, if(true, 2, 3))', 2],
  ])('%s is %s', (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  it('never gives minus zero', () => {
    expect(Object.is(valueOf('-(1 - 1)'), 0)).toBe(true);
  });

  it('has no result for a division by zero, and says why', () => {
    expect(compute('1 / (0.1 + 0.2 - 0.3)')).toEqual({
      value: null,
      missing: [],
      reason: 'division-by-zero',
    });
    expect(valueOf('given(1 / 0, 7)')).toBe(7);
    // What is known beside it does not make the reason forgotten.
    expect(compute('list(1 / 0, 2)').reason).toBe('division-by-zero');
  });
});

describe('what is not known', () => {
  it('stays unknown through a calculation and is named, never 0', () => {
    expect(compute('savings + monthly-gap * 2', { savings: 5 })).toMatchObject({
      value: null,
      missing: ['transition-budget.monthly-gap'],
    });
    expect(compute('savings + monthly-gap', { savings: null }).missing).toEqual([
      'transition-budget.savings',
      'transition-budget.monthly-gap',
    ]);
  });

  it('counts a zero as an answer, and a blank text as none', () => {
    expect(compute('savings + 1', { savings: 0 })).toEqual({ value: 1, missing: [] });
    expect(valueOf('filled(savings)', { savings: 0 })).toBe(true);
    expect(valueOf('filled(note)', { note: '  \n' })).toBe(false);
    expect(valueOf('filled(obstacles)', { obstacles: [] })).toBe(false);
  });

  it('passes on what an unknown computed field waits for', () => {
    const answers = {
      'monthly-gap': { missing: ['transition-budget.incomes', 'transition-budget.expenses'] },
    };
    expect(compute('monthly-gap * 2', answers).missing).toEqual([
      'transition-budget.incomes',
      'transition-budget.expenses',
    ]);
  });

  it('is replaced by given(…), and is then not missing any more', () => {
    expect(compute('given(savings, 0) + 1')).toEqual({ value: 1, missing: [] });
    expect(compute('given(savings, 0) + monthly-gap').missing).toEqual([
      'transition-budget.monthly-gap',
    ]);
  });

  it('does not decide what is already decided by “and”, “or” and “if”', () => {
    expect(valueOf('false and savings > 1')).toBe(false);
    expect(valueOf('savings > 1 and false')).toBe(false);
    expect(valueOf('savings > 1 or true')).toBe(true);
    expect(valueOf('savings > 1 and true')).toBeNull();
    expect(valueOf('savings > 1 or false')).toBeNull();
    expect(valueOf('not (savings > 1)')).toBeNull();
    expect(valueOf('if(true, 1, savings)')).toBe(1);
    expect(valueOf('if(savings > 1, 1, 1)')).toBeNull();
  });

  it('does not read what it does not need', () => {
    const compiled = compile('true or savings > 1', names);
    if ('problems' in compiled) throw new Error('does not compile');
    const read: string[] = [];
    evaluate(compiled.ast, { resolve: (path) => (read.push(path), 1) }, TODAY);
    expect(read).toEqual([]);
  });
});

describe('rows', () => {
  it('counts written rows, and says how many could be judged', () => {
    expect(compute('count(network-map.people)', map)).toEqual({ value: 4, missing: [] });
    expect(compute('count(network-map.people, closeness <= 2)', map)).toEqual({
      value: 2,
      missing: [],
      given: 3,
      of: 4,
    });
    expect(
      compute('count(network-map.people, closeness <= 2) / count(network-map.people)', map),
    ).toEqual({ value: 0.5, missing: [], given: 3, of: 4 });
  });

  it('does not know how many rows there are in a table nobody filled in', () => {
    expect(compute('count(incomes)').missing).toEqual(['transition-budget.incomes']);
    expect(valueOf('count(incomes)', { incomes: { rows: [{ amount: null }, {}] } })).toBeNull();
    expect(valueOf('given(count(incomes), 0)')).toBe(0);
  });

  it('adds up the amounts given, and says how many they are', () => {
    const rows = [1, 2, null, 3, null].map((amount) => ({ label: 'x', amount }));
    expect(compute('sum(incomes.amount)', { incomes: { rows } })).toEqual({
      value: 6,
      missing: [],
      given: 3,
      of: 5,
    });
  });

  it('does not know the sum of no amount', () => {
    const incomes: Value = { rows: [{ label: 'x', amount: null }] };
    expect(compute('sum(incomes.amount)', { incomes })).toMatchObject({
      value: null,
      missing: ['transition-budget.incomes.amount'],
      given: 0,
      of: 1,
    });
  });

  it('adds up to 0 when rows are known not to meet the condition', () => {
    const incomes: Value = { rows: [{ amount: 5, end: { date: '2026-01-01' } }] };
    expect(compute('sum(incomes.amount, end > today())', { incomes })).toEqual({
      value: 0,
      missing: [],
    });
  });

  it('tells once of a table used twice, where most is missing', () => {
    const rows = [
      { label: 'x', amount: 1 },
      { label: 'y', amount: null },
      { label: 'z', amount: 2, end: { date: '2028-01-01' } },
    ];
    expect(
      compute('sum(incomes.amount, filled(end)) / sum(incomes.amount)', { incomes: { rows } }),
    ).toMatchObject({ given: 2, of: 3 });
  });

  it('takes a calculation per row', () => {
    const rows = [{ amount: 10 }, { amount: 3 }];
    expect(valueOf('sum(incomes, max(0, amount - 5))', { incomes: { rows } })).toBe(5);
    expect(valueOf('max(incomes.amount) - min(incomes.amount)', { incomes: { rows } })).toBe(7);
  });

  it('lists, tells apart and counts alike values', () => {
    expect(valueOf('list(network-map.people.name, monthsSince(last-contact) > 24)', map)).toEqual([
      'Bo',
      'Dee',
    ]);
    expect(valueOf('list(network-map.people.name, closeness > 5)', map)).toEqual([]);
    expect(valueOf('distinct(network-map.people.circle)', map)).toBe(3);
    expect(valueOf('list(network-map.people.name, alike(circle) = 1)', map)).toEqual([
      'Ana',
      'Dee',
    ]);
  });

  it('reads the columns of the row of a computed column', () => {
    const row = { amount: 3 };
    const ast = ['*', ['column', 'amount'], 2];
    const inside = { table: 'transition-budget.incomes', row, rows: [row] };
    expect(evaluate(ast, { resolve: () => null }, TODAY, inside).value).toBe(6);
    expect(evaluate(ast, { resolve: () => null }, TODAY, { ...inside, row: {} }).missing).toEqual([
      'transition-budget.incomes.amount',
    ]);
  });
});

describe('lists and texts', () => {
  it('finds the most frequent entries, whatever their capitals', () => {
    const rows = ['gestion, équipe', 'Équipe; budget', 'équipe\ngestion'].map((label) => ({
      label,
    }));
    expect(valueOf('frequent(entries(incomes.label), 2)', { incomes: { rows } })).toEqual([
      'équipe',
      'gestion',
    ]);
    expect(valueOf('frequent(entries(incomes.label), 9, 3)', { incomes: { rows } })).toEqual([
      'équipe',
    ]);
  });

  it('takes the greatest numbers, and the first of a ranking', () => {
    expect(
      valueOf('top(network-map.first-five, 2)', { 'network-map.first-five': ['Cy', 'Ana', 'Bo'] }),
    ).toEqual(['Cy', 'Ana']);
    expect(valueOf('top(network-map.people.closeness, 2)', map)).toEqual([5, 2]);
  });

  it('knows what a list holds', () => {
    expect(valueOf("has(obstacles, 'money')", { obstacles: ['money', 'transport'] })).toBe(true);
    expect(valueOf("has(obstacles, 'money')", { obstacles: ['transport'] })).toBe(false);
    expect(valueOf('count(obstacles)', { obstacles: ['money', 'transport'] })).toBe(2);
  });

  it('counts words as a reader does', () => {
    expect(valueOf('wordCount(note)', { note: 'J’ai dirigé : trois équipes !' })).toBe(4);
  });
});

describe('dates', () => {
  it.each([
    ['2027-03-15', 0],
    ['2027-02-15', 1],
    ['2027-02-16', 0],
    ['2025-03', 24],
    ['2025', 26],
    ['2027-05-15', -2],
  ])('%s is %i whole months ago', (date, months) => {
    expect(
      valueOf('max(incomes.end) = today() or true', { incomes: { rows: [{ end: { date } }] } }),
    ).toBe(true);
    expect(
      valueOf('monthsSince(max(incomes.end))', { incomes: { rows: [{ end: { date } }] } }),
    ).toBe(months);
  });

  it('adds whole months, and stays within the month', () => {
    expect(valueOf('addMonths(today(), 5.9)')).toEqual({ date: '2027-08-15' });
    expect(valueOf('addMonths(today(), -15)')).toEqual({ date: '2025-12-15' });
    const incomes: Value = { rows: [{ end: { date: '2027-01-31' } }] };
    expect(valueOf('addMonths(max(incomes.end), 1)', { incomes })).toEqual({ date: '2027-02-28' });
    expect(
      valueOf('addMonths(max(incomes.end), 1)', {
        incomes: { rows: [{ end: { date: '2027-12' } }] },
      }),
    ).toEqual({ date: '2028-01' });
    expect(valueOf('addMonths(today(), 999999999)')).toBeNull();
  });

  it('compares dates as far as both are precise', () => {
    const until = (date: string) =>
      valueOf('max(incomes.end) >= today()', { incomes: { rows: [{ end: { date } }] } });
    expect(until('2027-03-14')).toBe(false);
    expect(until('2027-03')).toBe(true);
    expect(until('2027')).toBe(true);
    expect(until('2026')).toBe(false);
  });

  it('counts days, over a change of clocks too', () => {
    expect(
      valueOf('daysUntil(max(incomes.end))', {
        incomes: { rows: [{ end: { date: '2027-04-15' } }] },
      }),
    ).toBe(31);
  });

  it('takes a day that does not exist for no date', () => {
    expect(
      valueOf('filled(max(incomes.end))', {
        incomes: { rows: [{ label: 'x', end: { date: '2027-02-30' } }] },
      }),
    ).toBe(false);
  });
});
