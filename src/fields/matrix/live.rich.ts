import type { Live } from '../live.ts';
import { boardOf } from './board.ts';
import type { MatrixField } from './definition.ts';
import { draw } from './draw.ts';
import { offeredOn } from './grid.ts';
import { showOffers } from './offers.ts';
import { showResults } from './results.ts';

/** What each matrix last found its sources to offer. */
const seen = new WeakMap<HTMLElement, string>();

/** What earlier answers offer: to be taken, and in what words, changes while they are written. */
export const live: Live<MatrixField> = {
  refresh(root, { field, telling }) {
    const offers = (['options', 'criteria'] as const).map((side) =>
      offeredOn(field, side, telling).map(({ id, label }) => [id, label.text]),
    );
    const board = boardOf(root, { field, telling });
    const now = JSON.stringify(offers);
    if (seen.get(root) !== now && seen.has(root)) {
      draw(root, board);
      showResults(root, board);
    }
    seen.set(root, now);
    showOffers(root, board);
  },
};
