import { troubleOf, type SyncStore, type Trouble } from './store.ts';

/**
 * The first copy: one key an entry, written at once, but lost for up to a minute if the browser is
 * killed. Every access is guarded, since with cookies blocked the mere getter throws.
 * @param storage gives the Storage, for instance `() => localStorage`
 */
export function openMirror(prefix: string, storage: () => Storage): SyncStore {
  const guard = <T>(act: (area: Storage) => T): T | Trouble => {
    try {
      return act(storage());
    } catch (error) {
      return troubleOf(error);
    }
  };
  return {
    read: () =>
      guard((area) => {
        const rows = new Map<string, string>();
        for (let index = 0; index < area.length; index++) {
          const key = area.key(index);
          const text = key?.startsWith(prefix) ? area.getItem(key) : null;
          if (key !== null && text !== null) rows.set(key.slice(prefix.length), text);
        }
        return rows;
      }),
    get: (key) => guard((area) => ({ text: area.getItem(prefix + key) ?? undefined })),
    put: (key, text) => guard((area) => void area.setItem(prefix + key, text)) ?? undefined,
    remove: (key) => guard((area) => void area.removeItem(prefix + key)) ?? undefined,
  };
}
