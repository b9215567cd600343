import { openMirror } from './mirror.ts';
import type { TabStore } from './store.ts';

/**
 * A store that leaves with the tab: sessionStorage where it works, so that going from page to page
 * keeps the answers; a plain Map for whatever sessionStorage refuses.
 */
export function openMemory(prefix: string, storage: () => Storage): TabStore {
  const session = openMirror(prefix, storage);
  const rest = new Map<string, string>();
  return {
    read() {
      const kept = session.read();
      return new Map([...(typeof kept === 'string' ? [] : kept), ...rest]);
    },
    get(key) {
      const kept = session.get(key);
      return { text: rest.get(key) ?? (typeof kept === 'string' ? undefined : kept.text) };
    },
    put(key, text) {
      if (session.put(key, text)) rest.set(key, text);
      else rest.delete(key);
      return undefined;
    },
    remove(key) {
      rest.delete(key);
      return session.remove(key);
    },
    isWhole: () => rest.size === 0,
  };
}
