import { describe, expect, it } from 'vitest';
import { formatResult } from '../../../../src/workbook/formula/index.ts';
import type { Formatting, Known } from '../../../../src/workbook/formula/index.ts';

function show(value: Known | null, options: Partial<Formatting> = {}): string {
  return formatResult({ value }, { currency: 'EUR', locale: 'fr', ...options });
}

describe('formatResult', () => {
  it('writes as the region or the language does, whatever it is', () => {
    expect(show({ date: '2027-03-15' }, { locale: 'en-US' })).toBe('March 15, 2027');
    expect(show({ date: '2027-03-01' }, { locale: 'fr-CA' })).toBe('1er mars 2027');
    expect(show({ date: '2027-03-15' }, { locale: 'de' })).toBe('15. März 2027');
    const span = { from: '2019-03', to: '2019-06' };
    expect(show(span, { locale: 'de' })).toBe('März 2019 – Juni 2019');
    expect(show(span, { locale: 'en-US' })).toBe('March 2019 to June 2019');
    expect([true, false].map((value) => show(value, { locale: 'de' }))).toEqual(['✓', '✗']);
    expect(show(true, { locale: 'fr-BE' })).toBe('oui');
  });

  it('writes numbers as each language does', () => {
    expect(show(1234.567)).toBe('1\u202f234,57');
    expect(show(1234.567, { locale: 'en' })).toBe('1,234.57');
    expect(show(5, { decimals: 1 })).toBe('5,0');
    expect(show(5)).toBe('5');
    expect(show(0.3, { decimals: 0, format: 'number' })).toBe('0');
  });

  it('writes no sign before a nothing', () => {
    expect(show(-0.004)).toBe('0');
    expect(show(-0.4, { decimals: 0 })).toBe('0');
    expect(show(-0.001, { format: 'money' })).toBe('0\u00a0€');
    expect(show(-0.004, { format: 'percent' })).toMatch(/^0\s%$/);
    expect(show(-0.4)).toBe('-0,4');
  });

  it('writes money with the currency, and cents only where there are some', () => {
    expect(show(1250, { format: 'money' })).toBe('1\u202f250\u00a0€');
    expect(show(1250.5, { format: 'money' })).toBe('1\u202f250,50\u00a0€');
    expect(show(-1250, { format: 'money', locale: 'en' })).toBe('-€1,250');
    expect(show(1250, { format: 'money', decimals: 2, currency: 'GBP', locale: 'en' })).toBe(
      '£1,250.00',
    );
  });

  it('writes a share in percent', () => {
    expect(show(0.274, { format: 'percent' })).toMatch(/^27\s%$/);
    expect(show(0.274, { format: 'percent', decimals: 1, locale: 'en' })).toBe('27.4%');
  });

  it('writes dates as far as they are precise', () => {
    expect(show({ date: '2027-03-15' })).toBe('15 mars 2027');
    expect(show({ date: '2027-03-01' })).toBe('1er mars 2027');
    expect(show({ date: '2027-03' })).toBe('mars 2027');
    expect(show({ date: '2027' })).toBe('2027');
    expect(show({ date: '2027-03-15' }, { format: 'month' })).toBe('mars 2027');
    expect(show({ date: '2027' }, { format: 'month' })).toBe('2027');
    expect(show({ date: '2027-03-15' }, { locale: 'en' })).toBe('15 March 2027');
  });

  it('joins a list as a sentence does', () => {
    expect(show(['Ana', 'Bo', 'Cy'])).toBe('Ana, Bo et Cy');
    expect(show(['Ana', 'Bo', 'Cy'], { locale: 'en' })).toMatch(/^Ana, Bo,? and Cy$/);
    expect(show([3, { date: '2027-03' }])).toBe('3 et mars 2027');
    expect(show([])).toBe('0');
  });

  it('says words and options by their names', () => {
    expect(show({ words: 'not-limited' }, { words: { 'not-limited': 'pas de limite' } })).toBe(
      'pas de limite',
    );
    expect(show({ words: 'lost' })).toBe('—');
    expect(show('family', { label: () => 'Famille' })).toBe('Famille');
    expect(show(true)).toBe('oui');
  });

  it('tells a time from its start to its end', () => {
    const english = { locale: 'en' };
    expect(show({ from: '2019-03', to: '2019-06' })).toBe('de mars 2019 à juin 2019');
    expect(show({ from: '2019-03', to: '2019-06' }, english)).toBe('March 2019 to June 2019');
    expect(show({ from: '2019-04', to: '2020' })).toBe('d’avril 2019 à 2020');
    expect(show({ from: '2019-03-01', to: '2019-06-05' })).toBe('du 1er mars 2019 au 5 juin 2019');
    expect(show({ from: '2019-03-01', to: '2019-06-05' }, { format: 'month' })).toBe(
      'de mars 2019 à juin 2019',
    );
    expect(show({ from: '2019', to: '2019' })).toBe('2019');
    expect(
      show([
        { from: '2012', to: '2014' },
        { from: '2019-10', to: '2020-01' },
      ]),
    ).toBe('de 2012 à 2014 et d’octobre 2019 à janvier 2020');
  });

  it('gives each text of a list its label', () => {
    const label = (id: string) => ({ practical: 'Pratique', social: 'Sociale' })[id] ?? id;
    expect(show(['practical', 'social'], { label })).toBe('Pratique et Sociale');
    expect(show([{ from: '2019', to: '2020' }, 'social'], { label })).toBe(
      'de 2019 à 2020 et Sociale',
    );
  });

  it('writes a dash for what is not known', () => {
    expect(show(null, { format: 'money' })).toBe('—');
  });
});
