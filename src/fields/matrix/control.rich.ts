import type { Control } from '../control.ts';
import { boardOf, nameControls, readBoard } from './board.ts';
import type { MatrixField } from './definition.ts';
import { draw } from './draw.ts';
import './element.ts';
import { NOTHING } from './grid.ts';
import type { Matrix } from './grid.ts';
import { showResults } from './results.ts';

/** Whether nothing at all is kept in a matrix. */
function isEmpty({ weights, scores, facts, ...others }: Matrix): boolean {
  return [weights, scores, facts, others].every((map) => Object.keys(map).length === 0);
}

/** The matrices whose names and results are to be brought up to date. */
const due = new WeakSet<HTMLElement>();

export const control: Control<MatrixField, Matrix> = {
  read(root, context) {
    const board = boardOf(root, context);
    board.value = readBoard(root, board);
    return isEmpty(board.value) ? null : board.value;
  },
  show(root, value, context) {
    const board = boardOf(root, context);
    board.value = value ?? NOTHING;
    draw(root, board);
  },
  refresh(root, context) {
    if (due.has(root)) return;
    due.add(root);
    // After the figure is on the screen: what follows from it comes next.
    requestAnimationFrame(() =>
      setTimeout(() => {
        due.delete(root);
        const board = boardOf(root, context);
        nameControls(root, board);
        showResults(root, board);
      }),
    );
  },
};
