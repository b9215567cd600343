import { openNotebook } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import type { Json } from './json.ts';
import type { Journal, TabStore } from './stores/store.ts';
import type { Channel } from './tabs.ts';
import { CHOICE } from './visit.ts';

/**
 * A notebook in the memory of this page alone, with these answers: for what is shown or printed and
 * kept nowhere. Nothing is read from the device or written to it, and other tabs hear nothing.
 *
 * @param entries the value of each entry, by its path
 */
export function openCopy(
  edition: string,
  locale: string,
  entries: ReadonlyMap<string, Json>,
): Notebook {
  const rows = new Map<string, string>([[CHOICE, 'shared']]);
  const memory: TabStore = {
    read: () => new Map(rows),
    get: (key) => ({ text: rows.get(key) }),
    put: (key, text) => void rows.set(key, text),
    remove: (key) => void rows.delete(key),
    isWhole: () => true,
  };
  const mirror = { ...memory, read: () => 'refused' as const, get: () => 'refused' as const };
  const journal: Journal = {
    read: () => Promise.resolve('refused'),
    write: () => Promise.resolve('refused'),
    erase: () => Promise.resolve(true),
    close: () => undefined,
  };
  const channel: Channel = {
    post: () => undefined,
    listen: () => undefined,
    close: () => undefined,
  };
  const notebook = openNotebook({ edition, locale, stores: { mirror, journal, memory }, channel });
  for (const [path, value] of entries) notebook.write(path, value);
  return notebook;
}
