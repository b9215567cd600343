import { forget, type Book } from './book.ts';
import { editionName } from './paths.ts';
import { emptyStore } from './stores/store.ts';
import { postGone } from './tabs.ts';
import { within } from './timing.ts';

/** Where something may be left after erasing. */
export type Place = 'localStorage' | 'sessionStorage' | 'indexedDB' | 'caches' | 'serviceWorker';

/** Removes the notebook from both stores of the device; gives the places where that failed. */
export async function eraseDevice(book: Book): Promise<Place[]> {
  const left: Place[] = [];
  // A store that never worked for us cannot be emptied, and has nothing of ours.
  if (!emptyStore(book.mirror) && book.isMirrored) left.push('localStorage');
  const isErased = await within(book.journal.erase());
  if (isErased !== true && (!book.isFresh || book.isJournalRead)) left.push('indexedDB');
  return left;
}

/**
 * Leaves nothing of the edition on this device: both stores, this tab's, the caches and the
 * service worker. Every open tab forgets and does not write back; a page begins anew when reloaded.
 */
export async function erase(book: Book): Promise<{ left: Place[] }> {
  forget(book, 'erased');
  postGone(book, 'all');
  await book.running;
  const left = await eraseDevice(book);
  if (!emptyStore(book.memory)) left.push('sessionStorage');
  if (!(await succeeds(() => eraseCaches(book.edition)))) left.push('caches');
  if (!(await succeeds(unregisterWorker))) left.push('serviceWorker');
  return { left };
}

async function succeeds(act: () => Promise<boolean>): Promise<boolean> {
  try {
    return await act();
  } catch {
    return false;
  }
}

async function eraseCaches(edition: string): Promise<boolean> {
  if (typeof caches === 'undefined') return true;
  const name = editionName(edition);
  const ours = (await caches.keys()).filter((key) => key === name || key.startsWith(`${name}:`));
  const removed = await Promise.all(ours.map((key) => caches.delete(key)));
  return removed.every(Boolean);
}

/** The worker of this page alone: another edition on the same origin has its own scope. */
async function unregisterWorker(): Promise<boolean> {
  if (typeof navigator === 'undefined' || !('serviceWorker' in navigator)) return true;
  const registration = await navigator.serviceWorker.getRegistration();
  return registration ? registration.unregister() : true;
}
