import type { ConsoleMessage, Page, Request } from '@playwright/test';

interface Watch {
  /** Gives what went wrong so far: policy broken, errors, requests to elsewhere or without answer. */
  readonly faults: () => readonly string[];
  /** The addresses asked for so far. */
  readonly asked: () => readonly string[];
}

/** Watches everything a page does from now on, over all the pages it goes through. */
export async function watch(page: Page, site = ''): Promise<Watch> {
  const faults: string[] = [];
  const asked: string[] = [];
  await page.exposeFunction('tellFault', (fault: string) => faults.push(fault));
  await page.addInitScript(() => {
    const tell = (window as unknown as { tellFault: (fault: string) => void }).tellFault;
    document.addEventListener('securitypolicyviolation', (event) =>
      tell(`${location.pathname}: policy ${event.violatedDirective} ${event.blockedURI}`),
    );
    addEventListener('unhandledrejection', ({ reason }) =>
      tell(`${location.pathname}: rejected ${String(reason)}`),
    );
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (message: ConsoleMessage) => {
    // A page that does not exist is told on the console too, by the browser itself.
    const isMissing = message.location().url === page.url() && /404/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !isMissing)
      faults.push(`${page.url()}: ${message.text()}`);
  });
  page.context().on('request', (request: Request) => {
    asked.push(request.url());
    const { origin, protocol } = new URL(request.url());
    const isInside = protocol === 'blob:' || protocol === 'data:';
    if (origin !== new URL(site).origin && !isInside) faults.push(`asked ${request.url()}`);
  });
  page.context().on('response', (response) => {
    const isPage = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isPage) faults.push(`${response.status()} ${response.url()}`);
  });
  return { faults: () => faults, asked: () => asked };
}
