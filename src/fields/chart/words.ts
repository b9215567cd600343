import type { ChartField } from './definition.ts';

/** The words (`chart.…` of the interface) that all charts say. */
const ALL = ['number', 'item', 'failed', 'saved'];

const ROWS = ['unplaced'];
const RANGE = ['value', 'level', 'level-only', 'range', 'of-series'];

/** The words that each type says beside those: a page carries those of its charts alone. */
const OF_TYPE: Readonly<Record<ChartField['type'], readonly string[]>> = {
  radar: [...RANGE, 'out-of', 'gap', 'widest-gap'],
  line: [...RANGE, ...ROWS, 'span', 'when', 'nth'],
  timeline: [
    ...ROWS,
    ...['span', 'no-lane', 'months.one', 'months.other', 'free-time', 'free-time-name'],
    ...['free-time-yours', 'lane', 'begin', 'end', 'goes-on', 'turned'],
  ],
  rings: [
    ...ROWS,
    ...['me', 'no-sector', 'out-of', 'ring', 'sector', 'ties'],
    ...['rings-ends', 'rings-said', 'rings-fullest'],
  ],
  funnel: ['count', 'rate', 'step', 'weakest', 'weakest-none', 'weakest-mark'],
  bars: ['value', 'of-series', 'bars-most'],
  scatter: [...ROWS, 'zone', 'in-zone', 'on-line'],
};

/** The keys of what a chart says in the browser, but for what it says when it is empty. */
export function wordsOf(type: ChartField['type']): readonly string[] {
  return [...ALL, ...OF_TYPE[type]];
}

/** Whether a row of the table says anything beside its number. */
export function isNamed([, ...cells]: readonly string[]): boolean {
  return cells.some((cell) => cell !== '');
}
