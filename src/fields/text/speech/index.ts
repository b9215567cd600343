/** What counts, measures and rehearses texts to be spoken; fetched when one comes near. */
import { sayer } from '../../../workbook/saying.ts';
import type { LiveContext } from '../../live.ts';
import type { TextField } from '../definition.ts';
import { showLength } from './counting.ts';
import { showPace, tieMeasuring } from './measuring.ts';
import { showRehearsals, tieRehearsing } from './rehearsing.ts';
import type { Spoken } from './spoken.ts';

const known = new WeakMap<HTMLElement, Spoken>();

/** Brings what stands under a spoken text in step with the answers. */
export function refresh(root: HTMLElement, context: LiveContext<TextField>): void {
  const host = root.querySelector<HTMLElement>('[data-speech]');
  if (!host) return;
  const spoken = known.get(host) ?? begin(host, context);
  spoken.context = context;
  showLength(spoken);
  showPace(spoken);
  showRehearsals(spoken);
}

function begin(host: HTMLElement, context: LiveContext<TextField>): Spoken {
  const words = JSON.parse(host.dataset['words'] ?? '{}') as Record<string, string>;
  const spoken: Spoken = { host, say: sayer(words, context.telling.locale), context };
  known.set(host, spoken);
  tieMeasuring(spoken);
  tieRehearsing(spoken);
  host.hidden = false;
  return spoken;
}
