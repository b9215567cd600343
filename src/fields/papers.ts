import type { Json, LocalField } from '../workbook/kind.ts';
import { byFolder } from './by-folder.ts';
import type { ControlContext } from './control.ts';

/**
 * Lines that only the paper of one kind of field has (`data-line`), and what was written there. A
 * folder of `src/fields` exports one of these as `paper` from `paper.rich.ts` when its lines say
 * more than the words of something offered.
 */
export interface Paper<F = LocalField, V extends Json = Json> {
  /**
   * Adds to an answer what was written on lines, by the name of each; gives also the names of
   * those that say nothing.
   */
  take(
    value: V | null,
    lines: ReadonlyMap<string, string>,
    context: ControlContext<F>,
  ): { readonly value: V | null; readonly left: readonly string[] };
}

const papers = byFolder(import.meta.glob<Paper>('./*/paper.rich.ts', { import: 'paper' }));

/**
 * Loads what reads the lines of a kind; `undefined` when they say the words of something offered.
 * @throws when it cannot be had, offline for instance
 */
export async function loadPaper(kind: string): Promise<Paper | undefined> {
  return papers.get(kind)?.();
}
