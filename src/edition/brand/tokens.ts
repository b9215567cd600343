/** The two ways a page is shown. */
export type Scheme = 'light' | 'dark';

/** The colours of the default edition, as `src/styles/tokens.css` has them; a test compares them. */
export const COLOURS = {
  paper: ['#fdfcf9', '#1a1916'],
  tint: ['#f5f3ed', '#25241f'],
  ink: ['#24221e', '#ebe6da'],
  soft: ['#5f5b51', '#b6b0a2'],
  quiet: ['#8a8477', '#827c6e'],
  hair: ['#e0dcd1', '#3a372f'],
  rule: ['#827c6f', '#8f897a'],
  accent: ['#27428f', '#adc0f5'],
  'accent-deep': ['#182c66', '#d2dcfb'],
  'on-accent': ['#ffffff', '#161a26'],
  wash: ['#eaeef8', '#262c3f'],
  'line-tint': ['#ccd4e7', '#3d4458'],
  marker: ['#f6e9b4', '#463a12'],
  // The reader’s answers: the accent, unless an edition gives them an ink of their own.
  hand: ['#27428f', '#adc0f5'],
} as const;

export type ColourName = keyof typeof COLOURS;

/** Every colour of one scheme. */
export type Palette = Readonly<Record<ColourName, string>>;

export const COLOUR_NAMES = Object.keys(COLOURS) as readonly ColourName[];

/** The colours of the default edition in one scheme. */
export function standardPalette(scheme: Scheme): Palette {
  const at = scheme === 'light' ? 0 : 1;
  return Object.fromEntries(
    COLOUR_NAMES.map((name) => [name, COLOURS[name][at]]),
  ) as unknown as Palette;
}

/** What a value is made of, and between what it stays readable. */
export type Measure =
  | { readonly type: 'length'; readonly least: number; readonly most: number }
  | { readonly type: 'number'; readonly least: number; readonly most: number }
  | { readonly type: 'font' };

/** The other names of `tokens.css`, with the least and the most in rem (numbers: as they are). */
export const MEASURES: Readonly<Record<string, Measure>> = {
  serif: { type: 'font' },
  numerals: { type: 'font' },
  line: length(1.5, 2.5),
  half: length(0.5, 1.5),
  quarter: length(0.25, 1),
  text: length(1, 1.5),
  small: length(0.8125, 1.25),
  'small-line': length(1, 2),
  large: length(1, 2),
  'large-line': length(1.25, 3),
  heading: length(1.125, 3),
  title: length(1.5, 4),
  'title-weight': { type: 'number', least: 300, most: 700 },
  numeral: length(1.5, 6),
  strong: { type: 'number', least: 500, most: 800 },
  tracking: { type: 'length', least: 0, most: 0.2 },
  measure: length(28, 48),
  margin: length(0, 14),
  side: length(0, 20),
  gutter: length(1, 4),
  'margin-line': length(0, 4),
  touch: length(2.75, 4),
  hairline: length(0.0625, 0.25),
  pen: length(0.0625, 0.25),
  ring: length(0.125, 0.5),
  box: length(1, 2),
  dot: length(0.125, 0.5),
};

function length(least: number, most: number): Measure {
  return { type: 'length', least, most };
}
