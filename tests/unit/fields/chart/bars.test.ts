import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawBars } from '../../../../src/fields/chart/bars.ts';
import { expectWhole, said, styled, tellIn, words } from './figures.ts';

const tell = tellIn('en');
const groups = [
  { label: 'Ads', values: [8, 1] },
  { label: 'People', values: [3, 2] },
  { label: 'Agencies', values: [0, null] },
];
const series = [{ label: 'Sent' }, { label: 'Met' }];

describe('bars', () => {
  it('count each group for each series, told apart without colour', () => {
    const figure = drawBars({ groups, series }, tell);
    expect(words(figure, 'chart-value')).toEqual(['8', '1', '3', '2', '0', '—']);
    expect(styled(figure, 'chart-surface')).toHaveLength(4 + 2);
    expect(styled(figure, 'chart-tinted')).toHaveLength(2 + 1);
    expect(said(figure)).toBe('Sent. Mostly Ads (8). Total: 11. Met. Mostly People (2). Total: 3.');
    expect(figure.rows).toEqual([
      ['1', 'Ads', '8', '1'],
      ['2', 'People', '3', '2'],
      ['3', 'Agencies', '0', ''],
    ]);
  });

  it('are in proportion', () => {
    const figure = drawBars({ groups: groups.slice(0, 2), series: [{ label: '' }] }, tell);
    const widths = styled(figure, 'chart-surface').map(({ attributes }) => {
      const [, from, to] = /^M([\d.]+) [\d.]+L([\d.]+)/.exec(String(attributes['d'])) ?? [];
      return Number(to) - Number(from);
    });
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(8 / 3, 1);
  });

  it('are names and an axis without answers', () => {
    const empty = drawBars(
      { groups: groups.map(({ label }) => ({ label, values: [0, null] })), series },
      tell,
    );
    expect(empty.isDrawn).toBe(false);
    expect(words(empty)).toEqual(['Ads', 'People', 'Agencies', 'Sent', 'Met']);
  });

  it('are whole, whatever the numbers', () => {
    const value = fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true }));
    const group = fc.record({ label: fc.constant('g'), values: fc.array(value) });
    fc.assert(
      fc.property(fc.array(group), fc.nat(5), (all, count) => {
        const drawn = Array.from({ length: count }, () => ({ label: 's' }));
        expectWhole(drawBars({ groups: all, series: drawn }, tell));
      }),
    );
  });
});
