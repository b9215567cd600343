import { describe, expect, it } from 'vitest';
import { GONE, reduce } from '../../../../src/authoring/hidden/formulas.ts';
import { compile } from '../../../../src/workbook/formula/index.ts';
import type { Named } from '../../../../src/workbook/formula/index.ts';

const rows: Named = {
  type: 'rows',
  columns: { name: { type: 'text' }, amount: { type: 'number' }, kind: { type: 'option' } },
};
const worksheets: Readonly<Record<string, Readonly<Record<string, Named>>>> = {
  here: {
    savings: { type: 'number' },
    list: rows,
    route: { type: 'option', options: ['salaried', 'founding'] },
  },
  away: { money: { type: 'number' }, list: rows },
};

function reduced(text: string) {
  const compiled = compile(text, { worksheet: 'here', worksheets });
  if (!('ast' in compiled)) throw new Error(JSON.stringify(compiled.problems));
  return reduce(compiled.ast, {
    isGone: (path) => path.startsWith('away.') || path === 'here.list.kind',
    isWithdrawn: (path, option) => path === 'here.route' && option === 'founding',
  });
}

function ast(text: string) {
  const compiled = compile(text, { worksheet: 'here', worksheets });
  return 'ast' in compiled ? compiled.ast : compiled.problems;
}

describe('a formula, once some of what it names is asked no more', () => {
  it.each([
    'away.money + savings',
    'sum(away.list.amount)',
    'list(list.name, amount > away.money)',
    "count(list, kind = 'x')",
    'if(away.money > 1, 1, 2)',
    'given(away.money, away.money)',
    'not filled(savings) and away.money > 2',
  ])('has no result where it cannot do without: %s', (text) => {
    expect(reduced(text)).toBe(GONE);
  });

  it.each([
    ['given(away.money, 0) + savings', '0 + savings'],
    ['given(count(away.list), 0) + given(count(list), 0)', '0 + given(count(list), 0)'],
    ['if(filled(away.money), savings, 2)', '2'],
    ['not filled(away.money) or savings > 2', 'true'],
    ['filled(away.money) or savings > 2', 'savings > 2'],
    ['list(list.name, given(away.money > 2, amount > 1))', 'list(list.name, amount > 1)'],
    ["if(route = 'founding', 1, 2)", '2'],
    ["route != 'founding'", 'true'],
    ["route = 'founding' or route = 'salaried'", "route = 'salaried'"],
  ])('says the same as with no answer to that: %s', (text, same) => {
    expect(reduced(text)).toEqual(ast(same));
  });

  it('stays as it is where it names nothing of that', () => {
    const text = "if(count(list, amount > savings) > 2, max(list.amount), route = 'salaried')";
    expect(reduced(text)).toEqual(ast(text));
  });
});
