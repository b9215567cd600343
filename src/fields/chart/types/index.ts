import type { ChartField } from '../definition.ts';
import type { Figure } from '../figure.ts';
import type { Reading } from '../reading.ts';
import type { Tell } from '../tell.ts';

/** What a chart read, and how it is drawn. */
export interface Drawing {
  /** Plain values: as long as they are the same, so is the figure. */
  readonly layout: object;
  draw(tell: Tell): Figure;
}

interface Module {
  chart(reading: Reading): Drawing;
}

const modules: Readonly<Record<ChartField['type'], () => Promise<Module>>> = {
  radar: () => import('./radar.ts'),
  line: () => import('./line.ts'),
  timeline: () => import('./timeline.ts'),
  rings: () => import('./rings.ts'),
  funnel: () => import('./funnel.ts'),
  bars: () => import('./bars.ts'),
  scatter: () => import('./scatter.ts'),
};

const loaded = new Map<string, Module['chart']>();

/** What reads and draws a type of chart, once it is loaded. */
export function chartOf(type: ChartField['type']): Module['chart'] | undefined {
  return loaded.get(type);
}

/**
 * Loads what reads and draws a type of chart: a page is sent the types that it shows.
 * @throws when it cannot be had, offline for instance
 */
export async function loadChart(type: ChartField['type']): Promise<Module['chart']> {
  const { chart } = await modules[type]();
  loaded.set(type, chart);
  return chart;
}
