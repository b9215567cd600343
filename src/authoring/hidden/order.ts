import { branchesOf, trunkOf } from '../../workbook/stage.ts';
import type { Stage } from '../../workbook/stage.ts';

/**
 * Puts stages in the order of an edition: those it names first, the others after them as they
 * stood, branches with their stage. The numbers there are go to the stages in their new order.
 * @returns the stages, and the new number of each stage whose number changed, by the old one
 */
export function orderStages<T extends Pick<Stage, 'id' | 'number' | 'branch'>>(
  stages: readonly T[],
  order: readonly string[],
): { readonly stages: readonly T[]; readonly moved: ReadonlyMap<number, number> } {
  const trunk = trunkOf(stages);
  const first = [...new Set(order)].flatMap((id) => trunk.filter((stage) => stage.id === id));
  const ordered = [...first, ...trunk.filter((stage) => !first.includes(stage))];
  const numbers = trunk.map(({ number }) => number);
  const placed = ordered.flatMap((stage, index) =>
    [stage, ...branchesOf(stage, stages)].map((each) => ({
      stage: each,
      number: numbers[index] ?? each.number,
    })),
  );
  const lost = stages.filter((stage) => !placed.some((each) => each.stage === stage));
  return {
    stages: [...placed.map(({ stage, number }) => ({ ...stage, number })), ...lost],
    moved: new Map(
      placed.flatMap(({ stage, number }) =>
        stage.branch === undefined && stage.number !== number ? [[stage.number, number]] : [],
      ),
    ),
  };
}
