import type { Live, LiveContext } from '../live.ts';
import { whenNear } from '../near.ts';
import type { TextField } from './definition.ts';
import type * as Speech from './speech/index.ts';

let speech: typeof Speech | undefined;
const latest = new WeakMap<HTMLElement, LiveContext<TextField>>();

async function loadSpeech(): Promise<typeof Speech> {
  speech ??= await import('./speech/index.ts');
  return speech;
}

async function load(root: HTMLElement): Promise<void> {
  try {
    const { refresh } = await loadSpeech();
    const context = latest.get(root);
    if (context) refresh(root, context);
  } catch {
    // Offline for instance: the next change tries again.
    latest.delete(root);
  }
}

/** A plain text shows nothing of its own; what counts a spoken one is fetched as it comes near. */
export const live: Live<TextField> = {
  refresh(root, context) {
    if (!context.field.speech) return;
    const isFirst = !latest.has(root);
    latest.set(root, context);
    if (isFirst && !speech) whenNear(root, () => void load(root));
    else speech?.refresh(root, context);
  },
  ready: async ({ speech: isSpoken }) => (isSpoken ? loadSpeech() : undefined),
};
