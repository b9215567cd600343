import { contrast, hexOfOklch, oklchOf } from './colour.ts';
import type { Oklch } from './colour.ts';
import type { Pair } from './pairs.ts';
import type { ColourName, Palette, Scheme } from './tokens.ts';

/** A pair that fails, with the contrast it has. */
export interface Failure {
  readonly pair: Pair;
  readonly ratio: number;
}

const STEPS = 24;

/** What a colour would fail at on these grounds, in the order of the pairs. */
export function failuresOf(
  colour: string,
  pairs: readonly Pair[],
  grounds: Readonly<Partial<Record<ColourName, string>>>,
): readonly Failure[] {
  return pairs.flatMap((pair) => {
    const ground = grounds[pair.on];
    const ratio = ground === undefined ? pair.least : contrast(colour, ground);
    return ratio < pair.least ? [{ pair, ratio }] : [];
  });
}

/**
 * The colour after the smallest change of lightness that lets it be read on its grounds: darker on
 * light, lighter on dark; its hue stays.
 * @returns the colour itself when it passes; nothing when not even black (or white) would
 */
export function adjustText(
  colour: string,
  pairs: readonly Pair[],
  palette: Palette,
  scheme: Scheme,
): string | undefined {
  const passes = (hex: string) => failuresOf(hex, pairs, palette).length === 0;
  if (passes(colour)) return colour;
  // What stands on the accent is light where the page is, and dark on the bright ink of the dark.
  const onAccent = pairs[0]?.text === 'on-accent';
  return searchLightness(oklchOf(colour), (scheme === 'light') !== onAccent ? 0 : 1, passes);
}

/** The nearest lightness, on the way to black (0) or white (1), at which a colour passes. */
export function searchLightness(
  { l, c, h }: Oklch,
  end: 0 | 1,
  passes: (hex: string) => boolean,
): string | undefined {
  const at = (share: number) => hexOfOklch({ l: l + (end - l) * share, c, h });
  if (!passes(at(1))) return undefined;
  let [low, high] = [0, 1];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (passes(at(middle))) high = middle;
    else low = middle;
  }
  return at(high);
}
