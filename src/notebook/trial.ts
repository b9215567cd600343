import { CHOICE } from './visit.ts';
import { keyPrefix } from './paths.ts';

/**
 * The trial notebook: the answers of an example person, to look at and to change. It lives in this
 * tab alone, under a name of its own, and the reader’s notebook is neither read nor written.
 */
export interface Trial {
  /** Id of the example person. */
  readonly person: string;
  /** Who it is, in words. */
  readonly name: string;
}

/** The edition a trial is kept under: no edition’s own id has such a sign. */
export const trialEdition = (edition: string, { person }: Pick<Trial, 'person'>): string =>
  `${edition}~${person}`;

const keyOf = (edition: string): string => `${keyPrefix(edition)}trial`;

/** The trial going on in this tab, if there is one. */
export function currentTrial(edition: string): Trial | undefined {
  try {
    const { person, name } = JSON.parse(sessionStorage.getItem(keyOf(edition)) ?? '') as Trial;
    return typeof person === 'string' && typeof name === 'string' ? { person, name } : undefined;
  } catch {
    return undefined;
  }
}

/** Begins a trial in this tab; false where the browser keeps nothing, and there can be none. */
export function beginTrial(edition: string, trial: Trial): boolean {
  try {
    leaveTrial(edition);
    sessionStorage.setItem(keyPrefix(trialEdition(edition, trial)) + CHOICE, 'shared');
    sessionStorage.setItem(keyOf(edition), JSON.stringify(trial));
    return true;
  } catch {
    return false;
  }
}

/** Leaves the trial: nothing of it stays. */
export function leaveTrial(edition: string): void {
  const trial = currentTrial(edition);
  if (!trial) return;
  const prefix = keyPrefix(trialEdition(edition, trial));
  const keys = Array.from({ length: sessionStorage.length }, (_, index) =>
    sessionStorage.key(index),
  );
  for (const key of keys) if (key?.startsWith(prefix)) sessionStorage.removeItem(key);
  sessionStorage.removeItem(keyOf(edition));
}
