import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawLevels } from '../../../../src/fields/chart/line.ts';
import type { LineLayout, Moment } from '../../../../src/fields/chart/moments.ts';
import { expectWhole, said, styled, tellIn, words } from './figures.ts';

const tell = tellIn('fr');
const moment = (name: string, when: string | null, ...levels: (number | null)[]): Moment => ({
  name,
  when,
  levels,
});
const draw = (moments: readonly Moment[], changes: Partial<LineLayout> = {}) =>
  drawLevels(
    { series: [{ label: 'Lien' }], moments, isDated: true, low: -5, high: 5, ...changes },
    tell,
  );

describe('a life line', () => {
  const figure = draw([
    moment('Usine', '2015-09', 4),
    moment('Stage', '2003', -2),
    moment('Sans date', null, 1),
    moment('Fermeture', '2026-02-10', -5),
  ]);

  it('orders its points by date, numbers them, and names them in its table', () => {
    expect(figure.rows.map((row) => row.slice(0, 2))).toEqual([
      ['1', 'Stage'],
      ['2', 'Usine'],
      ['3', 'Fermeture'],
      ['', 'Sans date'],
    ]);
    expect(words(figure, 'chart-value')).toEqual(['1', '2', '3']);
  });

  it('tells weeks of one month apart, in words and along time', () => {
    const weeks = draw(
      ['2027-04-26', '2027-04-05', '2027-04-12'].map((when, index) => moment('', when, index)),
      { low: undefined, high: undefined },
    );
    expect(said(weeks)).toBe(
      'Du 5 avril 2027 au 26 avril 2027. Le plus haut : 12 avril 2027 (2). Le plus bas : 26 avril 2027 (0).',
    );
    expect(words(weeks, 'chart-quiet')).toEqual(expect.arrayContaining(['avr. 2027', 'mai']));
    // Without names, the date stands beside the number.
    expect(weeks.rows[0]?.slice(0, 2)).toEqual(['1', '5 avril 2027']);
  });

  it('elides before a month in French', () => {
    const line = draw(['2010-10', '2021-04'].map((when) => moment(when, when, 1)));
    expect(said(line)).toContain('D’octobre 2010 à avril 2021.');
  });

  it('says what it shows without reading anything into it', () => {
    expect(said(figure)).toBe(
      'De 2003 à février 2026. Le plus haut : Usine (4). Le plus bas : Fermeture (−5). Pas encore sur la figure, faute de réponse : Sans date.',
    );
  });

  it('marks the years, and the levels of the scale', () => {
    expect(words(figure, 'chart-quiet')).toEqual(
      expect.arrayContaining(['−5', '0', '5', '2005', '2025']),
    );
  });

  it('is an empty scale to draw on without answers', () => {
    const empty = draw([]);
    expect(empty.isDrawn).toBe(false);
    expect(styled(empty, 'chart-stroke')).toEqual([]);
    expect(words(empty, 'chart-quiet')).toContain('−5');
  });

  it('breaks off where a level is missing', () => {
    const levels = [1, 2, null, 4, 5];
    const list = draw(
      levels.map((level) => moment('', null, level)),
      { isDated: false, low: undefined, high: undefined },
    );
    expect(styled(list, 'chart-stroke')).toHaveLength(2);
    expect(list.rows.map(([, level]) => level)).toEqual(['1', '2', '', '4', '5']);
  });

  it('says amounts of money as such, zero in sight', () => {
    const amounts = [1200, 900, -300].map((level) => moment('', null, level));
    const layout = { series: [{ label: '' }], moments: amounts, isDated: false };
    const list = drawLevels({ ...layout, low: undefined, high: undefined }, tellIn('fr', 'money'));
    expect(said(list)).toBe('Le plus haut : n° 1 (1 200 €). Le plus bas : n° 3 (−300 €).');
    expect(words(list, 'chart-quiet')).toContain('0 €');
  });

  it('is whole, whatever is written', () => {
    const level = fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true }));
    const date = fc.option(
      fc.oneof(fc.string(), fc.constantFrom('2020', '1850-02', '9999-12-31', '2020-02-30', '0001')),
    );
    const moments = fc.array(
      fc.record({ name: fc.constantFrom('', 'a'), when: date, levels: fc.array(level) }),
    );
    const amount = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    const bound = fc.option(amount, { nil: undefined });
    fc.assert(
      fc.property(moments, fc.boolean(), bound, bound, fc.nat(5), (all, isDated, low, high, n) => {
        const known = all.map((each) => ({
          ...each,
          when: /^\d{4}/.test(each.when ?? '') ? each.when : null,
        }));
        const series = Array.from({ length: n }, () => ({ label: 's' }));
        expectWhole(drawLevels({ series, moments: known, isDated, low, high }, tell));
      }),
    );
  });
});
