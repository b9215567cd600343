import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, hexOfOklch, oklchOf } from '../../../../src/edition/brand/colour.ts';
import { darkOf, paint } from '../../../../src/edition/brand/palette.ts';
import type { Chosen } from '../../../../src/edition/brand/palette.ts';
import { PAIRS } from '../../../../src/edition/brand/pairs.ts';
import { standardPalette } from '../../../../src/edition/brand/tokens.ts';
import type { Palette } from '../../../../src/edition/brand/tokens.ts';

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `#${n.toString(16).padStart(6, '0')}`);

function failing(palette: Palette): string[] {
  return PAIRS.flatMap(({ text, on, least }) => {
    const ratio = contrast(palette[text], palette[on]);
    return ratio < least ? [`${text} on ${on}: ${ratio.toFixed(3)}`] : [];
  });
}

describe('contrast', () => {
  it('is what WCAG says it is', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
    expect(contrast('#e30613', '#e30613')).toBe(1);
  });
});

describe('lightness, strength and hue', () => {
  it('give back the colour they are of', () => {
    fc.assert(fc.property(colours, (hex) => hexOfOklch(oklchOf(hex)) === hex));
  });
});

describe('the colours of an edition', () => {
  it('are those of the default edition when nothing is chosen', () => {
    for (const scheme of ['light', 'dark'] as const) {
      expect(paint({}, scheme)).toEqual({ palette: standardPalette(scheme), adjusted: [] });
      expect(failing(standardPalette(scheme))).toEqual([]);
    }
  });

  it('can be read, or are refused, whatever is chosen', () => {
    const chosen = fc.record(
      {
        accent: colours,
        paper: colours,
        marker: colours,
        soft: colours,
        wash: colours,
        hand: colours,
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<Chosen>;
    fc.assert(
      fc.property(chosen, (each) => {
        for (const scheme of ['light', 'dark'] as const) {
          const { palette, adjusted } = paint(
            scheme === 'light' ? each : { ...darkOf(each), ...each },
            scheme,
          );
          if (adjusted.every(({ used }) => used !== undefined))
            expect(failing(palette)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('can always be read where only an accent is chosen', () => {
    fc.assert(
      fc.property(colours, (accent) => {
        const light = paint({ accent }, 'light');
        const dark = paint(darkOf({ accent }), 'dark');
        expect([...failing(light.palette), ...failing(dark.palette)]).toEqual([]);
        expect([...light.adjusted, ...dark.adjusted].filter(({ used }) => !used)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keep an accent that can be read as it is, dark or bright', () => {
    for (const accent of ['#7a1f3d', '#e30613', '#0b3d2e', '#111111'])
      expect([accent, paint({ accent }, 'light').palette.accent]).toEqual([accent, accent]);
    expect(paint(darkOf({ accent: '#ffe066' }), 'dark').palette.accent).toBe('#ffe066');
  });

  it('change the lightness of a pale accent no more than they must, and never its hue', () => {
    const { palette, adjusted } = paint({ accent: '#ffe066' }, 'light');
    expect(adjusted.map(({ name, written, used }) => [name, written, used])).toEqual([
      ['accent', '#ffe066', palette.accent],
    ]);
    const { h } = oklchOf('#ffe066');
    expect(Math.abs(oklchOf(palette.accent).h - h)).toBeLessThan(3);
    const nearest = Math.min(
      ...['paper', 'tint', 'wash'].map((on) => contrast(palette.accent, palette[on as 'tint'])),
    );
    expect(nearest).toBeGreaterThanOrEqual(4.5);
    expect(nearest).toBeLessThan(4.6);
  });

  it('move a background a little, and refuse one on which greys are lost', () => {
    const { adjusted } = paint({ paper: '#a8a8a8' }, 'light');
    expect(adjusted.map(({ name, used }) => [name, used !== undefined])).toEqual([['paper', true]]);
    for (const paper of ['#808080', '#222222'])
      expect(paint({ paper }, 'light').adjusted.map(({ used }) => used)).toEqual([undefined]);
    expect(paint({ paper: '#222222' }, 'dark').adjusted).toEqual([]);
  });

  it('give the dark pages the hue of the light ones', () => {
    const { paper, accent } = paint(
      darkOf({ accent: '#7a1f3d', paper: '#eef3ea' }),
      'dark',
    ).palette;
    expect(oklchOf(paper).l).toBeLessThan(0.25);
    expect(Math.abs(oklchOf(paper).h - oklchOf('#eef3ea').h)).toBeLessThan(15);
    expect(Math.abs(oklchOf(accent).h - oklchOf('#7a1f3d').h)).toBeLessThan(5);
  });
});
