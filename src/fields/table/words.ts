import type { LocalField, Telling } from '../../workbook/kind.ts';
import type { TableField } from './definition.ts';

/** Tables that may go past so many rows can be sorted and filtered. */
const MANY = 10;

/** What a table has beside its rows. */
export interface Parts {
  readonly next: boolean;
  readonly board: boolean;
  readonly proposals: boolean;
  readonly sums: boolean;
  readonly arranging: boolean;
  /** Whether something is worked out in its rows. */
  readonly computed: boolean;
}

/** Tells from its attributes what a table has beside its rows. */
export function partsOf({
  columns,
  due,
  board,
  rows,
  subtotals,
  yearly,
  layout,
}: TableField): Parts {
  return {
    next: due !== undefined,
    board: board !== undefined,
    proposals: rows?.from !== undefined || rows?.offer !== undefined,
    sums: subtotals !== undefined || (yearly?.length ?? 0) > 0,
    arranging: layout !== 'columns' && (rows?.max ?? Infinity) > MANY,
    computed: columns.some((column) => 'formula' in column),
  };
}

const ACTS = ['copied', 'moved', 'removed', 'restored'] as const;
const ROWS = ['untitled'];
const WHEN = ['today', 'planned'];
const BOARD = ['without', 'other', 'open', 'move', 'move-to', 'card-moved'];
const PROPOSALS = ['', '-many'].flatMap((many) => [
  ...['proposed', 'proposed-from', 'proposed-added', 'proposed-removed'].map((key) => key + many),
]);
const SOURCES = ['gone', 'quoted'];
const ARRANGING = [
  ...['sort-by', 'own-order', 'way', 'ascending', 'descending', 'search', 'any', 'none', 'other'],
  ...['columns', 'show-all', 'on-paper', 'sorted', 'shown-rows'],
];

/**
 * The words that the scripts of a table say, as attributes of its element: a page carries only
 * those of the tables on it. Their `{places}` are filled in when they are said.
 */
export function wordsFor(field: TableField, { say }: Telling): Record<string, string> {
  const has = partsOf(field);
  const keys = [
    ...(has.next || has.board || has.arranging ? ROWS : []),
    ...(has.next || has.board ? WHEN : []),
    ...(has.board ? BOARD : []),
    ...(has.proposals ? [...PROPOSALS, ...SOURCES] : []),
    ...(has.arranging ? ARRANGING : []),
  ];
  const kind = field.layout === 'columns' ? 'option-' : '';
  return Object.fromEntries([
    ...[...new Set(keys)].map((key) => [`data-word-${key}`, say(`table.${key}`)]),
    ...ACTS.map((act) => [`data-word-${act}`, say(`table.${kind}${act}`)]),
  ]) as Record<string, string>;
}

/** The columns that are summed below the rows, by group and over a year. */
export function summedColumns({ columns, total, yearly }: TableField): readonly LocalField[] {
  return columns.filter(({ id }) => total?.includes(id) || yearly?.includes(id));
}
