import { drawFunnel } from '../funnel.ts';
import type { FunnelLayout } from '../funnel.ts';
import { toNumber } from '../reading.ts';
import type { Reading } from '../reading.ts';
import type { Drawing } from './index.ts';

const LEAST = 5;

function readFunnel({ field, compute }: Reading): FunnelLayout {
  const steps = (field.steps ?? []).map(({ label, value }) => ({
    label: label.text,
    value: toNumber(compute(value).value),
  }));
  return { steps, least: field.least ?? LEAST };
}

export function chart(reading: Reading): Drawing {
  const layout = readFunnel(reading);
  return { layout, draw: (tell) => drawFunnel(layout, tell) };
}
