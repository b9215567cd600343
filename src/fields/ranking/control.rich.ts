import type { Control } from '../control.ts';
import type { Ranked } from './answer.rich.ts';
import type { RankingField } from './definition.ts';
import { draw } from './draw.ts';
import './element.ts';
import { rankedIn, standingOf, take } from './standing.ts';

export const control: Control<RankingField, Ranked> = {
  read(root, context) {
    const ranked = rankedIn(standingOf(root, context));
    return ranked.length > 0 ? ranked : null;
  },
  show(root, value, context) {
    const standing = standingOf(root, context);
    take(standing, value ?? []);
    draw(root, standing);
  },
  offer(root, context) {
    draw(root, standingOf(root, context));
  },
};
