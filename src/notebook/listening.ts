import type { Notebook } from './notebook.ts';

/**
 * Ties a notebook to the life of the page: saved when the page is hidden or left, tried again when
 * it is looked at, read again when the browser brings it back as it was. Returns how to untie it.
 * `pagehide` and `visibilitychange` both: closing a tab may give only one. Never `unload`.
 */
export function listenToPage(notebook: Notebook): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const save = (): void => void notebook.flush();
  document.addEventListener('visibilitychange', save, { signal });
  addEventListener('pagehide', save, { signal });
  addEventListener('focus', save, { signal });
  addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) void notebook.reread();
    },
    { signal },
  );
  addEventListener(
    'storage',
    (event) => {
      // sessionStorage tells its own frames too; only the device's storage is shared by tabs.
      if (event.key?.startsWith('passerelle:') !== false) {
        notebook.hearStorage(event.key, event.newValue);
      }
    },
    { signal },
  );
  return () => ending.abort();
}
