/** Width in rem that a column asks for, by its kind; numbers and dates have a known length. */
const WIDTHS: Readonly<Record<string, number>> = { text: 8, number: 9.5, date: 11, choice: 9 };
const USUAL_WIDTH = 9;

/** What rows of a table leave to its columns, in rem, once their number and tools are there. */
const ON_A_TABLET = 24;
const IN_THE_MEASURE = 29;
const ON_A_WIDE_PAGE = 42;

/** How much room a table needs to be shown in rows; where there is less, its rows are cards. */
type Room = 'tablet' | 'measure' | 'wide' | 'never';

/** Tells from its columns where a table may be shown in rows. */
export function roomFor(columns: readonly { readonly kind: string }[]): Room {
  const width = columns.reduce((sum, { kind }) => sum + (WIDTHS[kind] ?? USUAL_WIDTH), 0);
  if (width <= ON_A_TABLET) return 'tablet';
  if (width <= IN_THE_MEASURE) return 'measure';
  return width <= ON_A_WIDE_PAGE ? 'wide' : 'never';
}

/** Width in mm that a column asks for on paper: room for a hand, or for the answers to circle. */
const ON_PAPER: Readonly<Record<string, number>> = {
  date: 18,
  number: 18,
  computed: 16,
  scale: 22,
  choice: 22,
  choices: 40,
};
/** The same for words, by how many characters at most; with more, a row is a card. */
const WORDS = [
  [80, 24],
  [120, 28],
  [200, 36],
] as const;
/** What a sheet leaves to the columns: upright, and across, where they may stand closer. */
const UPRIGHT = 172;
const ACROSS = 290;

interface Column {
  readonly kind: string;
  readonly max?: number;
}

/**
 * Tells whether a table is printed across the sheet: options side by side, and rows of many short
 * columns, which would not fit upright.
 */
export function isAcross(layout: string | undefined, columns: readonly Column[]): boolean {
  if (layout === 'columns') return true;
  const widths = columns.map(({ kind, max = Infinity }) =>
    kind === 'text' ? WORDS.find(([most]) => max <= most)?.[1] : (ON_PAPER[kind] ?? Infinity),
  );
  if (widths.includes(undefined)) return false;
  const width = widths.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return width > UPRIGHT && width <= ACROSS;
}

/** Rows to be written on by hand where they lie across, fewer with boxes to tick; options side by side. */
const ROWS_ACROSS = 7;
const ROWS_WITH_BOXES = 5;
const OPTIONS_ACROSS = 3;

interface Rows {
  readonly start: number;
  readonly max: number | undefined;
}

/** How many empty rows only paper has, beside those that the page begins with. */
export function paperRows(
  layout: string | undefined,
  columns: readonly { readonly kind: string; readonly options?: readonly unknown[] }[],
  { start, max = Infinity }: Rows,
): number {
  const hasBoxes = columns.some(
    ({ kind, options = [] }) => kind === 'choices' && options.length > 0,
  );
  const rows = hasBoxes ? ROWS_WITH_BOXES : ROWS_ACROSS;
  return Math.max(0, Math.min(layout === 'columns' ? OPTIONS_ACROSS : rows, max) - start);
}

/** How many answers can stand in each row on paper, to be circled; fewer where it lies across. */
const IN_A_CELL = 5;
const IN_A_NARROW_CELL = 3;

/** Tells whether a list of answers is told once above the table, rather than in each row. */
export function isLongList(options: readonly unknown[], across = false): boolean {
  return options.length > (across ? IN_A_NARROW_CELL : IN_A_CELL);
}
