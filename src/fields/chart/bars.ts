import { LINE, WIDTH, cut, drawLine, drawText, shareOf } from './figure.ts';
import type { Figure, Shape } from './figure.ts';
import { drawLegend, drawSurface } from './series.ts';
import { headsOf } from './tell.ts';
import type { Heads, Tell } from './tell.ts';

export interface Group {
  readonly label: string;
  /** One for each series; `null`: not known. */
  readonly values: readonly (number | null)[];
}

export interface BarsLayout {
  readonly groups: readonly Group[];
  readonly series: readonly { readonly label: string }[];
  readonly heads?: Heads;
}

const BAR = 15;
const REACH = WIDTH - 64;

/** Draws amounts side by side, group by group. */
export function drawBars({ groups, series, heads = {} }: BarsLayout, tell: Tell): Figure {
  const known = groups.flatMap(({ values }) =>
    values.slice(0, series.length).filter((value) => value !== null),
  );
  const most = Math.max(0, ...known);
  const isDrawn = known.some((value) => value > 0);
  const shapes: Shape[] = [];
  let y = 0;
  for (const { label, values } of groups) {
    shapes.push(drawText('chart-label', { x: 10, y: y + LINE / 2 }, cut(label, WIDTH - 14)));
    if (label === '')
      shapes.push(drawLine('chart-grid', { x: 4, y: y + LINE }, { x: 200, y: y + LINE }));
    y += LINE;
    for (const index of series.keys()) {
      const x = 4;
      const value = values[index] ?? null;
      const width = shareOf(value ?? 0, 0, most) * REACH;
      if (isDrawn && width > 0) shapes.push(...drawSurface(index, x, y, width, BAR));
      const at = { x: x + width + 6, y: y + BAR / 2 };
      if (isDrawn)
        shapes.push(drawText('chart-value', at, value === null ? '—' : tell.number(value)));
      y += BAR + 3;
    }
    y += 8;
  }
  const axis = drawLine('chart-edge', { x: 4, y: 0 }, { x: 4, y: Math.max(1, y - 4) });
  const labels = series.map(({ label }) => label);
  const legend = drawLegend(labels, y, 'surface');
  return {
    width: WIDTH,
    height: Math.max(1, y + legend.height),
    shapes: [...shapes, axis, ...legend.shapes],
    isDrawn,
    sentences: isDrawn ? describe(groups, series, tell) : [tell.word('none')],
    columns: [
      ...headsOf(['number', 'item'], heads, tell),
      ...labels.map((label) => label || tell.word('value')),
    ],
    rows: groups.map(({ label, values }, index) => [
      String(index + 1),
      label,
      ...series.map((_, at) => {
        const value = values[at] ?? null;
        return value === null || !isDrawn ? '' : tell.number(value);
      }),
    ]),
  };
}

function describe(groups: readonly Group[], series: BarsLayout['series'], tell: Tell): string[] {
  return series.flatMap(({ label }, index) => {
    const known = groups.flatMap((group) => {
      const value = group.values[index] ?? null;
      return value === null ? [] : [{ label: group.label, value }];
    });
    const most = Math.max(...known.map(({ value }) => value));
    if (!(most > 0)) return [];
    const names = known.filter(({ value }) => value === most).map((each) => each.label);
    const total = known.reduce((sum, { value }) => sum + value, 0);
    const sentence = tell.word('bars-most', {
      names: tell.list(names),
      value: tell.number(most),
      total: tell.number(total),
    });
    return [series.length > 1 ? tell.word('of-series', { label, sentence }) : sentence];
  });
}
