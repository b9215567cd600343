import { ABILITIES } from './driver.ts';
import type { Engine, EngineName } from './driver.ts';

const engines: Readonly<Record<EngineName, () => Promise<Engine>>> = {
  firefox: async () => (await import('./firefox.ts')).firefox,
  webkit: async () => (await import('./webkit.ts')).webkit,
};

const named = process.env.PASSERELLE_ENGINE ?? 'firefox';
if (!(named in engines))
  throw new Error(`PASSERELLE_ENGINE is ${Object.keys(engines).join(' or ')}`);

/** The engine these tests run in. */
export const engine = await engines[named as EngineName]();

/** One sentence on what is not tried in it, or undefined. */
export function tellUntried(): string | undefined {
  const untried = ABILITIES.filter((ability) => !engine.can.has(ability));
  if (untried.length === 0) return undefined;
  return `Not tried in ${engine.name}, whose driver cannot do it: ${untried.join(', ')}.`;
}
