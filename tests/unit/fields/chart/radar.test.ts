import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSeries, drawRadar, outline } from '../../../../src/fields/chart/radar.ts';
import type { Axis } from '../../../../src/fields/chart/radar.ts';
import { expectWhole, plain, said, styled, tellIn } from './figures.ts';

const tell = tellIn('fr');
const axes = (count: number): Axis[] =>
  Array.from({ length: count }, (_, index) => ({ label: `Axe ${index + 1}`, low: 0, high: 10 }));
const outlineOf = (...values: (number | null)[]) => outline(axes(values.length), values, 200);
const drawOf = (...series: (number | null)[][]) =>
  drawRadar(
    {
      axes: axes(series[0]?.length ?? 0),
      series: series.map((values, index) => ({ label: `Série ${index + 1}`, values })),
    },
    tell,
  );

describe('the outline of a radar', () => {
  it('puts each answer on its axis, up first and clockwise, from the centre for the least', () => {
    const { points, line, isClosed } = outlineOf(0, 10, 5, 10);
    expect(points).toEqual([
      { x: 100, y: 100 },
      { x: 184, y: 100 },
      { x: 100, y: 142 },
      { x: 16, y: 100 },
    ]);
    expect(line).toBe('M100 100L184 100L100 142L16 100Z');
    expect(isClosed).toBe(true);
  });

  it('draws no line across a missing answer', () => {
    const { points, line, isClosed } = outlineOf(10, null, 10, 10);
    expect(points).toHaveLength(3);
    expect(line).toBe('M100 184L16 100M16 100L100 16');
    expect(isClosed).toBe(false);
  });

  it('is empty without answers', () => {
    expect(outlineOf(null, null, null)).toEqual({ points: [], line: '', isClosed: false });
  });
});

describe('a radar', () => {
  it('is paper to draw on without answers: rings, axes and their numbers', () => {
    const figure = drawOf([null, null, null, null]);
    expect(figure.isDrawn).toBe(false);
    expect(figure.shapes.map(({ tag }) => tag).sort()).toEqual([
      ...Array<string>(4).fill('line'),
      ...Array<string>(5).fill('path'),
      ...Array<string>(4).fill('text'),
    ]);
    expect(said(figure)).toBe('Rien.');
  });

  it('tells series apart by stroke and by the form of their points, with a legend', () => {
    const figure = drawOf([1, 2, 3], [3, 2, 1], [2, 2, 2]);
    for (const style of ['chart-stroke-1', 'chart-stroke-2', 'chart-stroke-3'])
      expect(styled(figure, style).length).toBeGreaterThanOrEqual(2);
    const forms = styled(figure, 'chart-mark').map(({ attributes }) => String(attributes['d']));
    expect(new Set(forms.map((form) => form.replace(/[\d.-]/g, ''))).size).toBe(3);
    expect(figure.shapes.filter(({ words }) => words?.startsWith('Série'))).toHaveLength(3);
  });

  it('says in its table what it draws, with the gap between two series', () => {
    const { columns, rows } = drawOf([1, 5, null], [4, 5, 2]);
    expect(columns).toEqual(['N°', 'Nom', 'Série 1', 'Série 2', 'Écart']);
    expect(rows).toEqual([
      ['1', 'Axe 1', '1 sur 10', '4 sur 10', '+3'],
      ['2', 'Axe 2', '5 sur 10', '5 sur 10', '0'],
      ['3', 'Axe 3', '', '2 sur 10', ''],
    ]);
  });

  it('names the widest gap of two series', () => {
    expect(said(drawOf([1, 5, 8], [4, 5, 7]))).toContain('Le plus grand écart : Axe 1 (+3).');
    expect(said(drawOf([4, 4, 4], [4, 4, 4]))).not.toContain('écart');
  });

  it('stays within its box and never throws, whatever the values', () => {
    const bound = fc.double({ noNaN: true, noDefaultInfinity: true });
    const axis = fc.record({ label: fc.string(), low: bound, high: bound });
    const values = fc.array(fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true })));
    const series = fc.array(fc.record({ label: fc.string(), values }), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(axis, { maxLength: 18 }), series, (all, drawn) => {
        expectWhole(
          drawRadar(
            {
              axes: all.map((each) => ({ ...each, label: 'a' })),
              series: drawn.map((each) => ({ ...each, label: 's' })),
            },
            tell,
          ),
        );
      }),
    );
  });
});

describe('the sentence of a radar', () => {
  const describeValues = (...values: (number | null)[]) =>
    plain(describeSeries(axes(values.length), values, tell) ?? '');

  it('names the highest and the lowest answers, all of them', () => {
    expect(describeValues(8, 3, null, 8)).toBe(
      'Le plus haut : Axe 1 et Axe 4 (8 sur 10). Le plus bas : Axe 2 (3 sur 10).',
    );
  });

  it('does not set equal answers against each other', () => {
    expect(describeValues(4, null, null)).toBe("Une seule réponse pour l'instant : 4 sur 10.");
    expect(describeValues(4, null, 4)).toBe('Vos réponses sont toutes au même niveau : 4 sur 10.');
  });

  it('is not there without answers', () => {
    expect(describeValues(null, null)).toBe('');
    expect(describeValues()).toBe('');
  });
});
