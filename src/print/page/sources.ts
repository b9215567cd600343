/** The pages that handouts are made of, fetched from our own origin and kept as long as this page. */
const pages = new Map<string, Promise<Document>>();

/**
 * Fetches a page as a document: nothing in it runs, and no text becomes markup in this page.
 * @throws when it cannot be had, offline for instance
 */
export function pageAt(address: string): Promise<Document> {
  const known = pages.get(address);
  if (known) return known;
  const coming = fetchPage(address);
  pages.set(address, coming);
  // What failed may be asked for again.
  coming.catch(() => pages.delete(address));
  return coming;
}

function fetchPage(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.addEventListener('load', () => {
      const { responseXML: page, status } = request;
      if (status === 200 && page?.querySelector('main')) resolve(page);
      else reject(new Error(`${address}: ${status}`));
    });
    request.addEventListener('error', () => reject(new Error(`${address}: not reached`)));
    request.send();
  });
}
