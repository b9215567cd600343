import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawScatter, zoneOf } from '../../../../src/fields/chart/scatter.ts';
import type { ScatterLayout, Spot } from '../../../../src/fields/chart/scatter.ts';
import { expectWhole, marks, said, tellIn, words } from './figures.ts';

const tell = tellIn('fr');
const across = { label: 'Intérêt', low: 1, high: 5 };
const up = { label: 'Accès', low: 1, high: 5 };
const zones = { both: 'D’abord', up: 'Réserve', across: 'Chercher un pont', neither: 'Retirer' };
const draw = (spots: readonly Spot[], changes: Partial<ScatterLayout> = {}) =>
  drawScatter({ spots, across, up, zones, ...changes }, tell);

describe('a scatter', () => {
  const figure = draw([
    { name: 'Ferme', x: 5, y: 5 },
    { name: 'Mairie', x: 1, y: 4 },
    { name: 'Usine', x: 3, y: 1 },
    { name: 'École', x: 4, y: null },
  ]);

  it('places points and tells their zones in words', () => {
    expect(figure.rows.map((row) => [row[1], row.at(-1)])).toEqual([
      ['Ferme', 'D’abord'],
      ['Mairie', 'Réserve'],
      ['Usine', 'Sur la limite'],
      ['École', ''],
    ]);
    expect(said(figure)).toBe(
      'D’abord : Ferme. Réserve : Mairie. Sur la limite : Usine. Pas encore sur la figure, faute de réponse : École.',
    );
    const [farm, town] = marks(figure);
    expect((farm?.x ?? 0) > (town?.x ?? 0) && (farm?.y ?? 0) < (town?.y ?? 0)).toBe(true);
  });

  it('names its axes and its zones, filled in or not', () => {
    expect(words(draw([]))).toEqual([
      'D’abord',
      'Réserve',
      'Chercher un pont',
      'Retirer',
      '↑ Accès',
      'Intérêt →',
    ]);
    expect(draw([]).isDrawn).toBe(false);
  });

  it('tells points apart that coincide', () => {
    const points = marks(
      draw(Array.from({ length: 30 }, (_, at) => ({ name: `P${at}`, x: 4, y: 4 }))),
    );
    points.forEach((one, index) => {
      for (const other of points.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(14);
    });
  });

  it('tells points apart that meet in a corner, however many', () => {
    for (let count = 2; count <= 16; count += 1) {
      const points = marks(
        draw(Array.from({ length: count }, (_, at) => ({ name: `P${at}`, x: 5, y: 5 }))),
      );
      points.forEach((one, index) => {
        for (const other of points.slice(index + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(14);
      });
    }
  });

  it('keeps every point within its zone', () => {
    const spot = fc.record({
      name: fc.constant('P'),
      x: fc.integer({ min: 1, max: 5 }),
      y: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 80 }), (spots) => {
        const points = marks(draw(spots));
        const [left = 0, top = 0] = [6 + 348 / 2, 42 + 348 / 2];
        spots.forEach(({ x, y }, index) => {
          const point = points[index] ?? { x: 0, y: 0 };
          const zone = zoneOf(x, y, across, up);
          if (zone === 'both' || zone === 'across') expect(point.x).toBeGreaterThan(left);
          if (zone === 'up' || zone === 'neither') expect(point.x).toBeLessThan(left);
          if (zone === 'both' || zone === 'up') expect(point.y).toBeLessThan(top);
          if (zone === 'across' || zone === 'neither') expect(point.y).toBeGreaterThan(top);
        });
      }),
    );
  });

  it('is whole, whatever the values', () => {
    const value = fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true }));
    const spot = fc.record({ name: fc.constantFrom('', 'P'), x: value, y: value });
    const side = fc.record({ label: fc.constant('s'), low: fc.double(), high: fc.double() });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 60 }), side, side, (spots, one, other) => {
        expectWhole(draw(spots, { across: one, up: other, zones: {} }));
      }),
    );
  });
});
