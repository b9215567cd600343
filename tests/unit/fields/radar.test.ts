import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { radar } from '../../../src/fields/chart/radar.ts';
import type { Axis } from '../../../src/fields/chart/radar.ts';
import { describeRadar } from '../../../src/fields/chart/sentence.ts';

const axesOf = (...values: (number | null)[]): Axis[] =>
  values.map((value, index) => ({ label: `Axe ${index + 1}`, value, max: 10 }));

describe('a radar', () => {
  it('points its first axis up and turns clockwise', () => {
    const { ends } = radar(axesOf(null, null, null, null), 200);
    expect(ends).toEqual([
      { x: 100, y: 20 },
      { x: 180, y: 100 },
      { x: 100, y: 180 },
      { x: 20, y: 100 },
    ]);
  });

  it('puts each answer on its axis, from the centre for 0 to the edge for the most', () => {
    const { points, line, isClosed } = radar(axesOf(0, 10, 5, 10), 200);
    expect(points).toEqual([
      { x: 100, y: 100 },
      { x: 180, y: 100 },
      { x: 100, y: 140 },
      { x: 20, y: 100 },
    ]);
    expect(line).toBe('M100 100L180 100L100 140L20 100Z');
    expect(isClosed).toBe(true);
  });

  it('draws no line across a missing answer', () => {
    const { points, line, isClosed } = radar(axesOf(10, null, 10, 10), 200);
    expect(points).toHaveLength(3);
    expect(line).toBe('M100 180L20 100M20 100L100 20');
    expect(isClosed).toBe(false);
  });

  it('is empty without answers, but for its rings and axes', () => {
    const { points, line, rings, marks } = radar(axesOf(null, null, null), 200);
    expect([points, line]).toEqual([[], '']);
    expect(rings).toHaveLength(5);
    expect(marks).toHaveLength(3);
  });

  it('stays within its square and never throws, whatever the values', () => {
    const values = fc.option(fc.double());
    const axis = fc.record({ label: fc.string(), value: values, max: fc.double() });
    fc.assert(
      fc.property(fc.array(axis, { maxLength: 12 }), (axes) => {
        const drawn = radar(axes, 100);
        for (const { x, y } of [...drawn.points, ...drawn.ends, ...drawn.marks]) {
          expect(x >= 0 && x <= 100 && y >= 0 && y <= 100).toBe(true);
        }
        expect(`${drawn.line}${drawn.rings.join('')}`).not.toMatch(/NaN|Infinity/);
      }),
    );
  });
});

describe('the sentence of a radar', () => {
  const sentences = {
    none: 'Rien.',
    level: 'Toutes à {value}.',
    range: 'Haut : {high} ({highValue}). Bas : {low} ({lowValue}).',
  };
  const tell = (value: number, max: number) => `${value}/${max}`;
  const describeValues = (...values: (number | null)[]) =>
    describeRadar(axesOf(...values), sentences, tell);

  it('names the highest and the lowest answers, all of them', () => {
    expect(describeValues(8, 3, null, 8)).toBe('Haut : Axe 1, Axe 4 (8/10). Bas : Axe 2 (3/10).');
  });

  it('does not set equal answers against each other', () => {
    expect(describeValues(4, null, 4)).toBe('Toutes à 4/10.');
  });

  it('says when there is nothing to say', () => {
    expect(describeValues(null, null)).toBe('Rien.');
    expect(describeValues()).toBe('Rien.');
  });
});
