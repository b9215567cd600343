import { contrast, hexOfOklch, oklchOf } from './colour.ts';
import { adjustText, failuresOf, searchLightness } from './adjust.ts';
import type { Failure } from './adjust.ts';
import { deepOf, onAccentOf, printedOn, washOf } from './derived.ts';
import { pairsOf, READING_PAIR } from './pairs.ts';
import { standardPalette } from './tokens.ts';
import type { ColourName, Palette, Scheme } from './tokens.ts';

/** The colours a firm chose for one scheme, each where it was written. */
export type Chosen = Readonly<Partial<Record<ColourName, string>>>;

/** A colour that was chosen and could not be used as it was. */
export interface Adjusted {
  readonly name: ColourName;
  readonly written: string;
  /** What takes its place; nothing when no lightness of it can be read. */
  readonly used?: string;
  readonly failure: Failure;
  /** The colour it stands on. */
  readonly ground: string;
}

/** The colours of one scheme, and what had to be done to those that were chosen. */
export interface Painted {
  readonly palette: Palette;
  readonly adjusted: readonly Adjusted[];
}

/** What the darkest ink has to reach on the page: there is softer ink, which is to be read as well. */
const DARKEST = 10;

/** How far the lightness of a chosen background may be moved before it is another colour. */
const FARTHEST = 0.1;

/** Colours that are read, those first on which others depend. */
const READ: readonly ColourName[] = [
  'ink',
  'soft',
  'quiet',
  'rule',
  'accent',
  'accent-deep',
  'on-accent',
  'hand',
];

/**
 * Makes every colour of one scheme from the few that a firm chose: the page and what is printed on
 * it from the background, the reader's ink from the accent; what is chosen by its own name stays.
 * Whatever cannot be read where the styles put it changes its lightness, as little as may be.
 */
export function paint(wanted: Chosen, scheme: Scheme): Painted {
  const chosen = unlike(wanted, scheme);
  const adjusted: Adjusted[] = [];
  const palette: Record<ColourName, string> = { ...standardPalette(scheme) };
  const take = (name: ColourName, derived: string) => (palette[name] = chosen[name] ?? derived);

  if (chosen.paper !== undefined) {
    palette.paper = settlePaper(chosen.paper, scheme, adjusted);
    for (const [name, hex] of Object.entries(printedOn(palette.paper, scheme)))
      palette[name as ColourName] = hex;
  }
  for (const name of ['tint', 'marker', 'ink', 'soft', 'quiet', 'hair', 'rule'] as const)
    take(name, palette[name]);

  const accent = take('accent', palette.accent);
  const isTinted = chosen.accent !== undefined || chosen.paper !== undefined;
  if (isTinted) {
    loosen('tint');
    settle('accent', ['paper', 'tint']);
    // A colour that was adjusted on light pages still gives them its hue.
    const breath = washOf(palette.paper, scheme === 'light' ? accent : palette.accent, scheme);
    Object.assign(palette, breath);
    loosen('wash');
  }
  for (const name of ['wash', 'line-tint'] as const) take(name, palette[name]);
  settle('accent');
  if (isTinted) {
    palette['accent-deep'] = deepOf(palette.accent, scheme);
    palette['on-accent'] = onAccentOf(palette.accent, scheme);
  }
  for (const name of ['accent-deep', 'on-accent'] as const) take(name, palette[name]);
  take('hand', palette.accent);
  for (const name of READ) settle(name);
  return { palette, adjusted };

  /** Brings a ground that nobody chose nearer to the page, where that spares the chosen accent. */
  function loosen(ground: 'tint' | 'wash'): void {
    const pair = pairsOf('accent').find(({ on }) => on === ground);
    const least = pair?.least ?? 0;
    const isRead = (hex: string) => contrast(palette.accent, hex) >= least;
    if (chosen[ground] !== undefined || !isRead(palette.paper)) return;
    if (isRead(palette[ground])) return;
    const found = searchLightness(oklchOf(palette[ground]), scheme === 'light' ? 1 : 0, isRead);
    palette[ground] = found ?? palette.paper;
  }

  /** Lets one colour be read on its grounds, or on some of them. */
  function settle(name: ColourName, grounds?: readonly ColourName[]): void {
    const pairs = pairsOf(name).filter(({ on }) => grounds?.includes(on) ?? true);
    const [failure] = failuresOf(palette[name], pairs, palette);
    if (!failure) return;
    const used = adjustText(palette[name], pairs, palette, scheme);
    const written = chosen[name];
    const known = adjusted.findIndex((each) => each.name === name);
    if (written !== undefined || used === undefined) {
      const told: Adjusted = {
        name,
        written: written ?? palette[name],
        ...(used === undefined ? {} : { used }),
        failure: known < 0 ? failure : (adjusted[known]?.failure ?? failure),
        ground: palette[failure.pair.on],
      };
      if (known < 0) adjusted.push(told);
      else adjusted[known] = { ...told, ground: adjusted[known]?.ground ?? told.ground };
    }
    palette[name] = used ?? palette[name];
  }
}

/** Without an accent or a background that are the default edition’s: nothing follows from them. */
function unlike(chosen: Chosen, scheme: Scheme): Chosen {
  const { accent, paper } = standardPalette(scheme);
  return Object.fromEntries(
    Object.entries(chosen).filter(
      ([name, hex]) =>
        !(name === 'accent' && hex === accent) && !(name === 'paper' && hex === paper),
    ),
  );
}

/** The background itself: moved a little when nothing could be read on it, and no farther. */
function settlePaper(written: string, scheme: Scheme, adjusted: Adjusted[]): string {
  const ink = scheme === 'light' ? '#000000' : '#ffffff';
  const ratio = contrast(ink, written);
  if (ratio >= DARKEST) return written;
  const moved = searchLightness(
    oklchOf(written),
    scheme === 'light' ? 1 : 0,
    (hex) => contrast(ink, hex) >= DARKEST,
  );
  const isNear = moved !== undefined && Math.abs(oklchOf(moved).l - oklchOf(written).l) <= FARTHEST;
  adjusted.push({
    name: 'paper',
    written,
    ...(isNear ? { used: moved } : {}),
    failure: { pair: { ...READING_PAIR, least: DARKEST }, ratio },
    ground: ink,
  });
  return isNear ? moved : standardPalette(scheme).paper;
}

/**
 * The same colours for the dark pages, where a firm gave them for the light ones alone: the paper
 * of the default edition in the hue of the background; the accent as it is when it can be read
 * there, in a light and calm tone of its hue else.
 */
export function darkOf(light: Chosen): Chosen {
  const { accent, paper } = unlike(light, 'light');
  const dark: Partial<Record<ColourName, string>> = {};
  if (paper !== undefined) {
    const standard = oklchOf(standardPalette('dark').paper);
    const { c, h } = oklchOf(paper);
    const strength = Math.min(0.016, c);
    dark.paper = hexOfOklch(
      c < 0.002 ? { l: standard.l, c: 0, h } : { l: standard.l, c: strength, h },
    );
  }
  if (accent !== undefined) {
    const ground = dark.paper ?? standardPalette('dark').paper;
    const { c, h } = oklchOf(accent);
    const isClear = contrast(accent, ground) >= 7;
    dark.accent = isClear ? accent : hexOfOklch({ l: 0.81, c: Math.min(0.085, c), h });
  }
  return dark;
}
