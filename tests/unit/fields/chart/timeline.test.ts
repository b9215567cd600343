import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTimeline, findGaps } from '../../../../src/fields/chart/timeline.ts';
import type { Period, TimelineLayout } from '../../../../src/fields/chart/timeline.ts';
import { expectWhole, said, styled, tellIn, words } from './figures.ts';

const tell = tellIn('fr');
const period = (name: string, begin: string | null, end: string | null, lane = ''): Period => ({
  name,
  begin,
  end,
  lane,
});
const draw = (periods: readonly Period[], changes: Partial<TimelineLayout> = {}) =>
  drawTimeline({ periods, lanes: [''], gap: 3, today: '2027-03-15', ...changes }, tell);

describe('the time that no period covers', () => {
  it('is what lies between periods, longer than asked', () => {
    const spans = [
      { from: 30, to: 40 },
      { from: 0, to: 10 },
      { from: 12, to: 20 },
    ];
    expect(findGaps(spans, 3)).toEqual([{ from: 20, to: 30 }]);
    expect(findGaps(spans, 0)).toHaveLength(2);
  });

  it('is not there when a long period covers it', () => {
    const spans = [
      { from: 0, to: 100 },
      { from: 10, to: 12 },
      { from: 80, to: 110 },
    ];
    expect(findGaps(spans, 0)).toEqual([]);
  });
});

describe('a timeline', () => {
  const figure = draw(
    [
      period('Cariste', '2016-01', null, 'Emploi'),
      period('CAP', '2003-09', '2005-06', 'Études'),
      period('Intérim', '2005-07', '2014-12', 'Emploi'),
      period('Sans date', null, null),
    ],
    { lanes: ['Emploi', 'Études', 'Bénévolat'] },
  );

  it('numbers periods by their beginning and shows lanes that are used', () => {
    expect(figure.rows.map(([number, name]) => [number, name])).toEqual([
      ['1', 'CAP'],
      ['2', 'Intérim'],
      ['3', 'Cariste'],
      ['a', '12 mois sans étape écrite'],
      ['', 'Sans date'],
    ]);
    expect(words(figure, 'chart-quiet')).toEqual(expect.arrayContaining(['Emploi', 'Études']));
    expect(words(figure)).not.toContain('Bénévolat');
  });

  it('tells of free time kindly, and of what goes on', () => {
    expect(said(figure)).toBe(
      'De septembre 2003 à mars 2027. De janvier 2015 à décembre 2015 : 12 mois sans étape écrite. Vous pouvez y écrire une étape, ou laisser ce temps ainsi. Pas encore sur la figure, faute de réponse : Sans date.',
    );
    expect(figure.rows[2]?.at(-1)).toBe('aujourd’hui'.replace('’', "'"));
  });

  it('gives a row of its own to a period that covers another', () => {
    const alone = draw([period('a', '2000', '2005'), period('b', '2006', '2010')]);
    const both = draw([period('a', '2000', '2005'), period('b', '2001', '2010')]);
    expect(both.height).toBeGreaterThan(alone.height);
  });

  it('tells lanes apart without colour', () => {
    const hatched = styled(figure, 'chart-hatch').length + styled(figure, 'chart-tinted').length;
    expect(hatched).toBe(2);
  });

  it('is empty lanes to draw in without answers', () => {
    const empty = draw([], { lanes: ['Emploi', 'Études'] });
    expect(empty.isDrawn).toBe(false);
    expect(words(empty, 'chart-quiet')).toEqual(['Emploi', 'Études']);
  });

  it('leaves out a period that ends before it begins, and says so', () => {
    expect(said(draw([period('À revoir', '2010', '2005')]))).toContain(
      'La fin vient avant le début : À revoir.',
    );
    const both = draw([period('À revoir', '2010', '2005'), period('Sans date', null, '2001')]);
    expect(said(both)).toContain(
      'Pas encore sur la figure, faute de réponse : Sans date. La fin vient avant le début : À revoir.',
    );
  });

  it('shows what is still to begin where it begins, and nothing to explain before it', () => {
    const ahead = draw([period('Usine', '2010', '2026-06'), period('Atelier', '2027-09', null)]);
    expect(said(ahead)).toBe(
      'De 2010 à septembre 2027. De juillet 2026 à mars 2027 : 8 mois sans étape écrite. Vous pouvez y écrire une étape, ou laisser ce temps ainsi.',
    );
    expect(ahead.rows[1]).toEqual(['2', 'Atelier', '', 'septembre 2027', '']);
  });

  it('is whole, whatever is written', () => {
    const year = fc.integer({ min: 1000, max: 9999 }).map(String);
    const month = fc
      .integer({ min: 1, max: 12 })
      .map((each) => `-${String(each).padStart(2, '0')}`);
    const date = fc.option(
      fc
        .tuple(year, fc.constantFrom('', '-05', '-31'), month)
        .map(([y, d, m]) => (d === '' ? y : `${y}${m}${d}`)),
    );
    const written = fc.record({
      name: fc.constantFrom('', 'un nom', 'un nom bien plus long que sa barre'),
      begin: date,
      end: date,
      lane: fc.constantFrom('', 'a', 'b', 'c', 'd', 'e'),
    });
    const lanes = fc.constantFrom<string[][]>([''], ['a', 'b'], []);
    fc.assert(
      fc.property(fc.array(written, { maxLength: 40 }), lanes, fc.nat(20), (all, known, gap) => {
        expectWhole(drawTimeline({ periods: all, lanes: known, gap, today: '2027-03-15' }, tell));
      }),
    );
  });
});
