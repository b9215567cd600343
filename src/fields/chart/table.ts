import type { ChartField } from './definition.ts';

/** What tells whether a chart draws rows, as it is written and as pages have it. */
type Drawing = Pick<ChartField, 'type' | 'of' | 'name' | 'group' | 'when'>;

/** The table whose rows a chart draws; `undefined` when it draws fields, or formulas of its own. */
export function tableOf({ type, of = [], name, group, when }: Drawing): string | undefined {
  const [first] = of;
  if (of.length !== 1 || type === 'funnel') return undefined;
  const sign = { radar: name, bars: group, line: when }[type as string];
  const isOfRows = ['radar', 'bars', 'line'].includes(type) ? sign !== undefined : true;
  return isOfRows ? first : undefined;
}

/** The full path of a reference written in a worksheet. */
export function toFullPath(reference: string, worksheet: string): string {
  return reference.includes('.') ? reference : `${worksheet}.${reference}`;
}
