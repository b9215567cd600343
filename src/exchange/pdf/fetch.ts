/**
 * Fetches the page of a worksheet from our own origin, and gives its blank form: a document that
 * runs no script, and that nobody sees.
 *
 * @throws when it cannot be had, or holds no such worksheet
 */
export function fetchWorksheet(address: string, worksheet: string): Promise<HTMLFormElement> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new Error(`${address}: ${request.status}`));
    request.addEventListener('load', () => {
      const selector = `form[data-worksheet="${CSS.escape(worksheet)}"]`;
      const form = request.responseXML?.querySelector<HTMLFormElement>(selector);
      if (request.status === 200 && form) resolve(form);
      else fail();
    });
    request.addEventListener('error', fail);
    request.addEventListener('abort', fail);
    request.open('GET', address);
    request.responseType = 'document';
    request.send();
  });
}
