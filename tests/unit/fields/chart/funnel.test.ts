import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFunnel, findWeakest, passagesOf } from '../../../../src/fields/chart/funnel.ts';
import { expectWhole, said, styled, tellIn, words } from './figures.ts';

const tell = tellIn('fr');
const NAMES = ['Connues', 'Contactées', 'Ont répondu', 'Rencontrées'];
const stepsOf = (...values: (number | null)[]) =>
  values.map((value, index) => ({ label: NAMES[index] ?? '', value }));
const draw = (...values: (number | null)[]) =>
  drawFunnel({ steps: stepsOf(...values), least: 5 }, tell);

describe('the weakest passage', () => {
  const weakest = (least: number, ...values: (number | null)[]) =>
    findWeakest(passagesOf(stepsOf(...values)), least)?.to.label;

  it('is the one of the lowest rate among those with enough cases', () => {
    expect(weakest(5, 40, 20, 5, 4)).toBe('Ont répondu');
    expect(weakest(5, 40, 20, 4, 0)).toBe('Ont répondu');
    expect(weakest(1, 40, 20, 4, 0)).toBe('Rencontrées');
  });

  it('is the first of equals, and none when cases are few or unknown', () => {
    expect(weakest(5, 40, 20, 10)).toBe('Contactées');
    expect(weakest(5, 4, 2, 1)).toBeUndefined();
    expect(weakest(5, null, 20, null)).toBeUndefined();
  });
});

describe('a funnel', () => {
  it('shows the rate of each passage and names the weakest in words', () => {
    const figure = draw(40, 20, 5, 4);
    expect(words(figure, 'chart-value')).toEqual(
      expect.arrayContaining(['40', '50 %', '25 %, le passage le plus faible', '80 %']),
    );
    expect(said(figure)).toBe(
      'Connues : 40, Contactées : 20, Ont répondu : 5 et Rencontrées : 4. Le passage le plus faible va de « Contactées » à « Ont répondu » : 25 %, soit 5 sur 20.',
    );
    expect(figure.rows[2]?.map((cell) => cell.replace(/\s/g, ' '))).toEqual([
      '3',
      'Ont répondu',
      '5',
      '25 %',
    ]);
  });

  it('judges nothing by a few cases', () => {
    expect(said(draw(4, 0, 0, 0))).toContain('Il est trop tôt');
  });

  it('is boxes for numbers without answers', () => {
    const empty = draw(null, 0, null, 0);
    expect(empty.isDrawn).toBe(false);
    expect(styled(empty, 'chart-edge')).toHaveLength(4);
    expect(said(empty)).toBe('Rien.');
  });

  it('is whole, whatever the counts', () => {
    const value = fc.option(fc.double({ noNaN: true }));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 8 }), fc.nat(20), (values, least) => {
        const finite = values.map((each) => (Number.isFinite(each) ? each : null));
        expectWhole(drawFunnel({ steps: stepsOf(...finite), least }, tell));
      }),
    );
  });
});
