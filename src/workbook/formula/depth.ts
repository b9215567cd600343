import type { Syntax } from './syntax.ts';

/** A formula cannot nest deeper, nor chain more operators. */
export const DEEPEST = 64;

export const TOO_DEEP = {
  message: {
    fr: `La formule est trop longue ou trop imbriquée : plus de ${DEEPEST} niveaux.`,
    en: `The formula is too long or too deeply nested: more than ${DEEPEST} levels.`,
  },
  hint: {
    fr: 'Coupez-la en plusieurs champs « computed ».',
    en: 'Cut it into several “computed” fields.',
  },
};

/** Offset of a part that lies too deep. Walks with a list, since a long chain is as deep as it is long. */
export function findDeep(root: Syntax): number | undefined {
  let level: readonly Syntax[] = [root];
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return level[0]?.offset;
    level = level.flatMap(partsOf);
  }
  return undefined;
}

/** The parts that a part is made of, in the order they were written. */
function partsOf(node: Syntax): readonly Syntax[] {
  if (node.type === 'call') return node.operands;
  if (node.type === 'prefix') return [node.operand];
  if (node.type === 'infix') return [node.left, node.right];
  return [];
}
