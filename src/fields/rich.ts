import { byFolder } from './by-folder.ts';
import type { Control } from './control.ts';
import { controlOf } from './controls.ts';
import { liveOf } from './live.ts';
import type { Live } from './live.ts';

const controls = byFolder(import.meta.glob<Control>('./*/control.rich.ts', { import: 'control' }));
const lives = byFolder(import.meta.glob<Live>('./*/live.rich.ts', { import: 'live' }));

/** What the browser does with the fields of one kind. */
export interface Behaviour {
  readonly control: Control | undefined;
  readonly live: Live | undefined;
}

const loaded = new Map<string, Behaviour>();

/** What is there of a kind now: of a rich one nothing, or a part, until it is loaded. */
export function behaviourOf(kind: string): Behaviour {
  return loaded.get(kind) ?? { control: controlOf(kind), live: liveOf(kind) };
}

/** Whether something of a kind is still to be loaded. */
export function isAwaited(kind: string): boolean {
  return !loaded.has(kind) && (controls.has(kind) || lives.has(kind));
}

/**
 * Loads what a rich kind needs.
 * @throws when it cannot be had, offline for instance
 */
export async function loadBehaviour(kind: string): Promise<Behaviour> {
  const [control, live] = await Promise.all([
    controls.get(kind)?.() ?? controlOf(kind),
    lives.get(kind)?.() ?? liveOf(kind),
  ]);
  const behaviour = { control, live };
  loaded.set(kind, behaviour);
  return behaviour;
}
