/** What only some tables have, fetched when one is on the page. */
import type { LiveContext } from '../../live.ts';
import type { TableField } from '../definition.ts';
import { offerArranging } from './arranging.ts';
import { showBoard } from './board.ts';
import { showComputed } from './computed.ts';
import { showNext } from './next-list.ts';
import { showProposals } from './propose.ts';
import { readRows } from './reading.ts';
import { showSums } from './sums.ts';

/** Brings everything a table shows that follows from its rows up to date. */
export function refresh(root: HTMLElement, context: LiveContext<TableField>): void {
  const table = readRows(root, context);
  showComputed(table);
  showSums(table);
  showNext(table);
  showBoard(table);
  showProposals(table);
  offerArranging(table);
}
