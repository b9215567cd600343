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

/** How many answers can stand in each row on paper, to be circled. */
const IN_A_CELL = 5;

/** Tells whether a list of answers is told once above the table, rather than in each row. */
export function isLongList(options: readonly unknown[]): boolean {
  return options.length > IN_A_CELL;
}
