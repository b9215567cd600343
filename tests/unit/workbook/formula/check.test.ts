import { describe, expect, it } from 'vitest';
import { compile, functions, usesMore } from '../../../../src/workbook/formula/index.ts';
import { moreFunctions } from '../../../../src/workbook/formula/more-functions.ts';
import { more } from '../../../../src/workbook/formula/more.ts';
import { forms, operations } from '../../../../src/workbook/formula/operations.ts';
import { names } from './names.ts';

function problemsOf(text: string): string[] {
  const compiled = compile(text, names);
  if (!('problems' in compiled)) return [];
  return compiled.problems.map(({ offset, message, hint }) => `${offset} ${message.en} ${hint.en}`);
}

function compiled(text: string) {
  const result = compile(text, names);
  if ('problems' in result) throw new Error(result.problems[0].message.en);
  return result;
}

describe('check', () => {
  it.each([
    'sum(incomes.amount, not filled(end) or end > today())',
    "sum(expenses.amount, can-reduce = 'yes')",
    'count(network-map.people, closeness <= 2) / count(network-map.people)',
    'list(network-map.people.name, monthsSince(last-contact) > 24)',
    "count(network-map.people, alike(circle) = 1 or has(can-offer, 'info'))",
    'sum(incomes, max(0, amount - 5), filled(end))',
    'frequent(entries(network-map.people.name), 10, 2)',
    'top(network-map.first-five, 3)',
    "has(obstacles, 'money') and filled(note)",
    'given(sum(one-off-in.amount), 0) + median(1, 2, 3)',
    'network-map.dormant + 1',
    'max(incomes.end) > today()',
    'wordCount(note) / 60 * 100',
    'gaps(list(incomes, span(today(), end)), 3)',
    'last(running(list(incomes.amount), savings), 3)',
    'min(running(list(incomes.amount), savings))',
    'highest(2, savings, total-income, total-expenses)',
    "mentions(note, vous, 'été') / mentions(list(incomes.label), je)",
    'unmentioned(list(incomes.label), note, list(expenses.label))',
    'unmentioned(network-map.first-five, note)',
    'weakest(5, savings, total-income, total-expenses)',
    'sum(incomes, amount - given(previous(amount), 0))',
    'addDays(today(), 7) > max(incomes.end)',
    'position(list(incomes.amount), max(incomes.amount))',
    'max(list(savings, list(incomes.amount), 3))',
    'if(savings > 3, list(), list(words(not-limited)))',
  ])('accepts %s', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it.each([
    ['savngs + 1', 0, 'Did you mean “savings”?'],
    ['sum(incomes.amuont)', 4, 'Did you mean “incomes.amount”?'],
    ['count(network-mpa.people)', 6, 'Did you mean “network-map.people”?'],
    ['1 + sun(incomes.amount)', 4, 'Did you mean “sum”?'],
    [
      'total-income-total-expenses',
      0,
      'spaces around the minus sign: “total-income - total-expenses”',
    ],
    ['monthly-gap-savings-12', 0, '“monthly-gap - savings - 12”'],
    ['filled(end)', 7, 'Outside a condition, write “incomes.end”'],
    ['today', 0, '“today()”'],
    ['savings + incomes', 10, 'count(incomes)'],
    ['incomes = 1', 0, 'count(incomes)'],
    ['incomes.amount * 2', 0, 'sum(incomes.amount)'],
    ['incomes', 0, 'Count its rows'],
    ["savings + '2'", 10, 'numbers without quotes'],
    ["savings > '2'", 8, 'numbers without quotes'],
    ["network-map.people = 'x'", 0, 'a table'],
    ["obstacles = 'money'", 10, 'has(list, value)'],
    ["today() > '2027-01-01'", 8, 'today()'],
    ["note < 'b'", 5, 'Only numbers and dates'],
    ["count(expenses, can-reduce = 'yess')", 29, "Did you mean 'yes'?"],
    ["has(obstacles, 'monye')", 15, "Did you mean 'money'?"],
    ['count(incomes, amount)', 15, 'Write a condition'],
    ['sum(incomes.label)', 4, 'Check the kind'],
    ['sum(incomes)', 0, 'Write “sum(table.column, condition?)”'],
    ['count(incomes, filled(end), 3)', 0, 'Write “count'],
    ['round()', 0, 'Write “round(number, decimals?)”'],
    ['if(savings, 1, 2)', 3, 'Write a condition'],
    ['not savings', 4, 'Write a condition'],
    ['(savings > 1) + 1', 9, 'if(condition, 1, 0)'],
    ['monthsSince(savings)', 12, 'Check the kind'],
    ['alike(savings) = 1', 0, 'in a condition'],
    ['words(not-limit)', 6, 'Did you mean “words(not-limited)”?'],
    ['words(1)', 6, 'words(my-id)'],
    ['gaps(list(incomes.amount), 3)', 5, 'Check the kind'],
    ['running(list(incomes.label), 0)', 8, 'Check the kind'],
    ['highest(1, savings, savings + 1)', 28, '“computed” field first'],
    ['highest(1, savings, note)', 20, 'Check the kind'],
    ['mentions(note, savings + 1)', 23, 'straight quotes'],
    ['previous(savings)', 0, 'Write it in a computed column'],
    ['span(savings, today())', 5, 'Check the kind'],
    ['weakest(5, savings)', 0, 'Write “weakest(least, a, b, …)”'],
    ['constructor + 1', 0, 'Name a field'],
    ['constructor(1)', 0, 'Possible functions'],
  ])('refuses %s', (text, offset, hint) => {
    const [first = ''] = problemsOf(text);
    expect(first).toContain(hint);
    expect(first.split(' ')[0]).toBe(String(offset));
  });

  it('finds all problems of a formula, in the order of the text', () => {
    expect(problemsOf('savngs + incomes + sun(1)').map((each) => each.split(' ')[0])).toEqual([
      '0',
      '9',
      '19',
    ]);
  });

  it('lists what is read by full paths, columns of conditions included', () => {
    expect(compiled('sum(incomes.amount, end > today()) + savings + savings').references).toEqual([
      'transition-budget.incomes.amount',
      'transition-budget.incomes.end',
      'transition-budget.savings',
    ]);
  });

  it('ships plain JSON with full paths, and columns marked as such', () => {
    const { ast } = compiled('sum(incomes.amount, end >= today()) - savings');
    expect(JSON.parse(JSON.stringify(ast))).toEqual([
      '-',
      [
        'sum',
        [
          'values',
          'transition-budget.incomes',
          ['column', 'amount'],
          ['not', ['<', ['column', 'end'], ['today']]],
        ],
      ],
      ['field', 'transition-budget.savings'],
    ]);
  });

  it('lets a condition inside a condition name the columns of both tables', () => {
    const { ast } = compiled('count(incomes, count(expenses, end > today() and amount > 1) > 0)');
    expect(JSON.stringify(ast)).toContain('["column","end",1]');
    expect(JSON.stringify(ast)).toContain('["column","amount"]');
  });

  it('lets a computed column name the columns of its row', () => {
    const result = compile('amount * 12', { ...names, row: 'incomes' });
    expect(result).toMatchObject({ ast: ['*', ['column', 'amount'], 12], type: 'number' });
  });

  it('ships looked-for words and the ids of fields as texts', () => {
    expect(compiled("mentions(note, vous, 'été')").ast).toEqual([
      'mentions',
      ['field', 'transition-budget.note'],
      'vous',
      'été',
    ]);
    expect(compiled('highest(1, savings, network-map.dormant)').ast).toEqual([
      'highest',
      1,
      'savings',
      ['field', 'transition-budget.savings'],
      'network-map.dormant',
      ['field', 'network-map.dormant'],
    ]);
    expect(compiled('highest(1, savings, network-map.dormant)').references).toEqual([
      'transition-budget.savings',
      'network-map.dormant',
    ]);
  });

  it.each([
    ['savings', 'number'],
    ['today()', 'date'],
    ['if(savings > 0, words(not-limited), 3)', 'number'],
    ['if(savings > 0, note, 3)', 'any'],
    ['max(incomes.end)', 'date'],
    ['given(note, 3)', 'any'],
    ['list(incomes.label)', 'list'],
    ['savings > 1', 'boolean'],
    ['span(today(), max(incomes.end))', 'span'],
    ['gaps(list(incomes, span(end, today())), 3)', 'list'],
    ['list(savings, note)', 'list'],
    ['addDays(today(), 3)', 'date'],
  ])('knows the type of %s', (text, type) => {
    expect(compiled(text).type).toBe(type);
  });

  it('describes each function that is computed, and computes each that is described', () => {
    const signs = ['+', '-', '*', '/', '=', '<', 'not'];
    const elsewhere = ['filled', 'given', 'if'];
    const computed = [...Object.keys(operations), ...Object.keys(forms)];
    expect([...computed, ...elsewhere].sort()).toEqual(
      [...Object.keys(functions), ...signs].sort(),
    );
  });

  it('keeps apart the functions that few pages need', () => {
    // `list` over the rows of a table is computed without them.
    expect([...Object.keys(more.operations), ...Object.keys(more.forms)].sort()).toEqual(
      [...Object.keys(moreFunctions), 'list'].sort(),
    );
  });

  it.each([
    ['sum(incomes.amount) + round(savings)', false],
    ['list(incomes.label)', false],
    ['list(savings, total-income)', true],
    ['given(median(incomes.amount), 0)', true],
    ['count(network-map.people, alike(circle) = 1)', true],
    ["note = 'median'", false],
  ])('knows whether a page must load more for %s', (text, answer) => {
    expect(usesMore(compiled(text).ast)).toBe(answer);
  });
});
