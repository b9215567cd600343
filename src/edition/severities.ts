import { RULES } from '../workbook/rules.ts';
import type { Severities } from '../workbook/rules.ts';
import { map, oneOf, optional } from '../workbook/shape/index.ts';
import type { Shape } from '../workbook/shape/index.ts';

/** The rules a firm may judge otherwise: what breaks one of them can be built all the same. */
const adjustable = Object.entries(RULES).filter(([, { severity }]) => severity === 'warning');

/** `rules:` in `edition.yaml`: for each mere warning, whether it is told, and whether it forbids a build. */
export const severitiesShape = map(
  Object.fromEntries(
    adjustable.map(([id, { about }]) => [
      id,
      optional(oneOf(['off', 'warning', 'error'] as const), about),
    ]),
  ),
) as Shape<Severities>;
