import { searchLightness } from './adjust.ts';
import { contrast, hexOfOklch, oklchOf } from './colour.ts';
import { standardPalette } from './tokens.ts';
import type { ColourName, Scheme } from './tokens.ts';

/** What is printed, on a page of another colour: as clear as in the default edition, in its hue. */
export function printedOn(paper: string, scheme: Scheme): Partial<Record<ColourName, string>> {
  const standard = standardPalette(scheme);
  const { l, c, h } = oklchOf(paper);
  const isGrey = c < 0.002;
  const end = scheme === 'light' ? 0 : 1;
  const tint = hexOfOklch({
    l: l + (scheme === 'light' ? -0.027 : 0.047),
    c: isGrey ? 0 : c + 0.004,
    h,
  });
  const printed = (['ink', 'soft', 'quiet', 'hair', 'rule'] as const).map((name) => {
    const own = oklchOf(standard[name]);
    const least = contrast(standard[name], standard.paper);
    const start = { l, c: isGrey ? 0 : own.c, h };
    const found = searchLightness(start, end, (hex) => contrast(hex, paper) >= least);
    return [name, found ?? hexOfOklch({ l: end === 0 ? 0.14 : 0.97, c: own.c, h })];
  });
  return { tint, ...(Object.fromEntries(printed) as Partial<Record<ColourName, string>>) };
}

/** The accent’s own breath on the page, as faint as in the default edition. */
export function washOf(
  paper: string,
  accent: string,
  scheme: Scheme,
): Partial<Record<ColourName, string>> {
  const standard = standardPalette(scheme);
  const { c, h } = oklchOf(accent);
  const page = oklchOf(paper);
  const faint = (['wash', 'line-tint'] as const).map((name) => {
    const least = contrast(standard[name], standard.paper);
    const strength = oklchOf(standard[name]).c * Math.min(1.2, c / 0.08);
    const start = c < 0.02 ? page : { l: page.l, c: strength, h };
    return [
      name,
      searchLightness(start, scheme === 'light' ? 0 : 1, (hex) => contrast(hex, paper) >= least),
    ];
  });
  return Object.fromEntries(faint) as Partial<Record<ColourName, string>>;
}

/** The accent under the pointer: a little more of it. */
export function deepOf(accent: string, scheme: Scheme): string {
  const { l, c, h } = oklchOf(accent);
  return scheme === 'light'
    ? hexOfOklch({ l: l * 0.775, c: c * 0.85, h })
    : hexOfOklch({ l: l + (1 - l) * 0.45, c: c * 0.6, h });
}

/** The words on a ground of the accent. */
export function onAccentOf(accent: string, scheme: Scheme): string {
  if (scheme === 'light') return '#ffffff';
  const { h, c } = oklchOf(accent);
  return hexOfOklch({ l: 0.22, c: Math.min(0.024, c), h });
}
