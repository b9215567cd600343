import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { control, readTyped, writeTyped } from '../../../src/fields/number/control.ts';
import type { NumberField } from '../../../src/fields/number/definition.ts';
import { formatPlain, moneySign, parseNumber, toMinor } from '../../../src/fields/number/format.ts';

function contextOf(field: Partial<NumberField>, locale = 'fr') {
  return {
    field: { kind: 'number', id: 'amount', ...field },
    telling: {
      locale,
      currency: 'EUR',
      say: (key: string, values = {}) => `${key} ${Object.values(values).join(' ')}`.trim(),
      answersOf: () => undefined,
      offered: () => [],
    },
  };
}

const spaced = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('a number, as people type it', () => {
  it.each([
    ['fr', '1 234,50', 1234.5],
    ['fr', '1234.5', 1234.5],
    ['fr', '1.234,50', 1234.5],
    ['fr', '1\u202F234\u00A0€', 1234],
    ['fr', '12,50 EUR', 12.5],
    ['fr', '1 200 euros', 1200],
    ['fr', '1 euro', 1],
    ['fr', '1,234', 1.234],
    ['fr', '-3', -3],
    ['fr', '−3,5', -3.5],
    ['fr', ' 7 ', 7],
    ['fr', '12,', 12],
    ['fr', ',5', 0.5],
    ['en', '1,234.50', 1234.5],
    ['en', '1,234', 1234],
    ['en', '12,345,678', 12_345_678],
    ['en', '0,125', 0.125],
    ['en', '12,5', 12.5],
    ['en', '£1,000', 1000],
    ['en', '1.234', 1.234],
    ['en', '50 %', 50],
    ['pl', '1 200,50 zł', 1200.5],
    ['pt-BR', 'R$ 1.200,50', 1200.5],
    ['tr', '₺1.200,5', 1200.5],
    ['ro', '300 lei', 300],
    ['zh', '１２００元', 1200],
  ])('in %s « %s » is %d', (locale, typed, number) => {
    expect(parseNumber(typed, locale)).toBe(number);
  });

  it.each([
    '',
    ' ',
    'beaucoup',
    '12 heures',
    '1,2,3',
    '1.2.3,4',
    '--3',
    '€',
    '.',
    '1e5',
    '3 à 5',
    '5²',
  ])('leaves « %s » as it is: it is no number', (typed) => {
    expect(parseNumber(typed, 'fr')).toBeUndefined();
  });

  it('takes three digits after a mark for thousands where there are only cents', () => {
    expect(parseNumber('1.234', 'fr', 2)).toBe(1234);
    expect(parseNumber('1,234', 'fr', 2)).toBe(1234);
    expect(parseNumber('1,23', 'fr', 2)).toBe(1.23);
    expect(parseNumber('1,234', 'fr', 3)).toBe(1.234);
  });

  it('refuses a number too great to be kept exactly', () => {
    expect(parseNumber('10000000000000', 'fr')).toBeUndefined();
    expect(parseNumber('9999999999999', 'fr')).toBe(9_999_999_999_999);
  });

  it('is found again in what was written from it, in both languages', () => {
    const numbers = fc.integer({ min: -999_999_999, max: 999_999_999 });
    const powers = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(fc.constantFrom('fr', 'en'), numbers, powers, (locale, digits, power) => {
        const value = Number(`${digits}e-${power}`) + 0;
        expect(parseNumber(formatPlain(value, locale), locale)).toBe(value);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    const digits = fc.string({ unit: fc.constantFrom('1', '0', ',', '.', ' ', '-', '€', 'e') });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), digits), (typed) => {
        const value = parseNumber(typed, 'fr', 2);
        expect(value === undefined || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe('an amount of money', () => {
  it('is kept in minor units, whatever floats do', () => {
    expect(toMinor(19.99, 'EUR')).toBe(1999);
    expect(toMinor(1.005, 'EUR')).toBe(101);
    expect(toMinor(-0.57, 'EUR')).toBe(-57);
    expect(toMinor(1200, 'JPY')).toBe(1200);
    expect(Object.is(toMinor(-0, 'EUR'), 0)).toBe(true);
  });

  it('is read from both ways of typing it', () => {
    const money = { unit: 'money' } as const;
    expect(readTyped('1 640,50 €', contextOf(money))).toBe(164_050);
    expect(readTyped('€1,640.50', contextOf(money, 'en'))).toBe(164_050);
    expect(readTyped('environ 1 600', contextOf(money))).toBe('environ 1 600');
    expect(readTyped('  ', contextOf(money))).toBeNull();
  });

  it('shows its cents only where there are some', () => {
    const money = { unit: 'money' } as const;
    expect(writeTyped(164_000, contextOf(money))).toBe('1640');
    expect(writeTyped(164_050, contextOf(money))).toBe('1640,50');
    expect(writeTyped(164_050, contextOf(money, 'en'))).toBe('1640.50');
    expect(writeTyped('environ 1 600', contextOf(money))).toBe('environ 1 600');
    expect(writeTyped(null, contextOf(money))).toBe('');
  });

  it('is read again as it was shown', () => {
    const amounts = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
    fc.assert(
      fc.property(fc.constantFrom('fr', 'en'), amounts, (locale, amount) => {
        const context = contextOf({ unit: 'money' }, locale);
        expect(readTyped(writeTyped(amount, context), context)).toBe(amount);
      }),
    );
  });

  it('has its sign where the language puts it', () => {
    expect(moneySign('fr', 'EUR')).toEqual({ sign: '€', isBefore: false });
    expect(moneySign('en', 'EUR')).toEqual({ sign: '€', isBefore: true });
  });
});

describe('the remark on a number', () => {
  const hours = contextOf({ min: 0, max: 50 });

  it('says that words are kept and are no number', () => {
    expect(control.remark?.('beaucoup', hours)).toBe('field.not-a-number');
  });

  it('tells the limit that is passed, in the units of the page', () => {
    expect(control.remark?.(-1, hours)).toBe('field.below-min 0');
    expect(control.remark?.(51, hours)).toBe('field.above-max 50');
    expect(control.remark?.(50, hours)).toBe('');
    const money = contextOf({ unit: 'money', max: 10 });
    expect(spaced(control.remark?.(1001, money) ?? '')).toBe('field.above-max 10 €');
  });
});
