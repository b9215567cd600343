/**
 * What is done in a page before it is printed. These functions run in the browser alone, one by
 * one: none uses anything from outside itself.
 */

/** Where the built site is served now, and where it will stand, when that is known. */
export interface Ground {
  readonly origin: string;
  readonly site: string | undefined;
}

/**
 * Has every link lead to where the site will stand, or nowhere where that is not known: the server
 * of the build is gone when the paper is read. Links within the page stay.
 */
export function settleLinks({ origin, site }: Ground): void {
  const settle = () => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      const { href } = link;
      const isInPage = href.startsWith(`${location.href.split('#')[0]}#`);
      if (isInPage || !href.startsWith(`${origin}/`)) continue;
      if (site === undefined) link.removeAttribute('href');
      else link.href = `${site}${href.slice(origin.length)}`;
    }
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', settle);
  else settle();
}

/** Puts the consultant’s notes of another page after what this one shows, under a heading. */
export async function appendNotes({
  page,
  heading,
}: {
  readonly page: string;
  readonly heading: string;
}): Promise<void> {
  const notes = await new Promise<Document>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', page);
    request.responseType = 'document';
    request.onload = () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML);
      else reject(new Error(`${page}: ${request.status}`));
    };
    request.onerror = () => reject(new Error(`${page}: no answer`));
    request.send();
  });
  const parts = notes.querySelectorAll('[data-consultant]');
  if (parts.length === 0) throw new Error(`${page}: no notes`);
  const title = document.createElement('h2');
  title.textContent = heading;
  parts[0]?.prepend(title);
  document.querySelector('main')?.append(...parts);
  const hrefOf = (link: Element) => link.getAttribute('href');
  const here = [...document.querySelectorAll('link[rel=stylesheet]')].map(hrefOf);
  const styles = [...notes.querySelectorAll('link[rel=stylesheet]')]
    .filter((link) => !here.includes(hrefOf(link)))
    .map((link) => document.importNode(link));
  const loading = styles.map(
    (style) =>
      new Promise((resolve, reject) => {
        style.addEventListener('load', resolve);
        style.addEventListener('error', reject);
      }),
  );
  document.head.append(...styles);
  await Promise.all(loading);
}
