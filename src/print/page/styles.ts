/** The style sheets that came to a document here, or are coming: a second asker waits as the first does. */
const coming = new WeakMap<Document, Map<string, Promise<void>>>();

/**
 * Adds style sheets to a document, in their order, and waits until all of them hold.
 * @param styles addresses; those that the document has from the start stay as they are
 * @throws when a style sheet cannot be had, offline for instance; it may be asked for again
 */
export async function loadStyles(page: Document, styles: Iterable<string>): Promise<void> {
  const known = coming.get(page) ?? new Map<string, Promise<void>>();
  coming.set(page, known);
  const here = new Set(
    [...page.querySelectorAll('link[rel="stylesheet"]')].map((link) => link.getAttribute('href')),
  );
  await Promise.all(
    [...styles].map((href): Promise<void> => {
      const before = known.get(href);
      if (before || here.has(href)) return before ?? Promise.resolve();
      const link = page.createElement('link');
      const loaded = new Promise<void>((resolve, reject) => {
        link.addEventListener('load', () => resolve());
        link.addEventListener('error', () => {
          known.delete(href);
          link.remove();
          reject(new Error(`${href}: not reached`));
        });
      });
      known.set(href, loaded);
      link.rel = 'stylesheet';
      link.href = href;
      page.head.append(link);
      return loaded;
    }),
  );
}
