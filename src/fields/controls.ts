import { byFolder } from './by-folder.ts';
import type { Control } from './control.ts';

const kinds = byFolder(
  import.meta.glob<Control>('./*/control.ts', { eager: true, import: 'control' }),
);

/** How a kind is read from and shown in its native controls; `undefined` when it stores nothing. */
export function controlOf(kind: string): Control | undefined {
  return kinds.get(kind);
}
