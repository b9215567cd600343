import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../../src/workbook/formula/index.ts';
import type { Syntax } from '../../../../src/workbook/formula/index.ts';

/** A syntax tree as a text with all its parentheses. */
function show(node: Syntax): string {
  if (node.type === 'value') return JSON.stringify(node.value);
  if (node.type === 'reference') return node.path;
  if (node.type === 'call') return `${node.name}(${node.operands.map(show).join(', ')})`;
  if (node.type === 'prefix') return `(${node.operator} ${show(node.operand)})`;
  return `(${show(node.left)} ${node.operator} ${show(node.right)})`;
}

function read(text: string): string {
  const parsed = parse(text);
  return 'ast' in parsed ? show(parsed.ast) : `at ${parsed.problem.offset}`;
}

function problemOf(text: string) {
  const parsed = parse(text);
  return 'problem' in parsed ? parsed.problem : undefined;
}

describe('parse', () => {
  it.each([
    ['1 + 2 * 3', '(1 + (2 * 3))'],
    ['10 - 4 - 3', '((10 - 4) - 3)'],
    ['(1 + 2) * 3', '((1 + 2) * 3)'],
    ['-a * b', '((- a) * b)'],
    ['a or b and c', '(a or (b and c))'],
    ['not a = b', '(not (a = b))'],
    ['not a and b', '((not a) and b)'],
    ['a + 1 >= b and c', '(((a + 1) >= b) and c)'],
    ['a == b', '(a = b)'],
    ['a ≤ b × 2', '(a <= (b * 2))'],
    ['true and false', '(true and false)'],
    ["if(a, 'x', \"it's\")", 'if(a, "x", "it\'s")'],
    ['today()', 'today()'],
    ['count(people, closeness <= 2)', 'count(people, (closeness <= 2))'],
    ['a.b.c + a.b', '(a.b.c + a.b)'],
    ['1\n  +\u00a02', '(1 + 2)'],
  ])('reads %s as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('takes a hyphen between letters for a part of the id, and one with spaces for a minus', () => {
    expect(read('total-income - total-expenses')).toBe('(total-income - total-expenses)');
    expect(read('total-income-total-expenses')).toBe('total-income-total-expenses');
    expect(read('a -b')).toBe('(a - b)');
    expect(read('10-4')).toBe('(10 - 4)');
  });

  it.each([
    ['', 0],
    ['1 +', 3],
    ['(1 + 2', 0],
    ['1 + 2)', 5],
    ['sum(a', 3],
    ['2,5', 1],
    ['a b', 2],
    ['a & b', 2],
    ["a = 'x", 4],
    ['a < b < c', 6],
    ['a.b.c.d', 0],
    ['1 + é', 4],
    ['and a', 0],
    ['f(,)', 2],
    ['9999999999999999999', 0],
  ])('says where %s goes wrong', (text, offset) => {
    expect(problemOf(text)?.offset).toBe(offset);
  });

  it('says how to write a decimal, a condition and a quote', () => {
    expect(problemOf('2,5')?.hint.en).toContain('2.5');
    expect(problemOf('a && b')?.hint.en).toContain('“and”');
    expect(problemOf('a = ‘x’')?.hint.fr).toContain("'texte'");
  });

  it('refuses to nest deeper than 64 levels, in parentheses and in chains alike', () => {
    expect(read(`${'('.repeat(60)}1${')'.repeat(60)}`)).toBe('1');
    expect(problemOf(`${'('.repeat(65)}1${')'.repeat(65)}`)?.message.en).toContain('64');
    expect(problemOf(Array(80).fill('1').join(' + '))?.message.en).toContain('64');
    expect(problemOf('('.repeat(100_000))?.message.en).toContain('64');
    expect(problemOf(Array(100_000).fill('1').join('+'))?.message.en).toContain('64');
  });

  it('never throws, and points inside the text, whatever is written', () => {
    const pieces = fc.constantFrom(
      ...'()+-*/=<>!,.\'"',
      'and',
      'or',
      'not',
      'sum',
      'a-b',
      ' ',
      '1.5',
      'é',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parse(text);
        if ('ast' in parsed) return;
        expect(parsed.problem.offset).toBeGreaterThanOrEqual(0);
        expect(parsed.problem.offset).toBeLessThanOrEqual(text.length);
        expect(parsed.problem.message.fr).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});
